// What axe finds on every kind of page, in every language and however somebody looks at it (A1, A2). What it can find depends on
// elements and not on words, so pages that differ in words alone are looked at once (different-pages.ts); every template is in every
// language, the other kinds of pages in English and two more in turn.
import type { Page } from '@playwright/test';
import { languages, PAGES } from '../build/support.ts';
import { COLOURS, look, lookInBoth, lookInLight } from '../journeys/axe-faults.ts';
import { unfoldAll } from '../journeys/look-faults.ts';
import { ALL_TEMPLATES, expect, LANGUAGES, TEMPLATES, test } from '../journeys/support.ts';
import { differentPaths } from './different-pages.ts';

const known = new Set(PAGES.map(({ path }) => path));
const others = languages.map(({ tag }) => tag).filter((tag) => tag !== 'en');
const isTemplate = new Set(ALL_TEMPLATES.map((template) => `/${TEMPLATES[template]}`));
/** The addresses at which a page is looked at, in those languages that have it. */
const inLanguages = (path: string, at: number): [tag: string, address: string][] => {
  const inTurn = [0, 1].flatMap((more) => others[(2 * at + more) % others.length] ?? []);
  return ['en', ...(isTemplate.has(path) ? others : inTurn)]
    .map((tag): [string, string] => [tag, `/${tag}${path}`])
    .filter(([, address]) => known.has(address));
};

test.describe.configure({ timeout: 600_000 });

for (const [at, path] of [...new Set([...isTemplate, ...differentPaths()])].entries()) {
  test(`axe finds nothing wrong and leaves nothing open, and the same rules hold in other languages: ${path} [A1, A2]`, async ({
    page,
  }) => {
    const rules = new Map<string, string[]>();
    for (const [tag, address] of inLanguages(path, at)) {
      await page.goto(address);
      await unfoldAll(page);
      // Colours are the same in all languages; what they lie on, once more from right to left.
      const seen = await (LANGUAGES.some((lang) => lang === tag) ? lookInBoth(page) : lookInLight(page));
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
    for (const tag of LANGUAGES) {
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

/** A page as a browser without script reads it: axe itself needs one whose clock runs. */
async function withoutScript(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const html = await response.text();
    return route.fulfill({
      response,
      body: html.replaceAll(/<script\b[^]*?<\/script>/g, '').replaceAll(/<\/?noscript>/g, ''),
    });
  });
}

for (const [template, path] of templates) {
  test(`without script axe finds nothing wrong: ${template} [A1]`, async ({ page }) => {
    await withoutScript(page);
    for (const tag of LANGUAGES) {
      await page.goto(`/${tag}${path}`);
      await unfoldAll(page);
      const { faults, rules } = await look(page);
      expect.soft(faults, tag).toEqual([]);
      expect.soft(rules.length, tag).toBeGreaterThan(20);
    }
  });
}
