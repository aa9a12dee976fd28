import { z } from 'zod';
import { id, text } from './text.ts';

/** content/critical-strings.yaml: words that lives hang on. A translation of them may not be older than the English (C24). */
export const criticalSchema = z.strictObject({
  /** Beginnings of the keys of content/ui: "site.exit" is also "site.exit_hint". */
  strings: z.array(text).min(1),
  /** Guides. */
  guides: z.array(id).min(1),
  /** Pages of easy read. */
  easy: z.array(id).default([]),
});

export type Critical = z.output<typeof criticalSchema>;
