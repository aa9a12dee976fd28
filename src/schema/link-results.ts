import { z } from 'zod';
import { day } from './text.ts';

/** What can be wrong with a link (C41). */
export const LINK_FAULTS = [
  'no_such_host',
  'no_answer',
  'bad_certificate',
  'missing',
  'looks_missing',
  'looks_parked',
  'other_host',
  'server_error',
] as const;

/** Failures older than this are forgotten: days, today included. */
export const LINK_WINDOW_DAYS = 14;

/** content/link-results.json, written by `npm run check:links`: links that failed in the last 14 days (C41). */
export const linkResultsSchema = z.strictObject({
  /** The day of the last check. */
  checked: day,
  /** By address: the days on which it failed, oldest first, and what was wrong the last time. */
  failed: z.record(z.string(), z.strictObject({ days: z.array(day).min(1), fault: z.enum(LINK_FAULTS) })),
});

export type LinkResults = z.output<typeof linkResultsSchema>;
export type LinkFault = (typeof LINK_FAULTS)[number];
