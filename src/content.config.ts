import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { siteContent, type SiteContent } from './load/handed-over.ts';

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
        store.clear();
        store.set({ id: 'whole', data: { ...siteContent() } });
        return Promise.resolve();
      },
    },
  }),
};
