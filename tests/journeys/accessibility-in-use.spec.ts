// What axe finds, and how large everything to tap is, in what only comes by using a page.
import type { Page } from '@playwright/test';
import { look, lookInBoth } from './axe-faults.ts';
import { answerAll, button, results } from './finder-support.ts';
import { smallTargets, unfoldAll } from './look-faults.ts';
import { expect, type Lang, LANGUAGES, longUnlessEnglish, open, openSearch, test, words } from './support.ts';

const STATES: [string, (page: Page, lang: Lang) => Promise<void>][] = [
  [
    'the results of the finder',
    async (page, lang) => {
      await answerAll(page, lang, {
        audience: 'P_gp',
        danger: 'not_sure',
        area: 'sandwell',
        harms: ['strangled_recent'],
      });
      await unfoldAll(page);
    },
  ],
  [
    'open search with results',
    async (page, lang) => {
      await open(page, lang, 'home');
      await (await openSearch(page, lang)).fill('Childline');
      await expect(page.locator('li[data-service]').first()).toBeVisible();
      // What somebody uses is not drawn again when the words of other languages come, which axe would trip over.
      await page.locator('li[data-service] a').first().focus();
    },
  ],
  [
    'the results of the finder, when the network was cut',
    async (page, lang) => {
      await answerAll(page, lang, { audience: 'V', danger: 'not_now', area: 'sandwell' });
      await page.context().setOffline(true);
      await button(page, lang, 'finder.more').click();
      await expect(results(page).getByRole('alert')).toHaveText(words(lang, 'finder.failed'));
      await unfoldAll(page);
    },
  ],
  [
    'a search without a network',
    async (page, lang) => {
      await page.route('**/cards.json', (route) => route.abort('internetdisconnected'));
      await open(page, lang, 'search');
      await page.getByRole('searchbox').fill('Childline');
      await expect(page.getByRole('status').filter({ hasText: words(lang, 'search.failed') })).toBeVisible();
    },
  ],
];
for (const [state, arrive] of STATES) {
  for (const lang of LANGUAGES) {
    test(
      `axe finds nothing wrong, light and dark, and all is as large as a thumb, in ${state}, in ${lang} [A1, A5]`,
      longUnlessEnglish(lang),
      async ({ page }) => {
        await arrive(page, lang);
        expect.soft(await smallTargets(page)).toEqual([]);
        expect((await lookInBoth(page)).faults).toEqual([]);
      },
    );
  }
}

test('axe hears a name that lacks the words on a button, which a voice would say in vain [A10]', async ({ page }) => {
  // A page that no script draws again, which would take the name away.
  await open(page, 'en', 'about');
  const link = page.getByRole('main').getByRole('link').first();
  await expect(link).toHaveText(/\w/);
  await link.evaluate((named) => {
    named.setAttribute('aria-label', 'Continue');
  });
  const { faults } = await look(page, { part: 'main' });
  expect(faults.filter((fault) => fault.startsWith('label-content-name-mismatch'))).toHaveLength(1);
});
