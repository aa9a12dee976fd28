import { z } from 'zod';
import { key } from './text.ts';

/** content/areas.yaml: a place a service can cover. Its name is the interface string `area.<id>`. */
export const areaSchema = z.strictObject({
  id: key,
  /** The place it lies in. Covering a place covers all that lies in it. */
  within: key.optional(),
  level: z.enum(['nation', 'region', 'force', 'council', 'district']),
  /** true: Waymark looks for help here in full. */
  covered: z.boolean().default(false),
});

export type Area = z.output<typeof areaSchema>;
