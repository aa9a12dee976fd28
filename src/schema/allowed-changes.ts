import { z } from 'zod';
import { role } from './role.ts';
import { rule } from './rule.ts';
import { day, id, text } from './text.ts';

/** Changes that need a second pair of eyes before they are published (C40). */
export const GUARDED_CHANGES = ['service_removed', 'number_removed', 'number_first', 'made_public'] as const;

/** At least two different roles, each with the day. */
const signatures = rule(
  z.array(z.strictObject({ by: role, on: day })),
  (signed) => new Set(signed.map(({ by }) => by.toLowerCase())).size >= 2,
  {
    rule: 'C40',
    wrong: 'two different roles have to sign a change like this',
    fix: 'add the second: - { by: "safeguarding lead", on: "2026-11-22" }.',
  },
);

/** content/allowed-changes.yaml: one change since the last release that two people have looked at (C40). */
export const allowedChangeSchema = z.strictObject({
  /** service_removed: its folder went, or it has ended. number_removed: it is not shown any more.
   * number_first: it is now the first to ring of a service for a whole nation.
   * made_public: a service was confidential and is not any more. */
  change: z.enum(GUARDED_CHANGES),
  service: id,
  /** For number_removed and number_first: the number, in quotes, as it stands in service.yaml. */
  number: z.string().optional(),
  why: text,
  signed: signatures,
});

export type AllowedChange = z.output<typeof allowedChangeSchema>;
