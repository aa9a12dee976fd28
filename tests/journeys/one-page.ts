import type { Page } from '@playwright/test';
import { test as base } from './support.ts';

export const PHONE = { width: 360, height: 640 };

/**
 * Tests that only look at a page as it comes share one, which goes from address to address: a browser takes as long for a new
 * one as for the look. What a test sets of the window is as usual again before the next.
 */
export const test = base.extend<object, { onePage: Page }>({
  onePage: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', hasTouch = false } = project.use;
      const context = await browser.newContext({ baseURL, hasTouch, viewport: PHONE });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ onePage }, use) => {
    await onePage.setViewportSize(PHONE);
    await onePage.emulateMedia({ colorScheme: 'light', forcedColors: null, reducedMotion: null });
    await use(onePage);
  },
});
