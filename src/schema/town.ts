import { z } from 'zod';
import { key, text } from './text.ts';
import { listOf, wordsOnce } from './unique.ts';

/** A name that people give to where they are, with the councils or districts it may mean. */
const townSchema = z.strictObject({
  name: text,
  /** Shorter or older ways to say it: "West Brom". */
  also: wordsOnce(text).default([]),
  /** Ids of content/areas.yaml. Several: the reader is asked which. */
  areas: wordsOnce(key).min(1),
  /** true: it is an ordinary word, a person's name or part of a service's name too, so among other words it is no place. */
  alone: z.boolean().default(false),
});

/** content/towns.yaml: towns, quarters and councils by the names people type. */
export const townsSchema = listOf(townSchema, 'name').min(1);

export type Town = z.output<typeof townSchema>;
