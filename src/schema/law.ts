import { z } from 'zod';
import { day, key } from './text.ts';

/** Where a statement about law, rights or money holds, and when somebody last held it against its source (C44). */
export const lawSchema = z.strictObject({
  /** A nation of content/areas.yaml: england, england_wales, uk. */
  nation: key,
  checked: day,
});

export type Law = z.output<typeof lawSchema>;

/** content/law-strings.yaml: interface strings that say what the law is, each with its nation and day. */
export const lawStringsSchema = z.array(
  lawSchema.extend({
    /** The key in content/ui/en.json. */
    key: z.string().min(1),
  }),
);

export type LawStrings = z.output<typeof lawStringsSchema>;
