// Leaving while the page that should open is dead, in the browsers that people have (S11, S12).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { SITE } from '../build/support.ts';
import { EMPTY_TAB, goneBackThrough, shownOn } from './going-back.ts';
import { FIRST_PAGES, markedSite, type FirstPage } from './marked-site.ts';
import { REAL_BROWSERS, sayWhatIsMissing } from './real-browsers.ts';

sayWhatIsMissing('leaving to a dead page');
const THERE = REAL_BROWSERS.filter(({ path }) => path !== undefined);
const PATH = '/ur/find/';
/** The browser's own page, or the filter's, stands there, and nothing else is tried. */
const ENDS_THERE: FirstPage[] = ['refuses', 'is not let through by a filter, which says so'];

/** What is left of a page in the very breath of the press. */
interface Left {
  text: string;
  title: string;
  entries: number;
}

function pressExit(page: Page): Promise<Left> {
  return page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-exit]')?.click();
    return {
      text: document.documentElement.textContent,
      title: document.title,
      entries: history.length,
    };
  });
}

describe.each(THERE)('leaving in $name', ({ open }) => {
  it.each(Object.keys(FIRST_PAGES) as FirstPage[])('when the first page %s', async (firstPage) => {
    const profile = mkdtempSync(join(tmpdir(), 'waymark-profile-'));
    const served = await markedSite(SITE, false, firstPage);
    const browser = await open(profile);
    try {
      const [page = await browser.newPage()] = await browser.pages();
      const before = `${served.elsewhere}?before`;
      await page.goto(before);
      await page.goto(served.address + PATH, { waitUntil: 'load' });
      const mark = served.marks.get(PATH) ?? 'no mark';
      expect((await shownOn(page)).words).toContain(mark);
      const entries = await page.evaluate(() => history.length);
      const { title = '' } = site.exits['ur'] ?? {};
      expect(await pressExit(page)).toEqual({ text: title, title, entries });
      // A second destination is tried after a second and a half.
      const wanted = ENDS_THERE.includes(firstPage)
        ? new URL(FIRST_PAGES[firstPage], served.elsewhere).href
        : served.elsewhere;
      if (firstPage !== 'refuses') await expect.poll(() => page.url(), { timeout: 10_000 }).toBe(wanted);
      else await pause(5000);
      expect((await shownOn(page)).words).not.toContain(mark);
      const back = await goneBackThrough(page);
      expect(back.map(({ address }) => address)).toEqual([before, EMPTY_TAB]);
      expect(back.filter(({ words }) => words.includes(mark))).toEqual([]);
    } finally {
      await browser.close();
      served.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
