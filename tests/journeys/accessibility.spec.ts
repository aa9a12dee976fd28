// What axe finds on every template as it comes. In every language, with the same rules, and all of them in the dark:
// tests/deep/axe.spec.ts.
import { lookInBoth, lookInLight } from './axe-faults.ts';
import { unfoldAll } from './look-faults.ts';
import { test } from './one-page.ts';
import { ALL_TEMPLATES, CORE_TEMPLATES, ENGLISH_PAGES, expect, LANGUAGES, open } from './support.ts';

for (const template of ALL_TEMPLATES) {
  // In the dark and from right to left too.
  const fromAllSides = CORE_TEMPLATES.includes(template);
  const langs = fromAllSides ? LANGUAGES : LANGUAGES.slice(0, 1);
  test(`axe finds nothing wrong${fromAllSides ? ', light and dark' : ''}, in ${langs.join(' and ')}: ${template} [A1, A2]`, async ({
    page,
  }) => {
    // The whole list, in two languages and two schemes, is much to look through.
    test.slow();
    const rules: string[][] = [];
    for (const lang of langs) {
      await open(page, lang, template);
      await unfoldAll(page);
      const seen = await (fromAllSides ? lookInBoth(page) : lookInLight(page));
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
