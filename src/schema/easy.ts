import { z } from 'zod';
import { fingerprintSchema } from './fingerprint.ts';
import { GROUPS } from './kind.ts';
import { lawSchema } from './law.ts';
import { PICTURES } from './picture.ts';
import { id, text } from './text.ts';

/** Pages that an easy read page can lead to: the same in more words, or the next thing to do. */
const FULL_PAGES = ['home', 'find', 'services', 'now', 'ring', 'safety'] as const;

/** One idea: a picture, and what it means in one to three short sentences. */
const ideaSchema = z.strictObject({
  picture: z.enum(PICTURES),
  /** A sentence each. Numbers to ring are no words: they stand under `ring`. */
  say: z.array(text.max(120)).min(1).max(3),
  /** A service whose telephone line is shown here, with its hours and cost. */
  ring: id.optional(),
  /** A service whose page this idea leads to. */
  service: id.optional(),
  /** A page of the site that this idea leads to. */
  go: z.enum(FULL_PAGES).optional(),
});

/** content/easy/<page>/<lang>.yaml: a page as easy read (A14). The folder is the end of its address, in neutral words (S5). */
export const easySchema = z.strictObject({
  /** Where it stands among the pages of easy read, from 1. */
  place: z.int().min(1).max(20),
  /** The neutral words of the browser's tab (S5). */
  tab: text.max(40),
  /** The plain heading on the page. */
  heading: text.max(60),
  /** Beside its name in the list of pages. */
  picture: z.enum(PICTURES),
  /** The page that says the same in more words, and the part of the list of services that belongs to it. */
  full: z.strictObject({ page: z.enum(FULL_PAGES), group: z.enum(GROUPS).optional() }),
  /** In en.yaml only, and only where the words are about law, rights or money (C44). */
  law: lawSchema.optional(),
  /** In a translation: the English it was made from (C24). */
  from: fingerprintSchema.optional(),
  ideas: z.array(ideaSchema).min(3).max(12),
});

export type EasyIdea = z.output<typeof ideaSchema>;
export type EasyPage = Omit<z.output<typeof easySchema>, 'from'> & { id: string; lang: string };
