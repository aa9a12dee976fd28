import { z } from 'zod';
import { fingerprintSchema } from './fingerprint.ts';
import { lawSchema } from './law.ts';
import { text } from './text.ts';

/** content/services/<id>/<lang>.md: words about a service. The body is three short plain paragraphs (C4). */
export const serviceWordsSchema = z.strictObject({
  /** One sentence, at most 160 letters: what it is and for whom. Reading age 9 to 11. */
  summary: text.max(160),
  /** A first sentence somebody could say on the phone. */
  say: text.max(160).optional(),
  /** In en.md only, and only where the words are about law, rights or money (C44). */
  law: lawSchema.optional(),
  /** In a translation: the English it was made from. Written by `npm run translated` (C24). */
  from: fingerprintSchema.optional(),
});

export type ServiceWords = Omit<z.output<typeof serviceWordsSchema>, 'from'> & { body: string };
