import { z } from 'zod';
import { key, text } from './text.ts';

/** content/terms.yaml: a word of the field that every language must choose a word for. */
export const termSchema = z.strictObject({
  id: key,
  /** How English says it; a `*` at the end of a word stands for any ending. */
  english: z.array(text).min(1),
  /** What a translator should know: what it is, in plain words. */
  means: text,
});

/** content/glossary/<lang>.yaml: the word that one language uses for a term, everywhere. */
export const glossaryEntrySchema = z.strictObject({
  /** Its id in content/terms.yaml. */
  term: key,
  word: text,
  /** Other forms of it that sentences use: endings, plurals, a part that all forms share. */
  forms: z.array(text).default([]),
  /** Why this word and no other. */
  why: text,
  /** Strings in which another word is right, such as a name or a pun on another meaning. */
  except: z.array(text).default([]),
});

export type Term = z.output<typeof termSchema>;
export type GlossaryEntry = z.output<typeof glossaryEntrySchema>;
