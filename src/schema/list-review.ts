import { z } from 'zod';
import { day, text } from './text.ts';

/** The last block of every list of content/: who read it through last. A file that was cut short lacks it (C4). */
export const listReviewSchema = z.strictObject({
  /** A role, never a name: "desk research", "editor". */
  by: text,
  /** The day. Must be the last line. */
  checked: day,
});

export type ListReview = z.output<typeof listReviewSchema>;
