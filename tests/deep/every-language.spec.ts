// The core pages in every language that has pages, as they stand on a phone.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { overflow, unfoldAll } from '../journeys/look-faults.ts';
import { expect, LANGUAGES, TEMPLATES, test, type Template } from '../journeys/support.ts';
import { wronglyTurned } from '../journeys/word-faults.ts';

/** What people come for. English and Urdu are looked at on every page and from every side (journeys/every-page.spec.ts). */
const CORE: Template[] = [
  'home',
  'now',
  'finder',
  'finder: results',
  'one number',
  'without English',
  'list',
  'service',
  'safety',
  'work: a list to carry',
];

const file = new URL('../../content/languages.yaml', import.meta.url);
const { languages } = parse(readFileSync(file, 'utf8')) as {
  languages: { tag: string; dir: string; published: boolean }[];
};
const published = languages.filter((language) => language.published);
const others = published.filter(({ tag }) => !LANGUAGES.some((known) => known === tag));

for (const { tag, dir } of published) {
  test(`a picture of each core page, in ${tag}`, async ({ page }, info) => {
    for (const template of CORE) {
      await page.goto(`/${tag}/${TEMPLATES[template]}`);
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      // Kept with the results of the tests, for somebody who reads the language to look at.
      await page.screenshot({
        path: info.outputPath(`${template.replace(/\W+/g, '-')}.png`),
        fullPage: template !== 'list',
      });
    }
  });
}

for (const { tag } of others) {
  test(`nothing is cut or runs out of the screen on a core page, with letters twice as large, in ${tag} [A4]`, async ({
    page,
  }) => {
    const faults: string[] = [];
    for (const template of CORE) {
      await page.goto(`/${tag}/${TEMPLATES[template]}`);
      await unfoldAll(page);
      faults.push(...(await wronglyTurned(page)).map((fault) => `${template}: ${fault}`));
      await page.evaluate(() => {
        document.documentElement.style.setProperty('font-size', '225%');
      });
      faults.push(...(await overflow(page)).map((fault) => `${template}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
