import { z } from 'zod';
import { text } from './text.ts';

/** What is wrong with a phrase (A13, A16, S29). */
export const OFFENCES = ['promise', 'blame', 'pressure', 'gender', 'label', 'office'] as const;

/** Words of a phrase, of any capitals; a `*` at the end stands for any ending. */
const phrases = z.array(text).min(1);

/** content/writing/<lang>.yaml: what words in one language are held to. Each language of the site has its own. */
export const writingSchema = z.strictObject({
  /** Invisible joiners that the script needs inside words (C21). Leave out where it needs none. */
  joiners: z.strictObject({ allowed: z.array(z.enum(['ZWNJ', 'ZWJ'])).min(1), why: text }).optional(),
  /** Letters that look right and are not those of the language: the wrong one, then the right one (C22). */
  lookAlikes: z.record(z.string(), z.string()).default({}),
  /** Phrases that are never written, grouped by what is wrong with them (C38; words of offices and courts: C39). */
  never: z.array(
    z.strictObject({
      it: z.enum(OFFENCES),
      phrases,
      /** Longer phrases in which they may stand: names, and advice on what never to say. */
      unless: phrases.optional(),
      /** What to write. */
      instead: text,
    }),
  ),
  /** Titles that a person's name follows: "Mrs" (C37). With `surnames`, titles that follow a name. */
  titles: phrases,
  /** Family names, where a title stands behind them and nothing between words: 王 in 王先生 (C37). */
  surnames: z.array(text).default([]),
  /** Words that a person's name follows: "ask for" (C37). May be empty where names come first. */
  asksFor: z.array(text),
  /** Phrases that show that a text says what the law, a right or money is: then it carries nation and day (C44). */
  law: z.strictObject({
    phrases,
    /** Longer phrases that only name a subject: "help to get a court order". */
    unless: phrases.optional(),
  }),
});

export type Writing = z.output<typeof writingSchema>;
