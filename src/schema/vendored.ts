import { z } from 'zod';
import { url } from './address.ts';
import { pageDate } from './page-date.ts';
import { text } from './text.ts';

/** Where a table was copied from: the build asks no network, so it can only be held against this by hand (C42). */
export const tableSourceSchema = z.strictObject({
  name: text,
  url,
  /** The date of what was copied. */
  date: pageDate,
});

export type TableSource = z.output<typeof tableSourceSchema>;
