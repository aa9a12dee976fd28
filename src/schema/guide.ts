import { z } from 'zod';
import { lawSchema } from './law.ts';
import { text } from './text.ts';

/** content/guides/<id>/<lang>.md: longer advice. The body is Markdown without HTML. */
export const guideSchema = z.strictObject({
  /** The neutral words of the browser's tab (S5). */
  tab: text.max(50),
  /** The plain heading on the page. */
  heading: text.max(90),
  /** In en.md only, and only where the words are about law, rights or money (C44). */
  law: lawSchema.optional(),
});

export type Guide = z.output<typeof guideSchema> & {
  id: string;
  lang: string;
  body: string;
};
