import type { Page } from '@playwright/test';
import { exitFaultsAtEveryWidth } from './exit-faults.ts';
import { focusFaults } from './focus-faults.ts';
import { expect, LANGUAGES, longUnlessEnglish, open, openSearch, test, words } from './support.ts';

/** Where the exit is out of sight, and where it covers what has the focus, on a desk and on a phone, where it stands elsewhere. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults = [...(await exitFaultsAtEveryWidth(page)), ...(await focusFaults(page))];
  await page.setViewportSize({ width: 360, height: 640 });
  return [...faults, ...(await focusFaults(page))];
}

for (const lang of LANGUAGES) {
  test(
    `nothing that opens covers the exit, or is covered by it, in ${lang} [S13]`,
    longUnlessEnglish(lang),
    async ({ page }) => {
      await open(page, lang, 'home');
      await (await openSearch(page, lang)).fill(lang === 'en' ? 'help' : 'مدد');
      await expect(page.locator('#search-here [data-service]').first()).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);

      await open(page, lang, 'finder: results');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await faultsOf(page)).toEqual([]);

      await open(page, lang, 'finder');
      await page.getByRole('button', { name: words(lang, 'finder.skip') }).click();
      expect(await faultsOf(page)).toEqual([]);

      await open(page, lang, 'places to walk into');
      await page.getByRole('button', { name: words(lang, 'walk_in.map_open') }).click();
      await page.locator('.ground-place').first().press('Enter');
      await expect(page.locator('.leaflet-popup')).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
    },
  );
}
