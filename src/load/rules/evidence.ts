import { CHECK_DAYS } from '../../domain/freshness.ts';
import { addDays, daysBetween } from '../../domain/london-time.ts';
import { isCrisisLine } from '../../domain/contact.ts';
import type { Channel, Evidence, Source } from '../../schema/service.ts';
import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt, type Known } from './known.ts';

const THREE_YEARS = 3 * 365 + 1;
/** Nothing here was checked before this project's evidence was; an older day is a slip of the pen. */
const FIRST_CHECK = '2020-01-01';
/** The web's first public page is of 1991. */
const FIRST_PAGE = '1991';

type Report = (path: PropertyKey[], rule: string, wrong: string, fix: string) => Problem;
type Sources = ReadonlyMap<string, Source>;

/** Dates and states of contact details (C16, C27, C28; "Evidence and freshness" in design.md). */
export function checkEvidence({ facts: { value, source } }: ServiceFiles, known: Known): Problem[] {
  const { review, channels, website } = value;
  const report: Report = (path, rule, wrong, fix) => problemAt(source, path, rule, wrong, fix);
  const sources: Sources = new Map(value.sources.map((entry) => [entry.id, entry]));
  const limit = isCrisisLine(value, known.kinds) ? CHECK_DAYS.crisis : CHECK_DAYS.other;
  const isTooLate = review.due <= review.checked || daysBetween(review.checked, review.due) > limit;
  const dueWrong = `the next check must be within ${String(limit)} days of the last`;
  const dueFix = `write "${addDays(review.checked, limit)}" or earlier.`;
  const ofDetail = (evidence: Evidence, path: PropertyKey[]) => [
    ...checkStated(evidence, sources, report, path),
    ...checkPublished(evidence, sources, review.checked, report, path),
    ...(evidence.on === undefined ? [] : checkDay(evidence.on, known.today, report, [...path, 'on'])),
  ];
  return [
    ...checkDay(review.checked, known.today, report, ['review', 'checked']),
    ...(isTooLate ? [report(['review', 'due'], 'C27', dueWrong, dueFix)] : []),
    ...value.sources.flatMap(({ date }, index) => checkPageDate(date, known.today, report, ['sources', index, 'date'])),
    ...channels.flatMap((channel, index) => [
      ...ofDetail(channel.evidence, ['channels', index, 'evidence']),
      ...checkSupport(channel, sources, report, ['channels', index, 'evidence', 'source']),
      ...checkOffBill(channel, sources, report, ['channels', index, 'offBill']),
    ]),
    ...(website ? ofDetail(website.evidence, ['website', 'evidence']) : []),
  ];
}

/** The day of a check has come, and is not older than the evidence (C27). */
function checkDay(day: string, today: string, report: Report, path: PropertyKey[]): Problem[] {
  if (day >= FIRST_CHECK && day <= today) return [];
  const wrong = day > today ? 'this check lies in the future' : `this check lies before ${FIRST_CHECK}`;
  return [report(path, 'C27', wrong, 'write the day it was done.')];
}

/** "2026" and "2026-11" sort before every day in them: a page of this month is not one of the future (C28). */
function checkPageDate(date: string, today: string, report: Report, path: PropertyKey[]): Problem[] {
  if (date === 'unknown' || (date >= FIRST_PAGE && date <= today)) return [];
  const wrong = date < FIRST_PAGE ? 'this page is older than the web' : 'this page is dated in the future';
  return [report(path, 'C28', wrong, 'write the date on the page, or "unknown".')];
}

/** A detail names a source, and says who confirmed it when, if anybody did (C28). */
function checkStated(evidence: Evidence, sources: Sources, report: Report, path: PropertyKey[]): Problem[] {
  const { state, by, on, how } = evidence;
  const isSaid = [by, on, how].some((part) => part !== undefined);
  return [
    ...(sources.has(evidence.source)
      ? []
      : [
          report(
            [...path, 'source'],
            'C28',
            `"${evidence.source}" is not among the sources below`,
            'name one of them.',
          ),
        ]),
    ...(state === 'confirmed' && (by === undefined || on === undefined)
      ? [report(path, 'C28', 'a confirmed detail needs the role of who checked it and the day', 'add "by:" and "on:".')]
      : []),
    ...(state !== 'confirmed' && isSaid
      ? [
          report(
            path,
            'C28',
            `"by", "on" and "how" are for details that were confirmed, not for "${state}"`,
            'write "state: confirmed", or remove them.',
          ),
        ]
      : []),
  ];
}

/** What may be dialled without having been confirmed comes from a page that counts (C28). */
function checkPublished(
  { state, source }: Evidence,
  sources: Sources,
  checked: string,
  report: Report,
  path: PropertyKey[],
): Problem[] {
  const from = sources.get(source);
  const wrong = state === 'published' && from ? notPublishable(from, checked) : undefined;
  return wrong === undefined
    ? []
    : [report([...path, 'state'], 'C28', wrong, 'write "lead", or find a better source.')];
}

/** A number or mailbox that may be used stands on the very page it is said to come from (C28). */
function checkSupport({ number, email, evidence }: Channel, sources: Sources, report: Report, path: PropertyKey[]) {
  const given = number !== undefined ? 'number' : email !== undefined ? 'email' : undefined;
  const from = sources.get(evidence.source);
  if (!given || !from || evidence.state === 'lead' || from.supports.includes(given)) return [];
  const wrong = `"${from.id}" is not said to give the ${given}`;
  const fix = `when it stands there, add "${given}" to its "supports:"; else name the source that gives it.`;
  return [report(path, 'C28', wrong, fix)];
}

/**
 * Whether the site may say that a call stays off the bill (C16): only the provider can say so, in writing that a reader can look up, and only
 * of something that would stand on a bill. What the handset keeps is said with it, always (service.off_bill).
 */
function checkOffBill({ kind, offBill }: Channel, sources: Sources, report: Report, path: PropertyKey[]): Problem[] {
  if (offBill === undefined) return [];
  const from = sources.get(offBill);
  const wrong =
    from?.publisher !== 'provider'
      ? 'only the provider can say that a call stays off the bill'
      : from.url === undefined
        ? 'the provider must say it in writing, on a page with an address'
        : kind !== 'phone' && kind !== 'text'
          ? `a ${kind} channel is on no bill`
          : undefined;
  return wrong === undefined ? [] : [report(path, 'C16', wrong, 'name a page of theirs that says it, or remove this.')];
}

/** Why a source is not enough for a link that can be dialled, if it is not. */
function notPublishable({ publisher, date }: Source, checked: string): string | undefined {
  if (publisher === 'third_party') return 'a page of somebody else is only a lead';
  const age = date === 'unknown' ? undefined : daysBetween(latestDay(date), checked);
  if (publisher === 'directory' && (age === undefined || age > 366)) {
    return 'a directory counts only when it dates its own check within 12 months';
  }
  // A provider's or public body's own page without a date counts, and is shown as undated: see src/README.md.
  return age !== undefined && age > THREE_YEARS ? 'this source is older than three years' : undefined;
}

/** The last day a date can mean: "2024" is kept until the end of that year. */
function latestDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-28` : date;
}
