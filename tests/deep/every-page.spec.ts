// However words fall (A4, A5, A7): every page in English and Urdu, and in each other language every kind of page that there is
// (different-pages.ts); the ordinary suite looks at each template in two.
import { languages, pageAt, PAGES } from '../build/support.ts';
import { exitFaultsAtEveryWidth } from '../journeys/exit-faults.ts';
import { focusFaults } from '../journeys/focus-faults.ts';
import { overflow, smallTargets, spaceOut, unfoldAll } from '../journeys/look-faults.ts';
import { ALL_TEMPLATES, addressOf, expect, LANGUAGES, TEMPLATES, test } from '../journeys/support.ts';
import { wronglyTurned } from '../journeys/word-faults.ts';
import { differentPaths } from './different-pages.ts';
import { mirrorFaults } from './mirror-faults.ts';
import { tabWalk } from './tab-walk.ts';

test.describe.configure({ timeout: 1_200_000 });

const different = new Set([...ALL_TEMPLATES.map((template) => `/${TEMPLATES[template]}`), ...differentPaths()]);

for (const { tag } of languages) {
  const isWhole = LANGUAGES.some((lang) => lang === tag);
  test(`nothing is cut, too small to tap, too near or turned round on any ${isWhole ? 'page' : 'kind of page'} in ${tag} [A4, A5, A7]`, async ({
    page,
  }) => {
    const pages = PAGES.filter(
      ({ lang, path }) => lang === tag && (isWhole || different.has(path.slice(tag.length + 1))),
    );
    expect(pages.length).toBeGreaterThan(isWhole ? 300 : 20);
    const faults: string[] = [];
    for (const { path } of pages) {
      await page.setViewportSize({ width: 360, height: 640 });
      await page.goto(path);
      await unfoldAll(page);
      const found = [...(await smallTargets(page)), ...(await wronglyTurned(page))];
      await page.setViewportSize({ width: 320, height: 568 });
      found.push(...(await overflow(page)));
      await page.evaluate(() => {
        document.documentElement.style.setProperty('font-size', '225%');
      });
      found.push(...(await overflow(page)).map((fault) => `letters twice as large: ${fault}`));
      if (different.has(path.slice(tag.length + 1))) {
        await page.evaluate(() => {
          document.documentElement.style.removeProperty('font-size');
        });
        await spaceOut(page);
        found.push(...(await overflow(page)).map((fault) => `spaced out: ${fault}`));
      }
      faults.push(...found.map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

for (const { tag } of languages) {
  test(`however wide its words are, the exit is in sight and covers nothing that has the focus, in ${tag} [S13]`, async ({
    page,
  }) => {
    const faults: string[] = [];
    for (const template of ALL_TEMPLATES) {
      const path = `/${tag}/${TEMPLATES[template]}`;
      // Pages for work are English in some languages.
      if (!pageAt(path)) continue;
      await page.goto(path);
      const found = [...(await exitFaultsAtEveryWidth(page)), ...(await focusFaults(page))];
      await page.setViewportSize({ width: 360, height: 640 });
      found.push(...(await focusFaults(page)));
      faults.push(...found.map((fault) => `${template}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

for (const lang of LANGUAGES) {
  for (const template of ALL_TEMPLATES) {
    test(`the keyboard goes to the end and back, in the order in which one reads: ${template} in ${lang} [A3]`, async ({
      page,
    }) => {
      // What a script adds is there.
      await page.goto(addressOf(lang, template), { waitUntil: 'networkidle' });
      const { reachable, there, back } = await tabWalk(page);
      expect(there).toEqual(reachable);
      expect(back).toEqual([...reachable].reverse());
    });
  }
}

for (const template of ALL_TEMPLATES) {
  test(`from right to left everything stands where a mirror shows it: ${template} [A7]`, async ({ page }) => {
    await page.goto(`/en/${TEMPLATES[template]}`);
    await unfoldAll(page);
    expect(await mirrorFaults(page)).toEqual([]);
  });
}
