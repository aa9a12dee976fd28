import { CHECK_DAYS } from '../../domain/freshness.ts';
import { addDays, daysBetween } from '../../domain/london-time.ts';
import type { Evidence, Source } from '../../schema/service.ts';
import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt, type Known } from './known.ts';

const THREE_YEARS = 3 * 365 + 1;

/** Dates and states of contact details (C16, C27, C28; "Evidence and freshness" in design.md). */
export function checkEvidence({ facts: { value, source } }: ServiceFiles, known: Known): Problem[] {
  const { review } = value;
  const isCrisis = value.kinds.some((kind) => known.kinds.find(({ id }) => id === kind)?.crisis === true);
  const limit = isCrisis ? CHECK_DAYS.crisis : CHECK_DAYS.other;
  const problems: Problem[] = [];
  const report = (path: PropertyKey[], rule: string, wrong: string, fix: string) =>
    problems.push(problemAt(source, path, rule, wrong, fix));

  if (review.checked > known.today)
    report(['review', 'checked'], 'C27', 'this check lies in the future', 'write the day it was done.');
  if (review.due <= review.checked || daysBetween(review.checked, review.due) > limit) {
    report(
      ['review', 'due'],
      'C27',
      `the next check must be within ${String(limit)} days of the last`,
      `write "${addDays(review.checked, limit)}" or earlier.`,
    );
  }
  const byId = new Map(value.sources.map((entry) => [entry.id, entry]));
  const check = (evidence: Evidence, path: PropertyKey[]) => {
    const from = byId.get(evidence.source);
    if (!from)
      report([...path, 'source'], 'C28', `"${evidence.source}" is not among the sources below`, 'name one of them.');
    if (evidence.state === 'confirmed' && (evidence.by === undefined || evidence.on === undefined)) {
      report(path, 'C28', 'a confirmed detail needs the role of who checked it and the day', 'add "by:" and "on:".');
    }
    if (evidence.state === 'published' && from) {
      const wrong = notPublishable(from, review.checked);
      if (wrong !== undefined) report([...path, 'state'], 'C28', wrong, 'write "lead", or find a better source.');
    }
  };
  value.channels.forEach((channel, index) => {
    check(channel.evidence, ['channels', index, 'evidence']);
    if (channel.offBill !== undefined && byId.get(channel.offBill)?.publisher !== 'provider') {
      report(
        ['channels', index, 'offBill'],
        'C16',
        'only the provider can say that a call stays off the bill',
        'name a source of theirs, or remove this.',
      );
    }
  });
  if (value.website) check(value.website.evidence, ['website', 'evidence']);
  return problems;
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
