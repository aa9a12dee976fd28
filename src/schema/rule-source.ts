import { z } from 'zod';
import { ruleNumbers, text } from './text.ts';

/** content/rule-sources.yaml: where a rule of pathways.md comes from, for professionals who must stand by what they do. */
export const ruleSourceSchema = z.strictObject({
  /** "P9". */
  id: ruleNumbers.element,
  /** What the rule is about, in a few words. */
  about: text,
  /** How sure we are: read for this directory, the law as known, common practice, or no current source found. */
  basis: z.enum(['read', 'law', 'practice', 'none']),
  /** Each with its date, where it has one. */
  sources: z.array(text).default([]),
});

export type RuleSource = z.output<typeof ruleSourceSchema>;
