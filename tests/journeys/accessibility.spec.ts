import type { Page } from '@playwright/test';
import { lookInBoth } from './axe-faults.ts';
import { answerAll, button, results } from './finder-support.ts';
import { smallTargets, unfoldAll } from './look-faults.ts';
import {
  ALL_TEMPLATES,
  ENGLISH_PAGES,
  expect,
  type Lang,
  LANGUAGES,
  open,
  openSearch,
  test,
  words,
  type Template,
} from './support.ts';

const FROM_RIGHT_TO_LEFT_TOO: Template[] = ['home', 'finder', 'finder: results', 'search', 'service', 'safety'];

// In every language, and with the same rules: tests/deep/axe.spec.ts. One from right to left here, on the pages that people come for.
for (const template of ALL_TEMPLATES) {
  const langs = FROM_RIGHT_TO_LEFT_TOO.includes(template) ? LANGUAGES : LANGUAGES.slice(0, 1);
  test(`axe finds nothing wrong, light and dark, in ${langs.join(' and ')}: ${template} [A1, A2]`, async ({ page }) => {
    // The whole list, in two languages and two schemes, is much to look through.
    test.slow();
    const rules: string[][] = [];
    for (const lang of langs) {
      await open(page, lang, template);
      await unfoldAll(page);
      const seen = await lookInBoth(page);
      expect(seen.faults, lang).toEqual([]);
      rules.push(seen.rules);
    }
    for (const each of rules) expect(each).toEqual(rules[0]);
  });
}

for (const [name, address] of ENGLISH_PAGES) {
  test(`axe finds nothing wrong, light and dark: ${name} [A1]`, async ({ page }) => {
    await page.goto(address);
    expect((await lookInBoth(page)).faults).toEqual([]);
  });
}

test('axe finds nothing wrong on the page that asks for the language [A1]', async ({ page }) => {
  await page.goto('/');
  expect((await lookInBoth(page)).faults).toEqual([]);
});

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
    test(`axe finds nothing wrong in ${state}, light and dark, in ${lang} [A1]`, async ({ page }) => {
      await arrive(page, lang);
      expect((await lookInBoth(page)).faults).toEqual([]);
    });
  }
}

for (const [state, arrive] of STATES) {
  for (const lang of LANGUAGES) {
    test(`everything to tap is as large as a thumb in ${state}, in ${lang} [A5]`, async ({ page }) => {
      await arrive(page, lang);
      expect(await smallTargets(page)).toEqual([]);
    });
  }
}
