import { z } from 'zod';
import { day, id } from './text.ts';

/** One way to reach a service, as it stood in public. Its words are those of that day, which may be no more today. */
const line = z.strictObject({
  kind: z.string(),
  purpose: z.string(),
  /** The number, e-mail, web address or place. */
  reach: z.string(),
  hours: z.string(),
});

/** content/released.json, written by `npm run release:record`: what was public at the last release (C40, C45). */
export const releasedSchema = z.strictObject({
  /** The day of the release. */
  recorded: day,
  services: z.record(
    id,
    z.strictObject({
      confidential: z.boolean(),
      /** true: it is for a whole nation, so any change of its numbers needs two signatures. */
      national: z.boolean(),
      areas: z.array(z.string()),
      lines: z.array(line),
    }),
  ),
});

export type Released = z.output<typeof releasedSchema>;
