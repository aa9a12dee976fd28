import { z } from 'zod';
import { id, key } from './text.ts';
import { listOf } from './unique.ts';
import { COMMUNITIES } from './vocabulary.ts';

/** What somebody means by the words of a search, and the services that meet it. How people say it: content/vocabulary/. */
export const intentSchema = z.strictObject({
  id: key,
  /** The interface string that names the meaning to the reader. */
  label: z.string().regex(/^[a-z_]+(\.[A-Za-z0-9_]+)+$/, 'the key of an interface string, like "kind.refuge"'),
  /** Kinds of service, the likeliest first. */
  show: z.array(key).min(1),
  /** Services that stand before those of the kinds. */
  services: z.array(id).default([]),
  /** What it says about the person, to be held against whom a service helps (P159). */
  means: z
    .strictObject({
      sex: z.enum(['women', 'men']).optional(),
      audience: z.literal('X').optional(),
      community: z.enum(COMMUNITIES).optional(),
      /** Who hurts is a woman: then lines for everybody stand before those for women alone, as whoever is hurt may be a man (A16, P127). */
      by: z.literal('a_woman').optional(),
    })
    .default({}),
  /** It narrows what else was meant, to what answers now or costs nothing. */
  only: z.enum(['open', 'free']).optional(),
  /** true: gives way where the words mean something narrower too. */
  general: z.boolean().default(false),
  /** true: counts only when nothing else in the words is left unexplained. */
  weak: z.boolean().default(false),
  /** true: the words of a phrase count only in their order ("I hit her" is not "she hit me"). */
  inOrder: z.boolean().default(false),
});

/** content/intents.yaml. */
export const intentsSchema = listOf(intentSchema, 'id').min(1);

export type Intent = z.output<typeof intentSchema>;
