import { z } from 'zod';
import { rule } from './rule.ts';

/** Twelve hex digits that stand for a text: another text has others. Written by `npm run translated`, or from a message. */
export const fingerprintSchema = rule(z.string(), (value) => /^[0-9a-f]{12}$/.test(value), {
  rule: 'C24',
  wrong: 'this is not the fingerprint of a text',
  fix: 'write 12 digits in quotes; "npm run check" tells which.',
});
