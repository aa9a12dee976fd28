import { z } from 'zod';
import { lawSchema } from './law.ts';
import { text } from './text.ts';

/** content/services/<id>/<lang>.md: words about a service. The body is one to four short plain paragraphs. */
export const serviceWordsSchema = z.strictObject({
  /** One sentence, at most 160 letters: what it is and for whom. Reading age 9 to 11. */
  summary: text.max(160),
  /** A first sentence somebody could say on the phone. */
  say: text.max(160).optional(),
  /** In en.md only, and only where the words are about law, rights or money (C44). */
  law: lawSchema.optional(),
});

export type ServiceWords = z.output<typeof serviceWordsSchema> & { body: string };
