// Every template, opened once and looked at from all sides: in English here, from right to left what people come for, and the rest of it
// in the long proofs.
import type { Page } from '@playwright/test';
import { exitFaults, exitFaultsAtEveryWidth } from './exit-faults.ts';
import { focusFaults, walkedFaults } from './focus-faults.ts';
import { moving, overflow, smallTargets, spaceOut, unfoldAll, withoutEdge } from './look-faults.ts';
import { PHONE, test } from './one-page.ts';
import { addressOf, ALL_PAGES, CORE_TEMPLATES, exit, expect, LONG } from './support.ts';
import { wronglyMarked, wronglyTurned } from './word-faults.ts';

const NARROW: [string, { width: number; height: number }][] = [
  ['320 px wide', { width: 320, height: 568 }],
  ['at 400 % zoom', { width: 320, height: 256 }],
  ['at 400 % zoom of a small window', { width: 256, height: 256 }],
];

/** Letters twice as large, as a reader sets them; undefined for the usual size. */
async function letters(page: Page, size?: '225%'): Promise<void> {
  await page.evaluate((large) => {
    document.documentElement.style.setProperty('font-size', large ?? null);
  }, size);
}

const SIDES: [what: string, look: (page: Page) => Promise<void>][] = [
  [
    'the exit is the first thing that the keyboard reaches [S13]',
    async (page) => {
      await page.keyboard.press('Tab');
      await expect(exit(page)).toBeFocused();
      expect(await exit(page).evaluate((link) => getComputedStyle(link).outlineWidth)).toBe('3px');
    },
  ],
  [
    'nothing that the keyboard reaches is covered by the exit, off the screen or without a mark [S13, A3]',
    async (page) => {
      const { stops, faults } = await walkedFaults(page);
      expect.soft(faults).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 640 });
      expect.soft(await focusFaults(page)).toEqual([]);
      await page.setViewportSize(PHONE);
      expect.soft(stops).toBeGreaterThan(2);
    },
  ],
  [
    'the exit can be pressed at every width, wherever one has scrolled [S13]',
    async (page) => {
      expect.soft(await exitFaultsAtEveryWidth(page)).toEqual([]);
    },
  ],
  [
    'the exit can be pressed at 400 % zoom and with letters twice as large [S13]',
    async (page) => {
      await page.setViewportSize({ width: 320, height: 256 });
      expect.soft(await exitFaults(page)).toEqual([]);
      await letters(page, '225%');
      expect.soft(await exitFaults(page), 'large letters').toEqual([]);
      await letters(page);
      await page.setViewportSize(PHONE);
    },
  ],
  [
    'it has one main heading, which starts where the lines of its page start, and one main part [A7, A9]',
    async (page) => {
      await expect.soft(page.getByRole('main')).toHaveCount(1);
      await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      const [wanted, found, ofHeading, start] = await page.evaluate(() => {
        const heading = document.querySelector('h1') ?? document.body;
        const { dir } = document.documentElement;
        return [dir, getComputedStyle(document.body).direction, heading.dir, getComputedStyle(heading).textAlign];
      });
      expect.soft(found).toBe(wanted);
      // An English name on a page from right to left ends where its own lines start, so that it starts where theirs do.
      expect.soft(start).toBe(['', wanted].includes(ofHeading) ? 'start' : 'end');
    },
  ],
  [
    'numbers, e-mail and web addresses read from left to right, and words are marked with their language [A7, A8]',
    async (page) => {
      expect.soft(await wronglyTurned(page)).toEqual([]);
      expect.soft(await wronglyMarked(page)).toEqual([]);
    },
  ],
  [
    'in forced colours everything that can be pressed has an edge or underlined words [A6]',
    async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await withoutEdge(page)).toEqual([]);
      await page.emulateMedia({ forcedColors: null });
    },
  ],
  [
    'nothing moves for who asked for no movement [A6]',
    async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect.soft(await moving(page)).toBe(0);
      await page.emulateMedia({ reducedMotion: null });
    },
  ],
  [
    'everything to tap is as large as a thumb, also in what stands folded [A5]',
    async (page) => {
      await unfoldAll(page);
      expect.soft(await smallTargets(page)).toEqual([]);
    },
  ],
  [
    'nothing is cut off or runs out of the screen, however narrow and however large the letters [A4]',
    async (page) => {
      for (const [how, size] of NARROW) {
        await page.setViewportSize(size);
        expect.soft(await overflow(page), how).toEqual([]);
      }
      await page.setViewportSize(PHONE);
      await letters(page, '225%');
      expect.soft(await overflow(page), 'letters twice as large').toEqual([]);
      await letters(page);
    },
  ],
  [
    'text can be spaced out without being cut [A4]',
    async (page) => {
      await page.setViewportSize({ width: 320, height: 568 });
      await spaceOut(page);
      expect.soft(await overflow(page)).toEqual([]);
    },
  ],
];

const core = CORE_TEMPLATES.map((template) => addressOf('ur', template));

for (const [name, address] of ALL_PAGES) {
  const details = address.startsWith('/ur/') && !core.includes(address) ? LONG : {};
  test(
    `${name}: the exit, the keyboard, the words and the space are right [S13, A3 to A9]`,
    details,
    async ({ page }) => {
      await page.goto(address);
      for (const [what, look] of SIDES) await test.step(what, () => look(page));
    },
  );
}
