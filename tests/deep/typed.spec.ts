// Texts that were written to attack, typed into every field where somebody can type (S18, S6): they stay words, and stay on the page.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { PAYLOADS } from '../content/payloads.ts';
import { answerOne, openFinder } from '../journeys/finder-support.ts';
import { openDesk } from '../journeys/desk-support.ts';
import { field as placeField } from '../journeys/place-support.ts';
import { open, openSearch, words } from '../journeys/support.ts';
import { watch } from './inert.ts';

/** What people type: with it a field shows all that it ever shows. */
const HARMLESS = ['zanzibar quokka', 'police', 'housing', 'b29', 'b29 6lj', 'tipton', 'tiptn', 'zzzz', '12', '1O', ''];

/** Each place where one can type, and how one gets there. */
const FIELDS: [where: string, arrive: (page: Page) => Promise<Locator>][] = [
  [
    'the search in the header',
    async (page) => {
      await open(page, 'en', 'home');
      return openSearch(page, 'en');
    },
  ],
  [
    'the search on its page',
    async (page) => {
      await open(page, 'en', 'search');
      return page.getByRole('searchbox');
    },
  ],
  [
    'the place in the finder',
    async (page) => {
      await openFinder(page, 'en');
      await answerOne(page, 'en', 'V');
      await answerOne(page, 'en', 'not_now');
      return placeField(page, 'en');
    },
  ],
  [
    'the place in the list',
    async (page) => {
      await open(page, 'en', 'list');
      return placeField(page, 'en');
    },
  ],
  [
    'the place to walk into',
    async (page) => {
      await open(page, 'en', 'places to walk into');
      return placeField(page, 'en');
    },
  ],
  [
    'a number at the desk',
    async (page) => {
      await openDesk(page, 'meetings');
      return page.locator('[data-ask] [inputmode]').first();
    },
  ],
];

/** Types, ends with Enter, and waits until the page has drawn what it makes of it. */
async function type(page: Page, field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      }),
  );
}

for (const [where, arrive] of FIELDS) {
  test(`typed into ${where}, ${PAYLOADS.length} attacks stay words`, async ({ page, baseURL }) => {
    const watched = await watch(page, baseURL ?? '');
    const field = await arrive(page);
    const known = new Set<string>();
    for (const text of HARMLESS) {
      await type(page, field, text);
      // What understands the words comes with the first of them.
      if (text === HARMLESS[0]) await page.waitForLoadState('networkidle');
      for (const shape of await watched.shapes()) known.add(shape);
    }
    const before = await page.evaluate(() => [location.href, history.length, document.title]);
    const made: string[] = [];
    for (const payload of PAYLOADS) {
      await type(page, field, payload);
      const strange = (await watched.shapes()).filter((shape) => !known.has(shape));
      made.push(...strange.map((shape) => `${payload.slice(0, 40)} made ${shape}`));
      if (await watched.ran()) made.push(`${payload.slice(0, 40)} ran`);
    }
    expect(made).toEqual([]);
    expect(watched.seen).toEqual([]);
    expect(await page.evaluate(() => [location.href, history.length, document.title])).toEqual(before);
    expect(
      await page.evaluate(async () => [
        document.cookie,
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]),
    ).toEqual(['', 0, 0, 0, 0]);
  });
}

test('looked for in the text of all pages, attacks stay words', async ({ page, baseURL }) => {
  const watched = await watch(page, baseURL ?? '');
  await open(page, 'en', 'search');
  const field = page.getByRole('searchbox');
  // One that is long enough to be held back by the machine, and some of each kind.
  const some = PAYLOADS.filter((_, at) => at % 6 === 0);
  for (const payload of some) {
    await type(page, field, payload);
    await page.getByRole('button', { name: words('en', 'search.all_words') }).click();
    await expect(page.getByRole('status').filter({ hasNotText: words('en', 'search.loading') })).not.toHaveText('');
    expect(await watched.ran()).toBe(false);
  }
  expect(watched.seen).toEqual([]);
  expect(await page.locator('script:not([src]):not([type]), iframe, object, embed, base, math').count()).toBe(1);
});
