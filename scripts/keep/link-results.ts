import { addDays } from '../../src/domain/london-time.ts';
import { LINK_WINDOW_DAYS, type LinkResults } from '../../src/schema/link-results.ts';
import type { Verdict } from './link-verdict.ts';

/**
 * The results of a day on top of those of the days before it: what fails gets the day (of
 * several answers on one day the last counts), what is older than the window is
 * forgotten, and so is what is not in content/ any more.
 * @throws Error when nothing answered at all: then it is this machine that has no network, not 900 sites.
 */
export function withDay(
  before: LinkResults | undefined,
  verdicts: ReadonlyMap<string, Verdict>,
  today: string,
): LinkResults {
  const isSilent = (verdict: Verdict) => verdict === 'no_such_host' || verdict === 'no_answer';
  if (verdicts.size > 1 && [...verdicts.values()].every(isSilent)) {
    throw new Error('Nothing answered at all: is there a network? Nothing was written down.');
  }
  const first = addDays(today, 1 - LINK_WINDOW_DAYS);
  const failed: LinkResults['failed'] = {};
  for (const [url, verdict] of [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = before?.failed[url];
    const earlier = (known?.days ?? []).filter((day) => day >= first && day < today);
    const isFault = verdict !== 'good' && verdict !== 'unsure';
    const days = isFault ? [...earlier, today] : earlier;
    const fault = isFault ? verdict : known?.fault;
    if (fault !== undefined && days.length > 0) failed[url] = { days, fault };
  }
  return { checked: today, failed };
}
