import { z } from 'zod';
import { day, text } from './text.ts';

/** content/languages.yaml: one language of the site. */
export const languageSchema = z.strictObject({
  /** BCP 47, e.g. "ur". Also the first part of its pages' addresses. */
  tag: z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/),
  /** In the language itself. */
  name: text,
  dir: z.enum(['ltr', 'rtl']),
  /** A face in src/styles/fonts, or "system" where phones have a good one. */
  font: z.enum(['system', 'naskh']),
  /** Who has read the words as a native speaker. */
  review: z.union([z.enum(['none', 'partial']), z.strictObject({ by: text, on: day })]),
  published: z.boolean(),
});

export type Language = z.output<typeof languageSchema>;
