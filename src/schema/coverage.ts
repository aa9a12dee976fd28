import { z } from 'zod';
import { key, ruleNumbers } from './text.ts';
import { listOf } from './unique.ts';
import { CHANNEL_KINDS, COMMUNITIES, EXCLUSIONS } from './vocabulary.ts';

/** The people whom the gap map looks for everywhere (C32), with those who worry about themselves and those whose work it is. */
export const PEOPLE = [
  'women',
  'men',
  'lgbt',
  'young',
  'older',
  'disabled',
  'deaf',
  'migrants',
  'by_and_for',
  'rural',
  'change',
  'professionals',
] as const;

const person = z.enum(PEOPLE);

/** What somebody may need. Its words are `need.<id>`. */
const needSchema = z.strictObject({
  id: key,
  /** The kinds of service that meet it. */
  kinds: z.array(key).min(1),
  /** Only these people have this need here. Left out: everybody who is hurt, and those who work with them. */
  only: z.array(person).min(1).optional(),
  /** These people too, whose own needs are few. */
  also: z.array(person).default([]),
  p: ruleNumbers,
});

/** One column of the map. Its words are `people.<id>`. */
const peopleSchema = z.strictObject({
  id: person,
  /** What they would answer in the finder. Several sets for several ages: what fits one of them counts. */
  as: z.array(z.record(key, key)).min(1),
  /** Ways to reach a service that they can use. Left out: all. */
  ways: z.array(z.enum(CHANNEL_KINDS)).min(1).optional(),
  /** What shuts them out, beside sex and age: exclusions of services. */
  shutOutBy: z.array(z.enum(EXCLUSIONS)).default([]),
  /** What makes a service one of their own. */
  own: z
    .strictObject({
      sex: z.enum(['women', 'men']).optional(),
      kinds: z.array(key).default([]),
      communities: z.array(z.enum(COMMUNITIES)).default([]),
    })
    .prefault({}),
  /** true: they have only the needs that name them. */
  hasOwnNeeds: z.boolean().default(false),
  /** Kinds of line that take them where nobody else does; the first that fits stands in the map. */
  fallback: z.array(key).min(1),
  p: ruleNumbers,
});

/** content/coverage.yaml: what the gap map holds against each other. */
export const coverageSchema = z.strictObject({
  needs: listOf(needSchema, 'id').min(1),
  people: listOf(peopleSchema, 'id').min(1),
});

export type Coverage = z.output<typeof coverageSchema>;
export type Need = Coverage['needs'][number];
export type People = Coverage['people'][number];
