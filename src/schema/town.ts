import { z } from 'zod';
import { rule } from './rule.ts';
import { key, text } from './text.ts';
import { listOf, wordsOnce } from './unique.ts';

/** A name that people give to where they are, with the councils or districts it may mean. */
const townShape = z.strictObject({
  name: text,
  /** Shorter or older ways to say it: "West Brom". */
  also: wordsOnce(text).default([]),
  /** Ids of content/areas.yaml. Several: the reader is asked which. */
  areas: wordsOnce(key).default([]),
  /** true: it is an ordinary word, a person's name or part of a service's name too, so among other words it is no place. */
  alone: z.boolean().default(false),
  /** true: a city too far away for any council here. */
  far: z.boolean().default(false),
});

const townSchema = rule(townShape, ({ areas, far }) => far === (areas.length === 0), {
  rule: 'C7',
  wrong: 'a town must have the councils it may mean, or be far away, and not both',
  fix: 'write "areas: [its council]", or "far: true" for a city that none of our areas and neighbours touch.',
});

/** content/towns.yaml: towns, quarters and councils by the names people type. */
export const townsSchema = listOf(townSchema, 'name').min(1);

export type Town = z.output<typeof townSchema>;
