import { z } from 'zod';
import { key, ruleNumbers } from './text.ts';
import { listOf } from './unique.ts';
import { AUDIENCES } from './vocabulary.ts';

/** Headings that kinds of service are grouped under, for filters and results. `never` is never shown. */
export const GROUPS = [
  'now',
  'talk',
  'safe_place',
  'police_courts',
  'health',
  'children',
  'money',
  'particular',
  'people_like_me',
  'professionals',
  'own_behaviour',
  'never',
] as const;

/** One kind of service. Its name is the interface string `kind.<id>`. */
export const kindSchema = z.strictObject({
  id: key,
  group: z.enum(GROUPS),
  /** Who may be shown it as a result; none for what must never be one (P65, P123, P147). */
  audience: z.array(z.enum(AUDIENCES)),
  /** false: not a thing for the public to ring, such as MARAC (P23). */
  public: z.boolean().default(true),
  /** The kind itself is for women or for men only. */
  sex: z.enum(['women', 'men']).optional(),
  /** Whom it is made for, for the filter of the list. */
  serves: z.array(z.enum(['lgbt', 'young', 'older', 'disabled'])).default([]),
  /** The only places it exists in. */
  areas: z.array(key).optional(),
  /** true: no rule may take it away; it can only be swapped for another (P158). */
  protected: z.boolean().default(false),
  /** true: its numbers are checked every 90 days. */
  crisis: z.boolean().default(false),
  /** true: numbers fixed by law, such as 999. They may be overdue, but never leave the page (S26). */
  lasting: z.boolean().default(false),
  /** true: ages of its services are the child's, not those of the adult who asks. */
  aboutChild: z.boolean().default(false),
  /** true: police, doctors and lines in a crisis. What their records leave open is held against nobody (P1). */
  everybody: z.boolean().default(false),
  /** true: a place to live, which a visa may close or open (P74). */
  houses: z.boolean().default(false),
  /** A setting that must be true before it exists here (P165). */
  enabledBy: key.optional(),
  p: ruleNumbers,
});

/** content/kinds.yaml. */
export const kindsSchema = listOf(kindSchema, 'id').min(1);

export type Kind = z.output<typeof kindSchema>;
