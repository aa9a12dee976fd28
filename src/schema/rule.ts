import type { z } from 'zod';

/** What an editor needs to know when a value breaks a rule of safety.md: which rule, what is wrong, what to do. */
export interface Rule {
  /** The rule's id, e.g. "C12". */
  rule: string;
  /** What is wrong, in plain words. */
  wrong: string;
  /** What to do about it. */
  fix: string;
}

/**
 * Adds a named rule to a schema. The loader reads `params` back to print `[C12] what is wrong. Fix: what to do`.
 */
export function rule<Schema extends z.ZodType>(
  schema: Schema,
  holds: (value: z.output<Schema>) => boolean,
  { rule: id, wrong, fix }: Rule,
): Schema {
  return schema.refine(holds, { error: wrong, params: { rule: id, fix } });
}
