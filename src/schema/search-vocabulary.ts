import { z } from 'zod';
import { plainFaults } from './plain-text.ts';
import { id, key, text } from './text.ts';
import { wordsOnce } from './unique.ts';

const word = text.regex(/^[^\s/<>*!]{1,40}\*?$/u, 'write one word, with "*" at its end for every word that begins so');
const ONE = String.raw`(?:<[a-z_]+>|[^\s/<>*!]+\*?)`;
const PLACE = `${ONE}(?:/${ONE})*!?`;
const PHRASE = new RegExp(`^${PLACE}(?: ${PLACE})*$`, 'u');
/** Held to plain text without its marks. */
const phrase = z
  .string()
  .regex(
    PHRASE,
    'write words with a space between, "a/b" for either, <name> for a list of words, "*" at the end of a stem, "!" after what must be said',
  )
  .superRefine((value, context) => {
    for (const { rule, wrong, fix } of plainFaults(value.replace(/[<>*/!]/g, ' ').trim()))
      context.addIssue({ code: 'custom', message: wrong, params: { rule, fix } });
  });
const phrases = z.record(key, wordsOnce(phrase).min(1));

/** content/vocabulary/<lang>.yaml: how people say in a language what they mean, and what they call services and places. */
export const vocabularySchema = z.strictObject({
  /** Lists of words that phrases use as <name>. */
  words: z.record(z.string().regex(/^[a-z_]+$/, 'name a list in small letters'), wordsOnce(word).min(1)).default({}),
  /** Phrases, by the intent they tell. */
  say: phrases,
  /** The same in English letters, spelt by ear. */
  romanised: phrases.default({}),
  /** Words that mean nothing by themselves. */
  ignore: wordsOnce(text).default([]),
  /** Words that mean something else altogether, so they are no misspellings of ours ("homework"). */
  known: wordsOnce(text).default([]),
  /** What else services are called. */
  services: z.record(id, wordsOnce(text).min(1)).default({}),
  /** Names of places in the letters of the language, by area. */
  places: z.record(key, wordsOnce(text).min(1)).default({}),
});

export type SearchVocabulary = z.output<typeof vocabularySchema>;
