import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

/** The rows come a moment after the page. */
const DRAWN_MS = 1500;

/** The addresses that Chromium's own page of its history shows to somebody who looks for some words; for all of it, "". */
export async function shownInHistory(browser: Browser, words: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(`chrome://history/?q=${encodeURIComponent(words)}`);
  await pause(DRAWN_MS);
  const shown = await page.evaluate(() => {
    // Each row stands in a part of the page that is closed off from the others.
    const addressesIn = (part: ParentNode): string[] =>
      [...part.querySelectorAll('*')].flatMap((element) => [
        ...(element instanceof HTMLAnchorElement ? [element.href] : []),
        ...(element.shadowRoot ? addressesIn(element.shadowRoot) : []),
      ]);
    return addressesIn(document);
  });
  await page.close();
  return shown.filter((address) => address.startsWith('http:'));
}
