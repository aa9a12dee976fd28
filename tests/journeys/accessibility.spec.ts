import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerAll } from './finder-support.ts';
import { smallTargets, unfoldAll } from './look-faults.ts';
import { ALL_TEMPLATES, ENGLISH_PAGES, expect, type Lang, LANGUAGES, open, openSearch, test } from './support.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours: the rest need not be looked at again in the dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong, a line each, and the rules it could apply. */
async function look(page: Page, only?: string[]): Promise<{ faults: string[]; rules: string[] }> {
  // A full account of all that is right on a long page takes axe longer than looking at it.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations, passes, incomplete } = await (only ? axe.withRules(only) : axe.withTags(TAGS)).analyze();
  return {
    faults: violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, any }) => `${id} (${help}): ${html.slice(0, 120)} ${any[0]?.message.slice(0, 120) ?? ''}`),
    ),
    rules: [...violations, ...passes, ...incomplete].map(({ id }) => id).sort(),
  };
}

/** Light, then dark. */
async function lookInBoth(page: Page): Promise<{ faults: string[]; rules: string[] }> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await look(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await look(page, COLOURS);
  return { faults: [...light.faults, ...dark.faults.map((fault) => `dark: ${fault}`)], rules: light.rules };
}

for (const template of ALL_TEMPLATES) {
  test(`axe finds nothing wrong, light and dark, and the same holds in every language: ${template} [A1, A2]`, async ({
    page,
  }) => {
    // The whole list, in two languages and two schemes, is much to look through.
    test.slow();
    const rules: string[][] = [];
    for (const lang of LANGUAGES) {
      await open(page, lang, template);
      await unfoldAll(page);
      const seen = await lookInBoth(page);
      expect(seen.faults, lang).toEqual([]);
      rules.push(seen.rules);
    }
    expect(rules[1]).toEqual(rules[0]);
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
