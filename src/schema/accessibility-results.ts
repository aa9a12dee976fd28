import { z } from 'zod';
import { day, text } from './text.ts';

/** content/accessibility-results.json, written by `npm run record:accessibility`: what the last run without a fault looked at (A19). */
export const accessibilityResultsSchema = z.strictObject({
  date: day,
  /** Addresses that were looked at. */
  pages: z.number().int().positive(),
  /** Tags of the languages of those pages. */
  languages: z.array(text).min(1),
  /** Rules of axe that had something to look at. */
  rules: z.number().int().positive(),
  /** Names with their versions. */
  browsers: z.array(text).min(1),
});

export type AccessibilityResults = z.output<typeof accessibilityResultsSchema>;
