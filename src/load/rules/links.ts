import { addDays } from '../../domain/london-time.ts';
import { LINK_WINDOW_DAYS, type LinkFault, type LinkResults } from '../../schema/link-results.ts';
import type { Content } from '../content.ts';
import { everyLink } from '../links.ts';
import type { Problem } from '../problem.ts';
import { problemIn } from '../texts.ts';

/** On so many days within the window a link must fail before anybody is troubled: sites are down now and then. */
const FAILURES = 3;

const FAULTS: Record<LinkFault, string> = {
  no_such_host: 'no such host is known any more',
  no_answer: 'nobody answers',
  bad_certificate: 'its certificate is not for this name, or has run out',
  missing: 'the page is not there any more',
  looks_missing: 'it answers, but as if the page were not there',
  looks_parked: 'the name seems to be for sale',
  other_host: 'it now leads to another site',
  server_error: 'the site answers with an error',
};

/** A link that failed on 3 days of 14 is a warning, where it stands (C41, W). Nothing is asked of the network here. */
export function checkLinks(content: Content): Problem[] {
  const results = content.upkeep.linkResults;
  if (!results) return [];
  return everyLink(content).flatMap(({ url, at }) => {
    const result = results.failed[url];
    if (!result || failuresIn(results, result.days) < FAILURES) return [];
    const days = `${String(LINK_WINDOW_DAYS)} days to ${results.checked}`;
    const wrong = `${url} failed on ${String(failuresIn(results, result.days))} of the ${days}: ${FAULTS[result.fault]}`;
    const fix = 'look at it, and write the address that is right today, or take it out.';
    return [{ ...problemIn(at, 'C41', wrong, fix), isWarning: true }];
  });
}

function failuresIn({ checked }: LinkResults, days: readonly string[]): number {
  const first = addDays(checked, 1 - LINK_WINDOW_DAYS);
  return new Set(days.filter((day) => day >= first && day <= checked)).size;
}
