import { z } from 'zod';
import { day, id, text } from './text.ts';
import { listOf, wordsOnce } from './unique.ts';
import type { TableSource } from './vendored.ts';

/** content/bank-holidays.yaml: days on which offices are shut in England (S27, C42). */
export const holidaysSchema = z.array(day).min(8);

/** content/telling-words.yaml: per language, words no title, path or file name may hold (S5). */
export const tellingWordsSchema = z.record(z.string(), wordsOnce(text).min(1));

export interface BankHolidays {
  source: TableSource;
  days: z.output<typeof holidaysSchema>;
}
export type TellingWords = z.output<typeof tellingWordsSchema>;

/** content/left-out.yaml: records of the evidence that have no service of their own, and why. */
export const leftOutSchema = listOf(z.strictObject({ id: z.string().regex(/^[a-z0-9-]{3,80}$/), reason: text }), 'id');

export type LeftOut = z.output<typeof leftOutSchema>;

/** content/most-used.yaml: services about which every language with pages has words of its own (C23). */
export const mostUsedSchema = wordsOnce(id).min(1);

export type MostUsed = z.output<typeof mostUsedSchema>;
