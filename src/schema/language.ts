import { z } from 'zod';
import { day, id, text } from './text.ts';

/** A language to ask for on the telephone. */
const askedFor = z.strictObject({
  /** As it is said in English: "Urdu". */
  english: text,
  /** How that sounds, in the letters of the reader. */
  sounds: text,
  /** What the reader calls it. */
  own: text,
});

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
  /** Where words about a service are missing in this language, those of another are shown, marked as such; and why (C23).
   * Without it every service needs words in this language. Strings and guides are never left out. */
  fallback: z.strictObject({ to: z.literal('en'), reason: text }).optional(),
  /** Names of languages in this one that differ from those of Unicode's tables, where these are wrong or nobody says them here. */
  languageNames: z.record(z.string().regex(/^[a-z]{2,3}$/), text).default({}),
  /** The service on every page of a language that no native speaker has read: free to ring, and an interpreter can join. */
  interpreterLine: id.optional(),
  /** What a reader asks an interpreter for on the telephone, once for each language that readers of this one may speak. */
  askFor: z.array(askedFor).default([]),
  /** Professionals' pages about duties and referrals: own = drawn in this language, with their English marked as such; en = its
   * readers are sent to the English ones. The front of them and the list to carry are drawn in every language. */
  work: z.enum(['own', 'en']).default('en'),
  published: z.boolean(),
});

export type Language = z.output<typeof languageSchema>;
