import { z } from 'zod';
import { fingerprintSchema } from './fingerprint.ts';
import { lawSchema } from './law.ts';
import { role } from './role.ts';
import { day, text } from './text.ts';

/** content/guides/<id>/<lang>.md: longer advice. The body is Markdown without HTML. */
export const guideSchema = z.strictObject({
  /** The neutral words of the browser's tab (S5). */
  tab: text.max(50),
  /** The plain heading on the page. */
  heading: text.max(90),
  /** In en.md only, and only where the words are about law, rights or money (C44). */
  law: lawSchema.optional(),
  /** Who read these very words through last. Words that were changed or cut since have another fingerprint (C4). */
  read: z.strictObject({ by: role, on: day, of: fingerprintSchema }),
  /**
   * Lines of the threat model of safety.md (T1 to T16) that the guide says, with the very words: nobody changes a sentence that
   * tells of a danger without seeing here that it does.
   */
  says: z.record(z.string().regex(/^T\d{1,2}$/), z.array(text).min(1)).optional(),
  /** In a translation: the English it was made from. Written by `npm run translated` (C24). */
  from: fingerprintSchema.optional(),
});

export type Guide = Omit<z.output<typeof guideSchema>, 'read' | 'from'> & {
  id: string;
  lang: string;
  body: string;
};
