import { daysBetween } from '../../domain/london-time.ts';
import type { AccessibilityResults } from '../../schema/accessibility-results.ts';
import { ACCESSIBILITY_RESULTS } from '../upkeep.ts';
import type { Problem } from '../problem.ts';

/** In days: so old may what the statement of accessibility says be (A19). */
const OLDEST = 365;

/** The statement of accessibility rests on a test that is not older than a year (A19), and none of tomorrow (C27). */
export function checkAccessibilityResults(results: AccessibilityResults | undefined, today: string): Problem[] {
  if (!results) return [];
  const age = daysBetween(results.date, today);
  if (age >= 0 && age <= OLDEST) return [];
  const at = { file: `content/${ACCESSIBILITY_RESULTS}`, line: 1, column: 1, rule: 'C27' };
  const fix = 'run "npm run record:accessibility", which looks at the built site again.';
  return age < 0
    ? [{ ...at, wrong: `the last test of accessibility is of ${results.date}, which is not yet`, fix }]
    : [{ ...at, wrong: `the last test of accessibility is ${age} days old`, fix, isWarning: true }];
}
