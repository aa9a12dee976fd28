import { CHECK_DAYS } from '../../domain/freshness.ts';
import { addDays, daysBetween } from '../../domain/london-time.ts';
import type { Channel, Evidence, Source } from '../../schema/service.ts';
import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt, type Known } from './known.ts';

const THREE_YEARS = 3 * 365 + 1;
/** Nothing here was checked before this project's evidence was; an older day is a slip of the pen. */
const FIRST_CHECK = '2020-01-01';
/** The web's first public page is of 1991. */
const FIRST_PAGE = '1991';

/** Dates and states of contact details (C16, C27, C28; "Evidence and freshness" in design.md). */
export function checkEvidence({ facts: { value, source } }: ServiceFiles, known: Known): Problem[] {
  const { review } = value;
  const isCrisis = value.kinds.some((kind) => known.kinds.find(({ id }) => id === kind)?.crisis === true);
  const limit = isCrisis ? CHECK_DAYS.crisis : CHECK_DAYS.other;
  const problems: Problem[] = [];
  const report = (path: PropertyKey[], rule: string, wrong: string, fix: string) =>
    problems.push(problemAt(source, path, rule, wrong, fix));

  const wrongDay = (day: string) =>
    day > known.today
      ? 'this check lies in the future'
      : day < FIRST_CHECK
        ? `this check lies before ${FIRST_CHECK}`
        : undefined;
  const checkDay = (day: string, path: PropertyKey[]) => {
    const wrong = wrongDay(day);
    if (wrong !== undefined) report(path, 'C27', wrong, 'write the day it was done.');
  };
  checkDay(review.checked, ['review', 'checked']);
  if (review.due <= review.checked || daysBetween(review.checked, review.due) > limit) {
    report(
      ['review', 'due'],
      'C27',
      `the next check must be within ${String(limit)} days of the last`,
      `write "${addDays(review.checked, limit)}" or earlier.`,
    );
  }
  value.sources.forEach(({ date }, index) => {
    // "2026" and "2026-11" sort before every day in them: a page of this month is not one of the future.
    if (date === 'unknown' || (date >= FIRST_PAGE && date <= known.today)) return;
    const wrong = date < FIRST_PAGE ? 'this page is older than the web' : 'this page is dated in the future';
    report(['sources', index, 'date'], 'C28', wrong, 'write the date on the page, or "unknown".');
  });
  const byId = new Map(value.sources.map((entry) => [entry.id, entry]));
  const check = (evidence: Evidence, path: PropertyKey[]) => {
    const from = byId.get(evidence.source);
    if (!from)
      report([...path, 'source'], 'C28', `"${evidence.source}" is not among the sources below`, 'name one of them.');
    if (evidence.state === 'confirmed' && (evidence.by === undefined || evidence.on === undefined)) {
      report(path, 'C28', 'a confirmed detail needs the role of who checked it and the day', 'add "by:" and "on:".');
    }
    if (evidence.on !== undefined) checkDay(evidence.on, [...path, 'on']);
    if (evidence.state !== 'confirmed' && [evidence.by, evidence.on, evidence.how].some((part) => part !== undefined)) {
      const wrong = `"by", "on" and "how" are for details that were confirmed, not for "${evidence.state}"`;
      report(path, 'C28', wrong, 'write "state: confirmed", or remove them.');
    }
    if (evidence.state === 'published' && from) {
      const wrong = notPublishable(from, review.checked);
      if (wrong !== undefined) report([...path, 'state'], 'C28', wrong, 'write "lead", or find a better source.');
    }
  };
  value.channels.forEach((channel, index) => {
    check(channel.evidence, ['channels', index, 'evidence']);
    const wrong = wrongWithOffBill(channel, byId);
    if (wrong !== undefined)
      report(['channels', index, 'offBill'], 'C16', wrong, 'name a page of theirs that says it, or remove this.');
  });
  if (value.website) check(value.website.evidence, ['website', 'evidence']);
  return problems;
}

/**
 * Why the site may not say that a call stays off the bill, if it may not (C16): only the provider can say so, in writing that a reader can
 * look up, and only of something that would stand on a bill. What the handset keeps is said with it, always (service.off_bill).
 */
function wrongWithOffBill({ kind, offBill }: Channel, sources: ReadonlyMap<string, Source>): string | undefined {
  if (offBill === undefined) return undefined;
  const from = sources.get(offBill);
  if (from?.publisher !== 'provider') return 'only the provider can say that a call stays off the bill';
  if (from.url === undefined) return 'the provider must say it in writing, on a page with an address';
  return kind === 'phone' || kind === 'text' ? undefined : `a ${kind} channel is on no bill`;
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
