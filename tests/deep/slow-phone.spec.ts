// A cheap phone on a bad line (A18): its first text within 3 s, at most 60 kB until the page is there, and nothing that moves.
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { TEMPLATES } from '../journeys/support.ts';
import { expect, test } from '../journeys/support.ts';

/** 400 kbit/s there and back, 400 ms between asking and being answered. */
const BAD_LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const SLOWDOWN = 4;
const FIRST_TEXT_MS = 3000;
/** A real line is first looked up, opened and made secret, a way there and back each, which DevTools' line is not. */
const BEFORE_ASKING_MS = 3 * BAD_LINE.latency;
const MAX_BYTES = 60_000;
/** Three bytes a letter: its pages are the heaviest. Urdu has a font that comes later. */
const LANGUAGES = ['pa', 'ur'] as const;

/** What the browser saw: when the first text was there, and how much moved that nobody had moved. */
interface Seen {
  firstText: number;
  moved: { by: number; what: string[] }[];
}

async function onSlowPhone(context: BrowserContext): Promise<{ page: Page; devtools: CDPSession }> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', BAD_LINE);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return { page, devtools };
}

/** Opens a page and waits until it has all that it asks for by itself. */
async function see(context: BrowserContext, address: string): Promise<Seen & { bytes: number }> {
  const { page, devtools } = await onSlowPhone(context);
  let bytes = 0;
  let isLoaded = false;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    if (!isLoaded) bytes += encodedDataLength;
  });
  page.once('load', () => (isLoaded = true));
  await page.addInitScript(() => {
    const moved: Seen['moved'] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node?: Node }[] };
        moved.push({ by: value, what: sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? '?') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'load' });
  // What scripts add comes at the latest with the last of their files.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
  const seen = await page.evaluate<Seen>(() => ({
    firstText: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    moved: (window as unknown as { moved: Seen['moved'] }).moved,
  }));
  return { ...seen, bytes };
}

for (const lang of LANGUAGES) {
  for (const [name, address] of Object.entries(TEMPLATES)) {
    test(`${name} in ${lang} is there in time and stands still on a slow phone (A18)`, async ({ context }) => {
      const { firstText, moved, bytes } = await see(context, `/${lang}/${address}`);
      console.log(`A18 ${lang} ${name}: ${Math.round(firstText)} ms, ${bytes} B, ${JSON.stringify(moved)}`);
      expect.soft(firstText + BEFORE_ASKING_MS, 'the first text, in ms').toBeLessThanOrEqual(FIRST_TEXT_MS);
      expect.soft(bytes, 'bytes until the page is there').toBeLessThanOrEqual(MAX_BYTES);
      expect.soft(moved, 'what moved').toEqual([]);
    });
  }
}
