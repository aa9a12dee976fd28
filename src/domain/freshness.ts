import { addDays } from './london-time.ts';

/** How a contact detail stands on a day (S28; design.md, "Evidence and freshness"). */
export type Freshness = 'fresh' | 'overdue' | 'withdrawn';

/** Days between checks: a crisis line 90, others 365 (C27). */
export const CHECK_DAYS = { crisis: 90, other: 365 } as const;

/** Days for which a statement about law, rights or money counts as read (C44). */
export const LAW_DAYS = 180;

/** The parts of a record's review that freshness follows from. */
export interface Review {
  checked: string;
  due: string;
}

/**
 * The first day on which a number may not be dialled from the site any more: over twice the limit after its check. */
export function withdrawnFrom(checked: string, isCrisis: boolean): string {
  return addDays(checked, 2 * (isCrisis ? CHECK_DAYS.crisis : CHECK_DAYS.other) + 1);
}

/** How a record stands on a day. `today` is the page's build date or the browser's clock, never this function's own. */
export function freshness(review: Review, isCrisis: boolean, today: string): Freshness {
  if (today >= withdrawnFrom(review.checked, isCrisis)) return 'withdrawn';
  return today > review.due ? 'overdue' : 'fresh';
}
