import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** What a new tab shows before anything is opened in it: there Back ends. */
export const EMPTY_TAB = 'about:blank';

/** What a tab shows, as it says itself: for a page that Firefox kept for Back, its driver still gives the address of the one before. */
export interface Shown {
  address: string;
  words: string;
}

/** How long one press of Back may take to show another page. */
const PATIENCE_MS = 3000;

/** What is on the screen, as soon as the browser says it: it may be on its way to another page. */
export async function shownOn(page: Page): Promise<Shown> {
  for (;;) {
    const shown = await page
      .evaluate(() => ({ address: location.href, words: document.documentElement.innerText }))
      .catch(() => undefined);
    if (shown !== undefined) return shown;
    await pause(100);
  }
}

/** Presses Back until it does nothing more: each page that was shown, in order. */
export async function goneBackThrough(page: Page): Promise<Shown[]> {
  const pages: Shown[] = [];
  let last = await shownOn(page);
  for (;;) {
    // Firefox's driver hears nothing of a page that was kept, and waits in vain: whether Back did anything, the page itself is asked.
    await page.goBack({ timeout: 1000 }).catch(() => null);
    const end = Date.now() + PATIENCE_MS;
    let shown = await shownOn(page);
    while (shown.address === last.address && Date.now() < end) {
      await pause(100);
      shown = await shownOn(page);
    }
    if (shown.address === last.address) return pages;
    pages.push(shown);
    last = shown;
  }
}
