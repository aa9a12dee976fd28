import { z } from 'zod';
import { rule } from './rule.ts';
import { key } from './text.ts';
import { listOf } from './unique.ts';

/** The first half of a postcode, with a rough middle and the places it touches. */
const postcodeSchema = z.strictObject({
  code: rule(z.string(), (value) => /^[A-Z]{1,2}\d[A-Z\d]?$/.test(value), {
    rule: 'C11',
    wrong: 'this is not the first half of a postcode',
    fix: 'write it in capitals, like "B15".',
  }),
  /** Degrees north and east, to two decimals: about a kilometre. */
  lat: z.number(),
  lon: z.number(),
  /** Ids of content/areas.yaml, the largest share of the ground first. */
  areas: z.array(key).min(1),
  /** true: it also touches a council that is not in content/areas.yaml. */
  beyond: z.boolean().default(false),
});

/** content/postcodes.yaml: what a point on the map is held against (C11), and where somebody who types a postcode may be. */
export const postcodesSchema = listOf(postcodeSchema, 'code');

export type Postcode = z.output<typeof postcodeSchema>;
