import { z } from 'zod';
import { fingerprintSchema } from './fingerprint.ts';
import { role } from './role.ts';
import { rule } from './rule.ts';
import { day, id, text } from './text.ts';

/** Two roles, each with the fingerprint of what it signed. */
const signatures = rule(
  z.array(z.strictObject({ by: role, on: day, of: fingerprintSchema })),
  (signed) => new Set(signed.map(({ by }) => by.toLowerCase())).size >= 2,
  {
    rule: 'C35',
    wrong: 'the emergency block needs the signatures of two different roles',
    fix: 'let somebody else hold it against the sources and sign below: - { by: "safeguarding lead", on: ..., of: ... }.',
  },
);

/** content/emergency.yaml: the block for danger now, the same on every page (C35). */
export const emergencySchema = z.strictObject({
  /** The service whose first number stands on top of every page. */
  ring: id,
  /** Services that reach the same without a voice, in the order of the page "now". */
  others: z.array(id).min(1),
  /** The guide of the page "now": how to ring without speaking. */
  guide: id,
  /** Keys of content/ui that the block shows. */
  strings: z.array(text).min(1),
  signatures,
});

export type Emergency = z.output<typeof emergencySchema>;
