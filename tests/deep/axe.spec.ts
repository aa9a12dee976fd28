// What axe finds on every kind of page in every language, and however somebody looks at it (A1, A2). What it can find depends on
// elements and not on words, so pages that differ in words alone are looked at once: different-pages.ts.
import { languages, PAGES } from '../build/support.ts';
import { COLOURS, look, lookInBoth } from '../journeys/axe-faults.ts';
import { unfoldAll } from '../journeys/look-faults.ts';
import { ALL_TEMPLATES, expect, TEMPLATES, test } from '../journeys/support.ts';
import { differentPaths } from './different-pages.ts';

const known = new Set(PAGES.map(({ path }) => path));
/** The addresses of a page in the languages that have it, English first. */
const inEveryLanguage = (path: string): [tag: string, address: string][] =>
  languages.map(({ tag }): [string, string] => [tag, `/${tag}${path}`]).filter(([, address]) => known.has(address));

test.describe.configure({ timeout: 600_000 });

for (const path of differentPaths()) {
  test(`axe finds nothing wrong and leaves nothing open, and the same rules hold in every language: ${path} [A1, A2]`, async ({
    page,
  }) => {
    const rules = new Map<string, string[]>();
    for (const [tag, address] of inEveryLanguage(path)) {
      await page.goto(address);
      await unfoldAll(page);
      const seen = await lookInBoth(page);
      expect.soft(seen.faults, tag).toEqual([]);
      rules.set(tag, seen.rules);
    }
    for (const [tag, own] of rules) expect.soft(own, tag).toEqual(rules.get('en'));
  });
}

const templates = ALL_TEMPLATES.map((template): [string, string] => [template, `/${TEMPLATES[template]}`]);

for (const [template, path] of templates) {
  test(`axe finds nothing wrong on a narrow screen, with letters twice as large, and in forced colours: ${template} [A1]`, async ({
    page,
  }) => {
    for (const { tag } of languages) {
      await page.setViewportSize({ width: 320, height: 568 });
      await page.goto(`/${tag}${path}`);
      await unfoldAll(page);
      expect.soft((await look(page)).faults, `${tag}, 320 px wide`).toEqual([]);
      await page.emulateMedia({ forcedColors: 'active' });
      // The colours are then the reader's own; axe asks for one that Chromium tells as it was before (-webkit-text-fill-color).
      expect.soft((await look(page, { without: COLOURS })).faults, `${tag}, forced colours`).toEqual([]);
      await page.emulateMedia({ forcedColors: null });
      await page.setViewportSize({ width: 360, height: 640 });
      await page.evaluate(() => {
        document.documentElement.style.setProperty('font-size', '225%');
      });
      expect.soft((await look(page)).faults, `${tag}, letters twice as large`).toEqual([]);
    }
  });
}

for (const { tag } of languages) {
  test(`in a wide window axe decides on the colours of everything above the page, in ${tag} [A1]`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/${tag}/`);
      expect.soft((await look(page, { part: 'header', only: COLOURS })).faults, colorScheme).toEqual([]);
    }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [template, path] of templates) {
    test(`axe finds nothing wrong: ${template} [A1]`, async ({ page }) => {
      for (const { tag } of languages) {
        await page.goto(`/${tag}${path}`);
        await unfoldAll(page);
        const { faults, rules } = await look(page);
        expect.soft(faults, tag).toEqual([]);
        expect.soft(rules.length, tag).toBeGreaterThan(20);
      }
    });
  }
});
