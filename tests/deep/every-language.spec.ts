// Pictures of the core pages in every language that has pages, as they stand on a phone.
import { PUBLISHED } from '../journeys/published.ts';
import { expect, TEMPLATES, test, type Template } from '../journeys/support.ts';

/** What people come for. Whether anything is cut: every-page.spec.ts. */
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

for (const { tag, dir } of PUBLISHED) {
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
