import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { londonTime } from './domain/london-time.ts';
import { loadDirectory } from './load/directory.ts';
import { readSettings } from './load/settings.ts';
import type { Directory } from './schema/directory.ts';

/** All of content/, and the day on which the pages are made. */
export interface SiteContent {
  directory: Directory;
  today: string;
}

/**
 * Our own reader as Astro's loader: Astro's glob() logs a dangling reference and exits 0, and stops at the first bad file.
 * One entry holds the whole Directory, so that a page sees all of it or, when anything is wrong, nothing is built.
 */
export const collections = {
  directory: defineCollection({
    schema: z.custom<SiteContent>(),
    loader: {
      name: 'waymark-directory',
      load: ({ store }) => {
        const { content, now } = readSettings();
        const today = londonTime(now).date;
        store.clear();
        store.set({ id: 'whole', data: { directory: loadDirectory(content, today), today } });
        return Promise.resolve();
      },
    },
  }),
};
