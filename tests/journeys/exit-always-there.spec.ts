import { exitFaultsAtEveryWidth } from './exit-faults.ts';
import { expect, LANGUAGES, longUnlessEnglish, open, openSearch, test, words } from './support.ts';

for (const lang of LANGUAGES) {
  test(`nothing that opens covers the exit, in ${lang} [S13]`, longUnlessEnglish(lang), async ({ page }) => {
    await open(page, lang, 'home');
    await (await openSearch(page, lang)).fill(lang === 'en' ? 'help' : 'مدد');
    await expect(page.locator('#search-here [data-service]').first()).toBeVisible();
    expect(await exitFaultsAtEveryWidth(page)).toEqual([]);

    await open(page, lang, 'finder: results');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await exitFaultsAtEveryWidth(page)).toEqual([]);

    await open(page, lang, 'finder');
    await page.getByRole('button', { name: words(lang, 'finder.skip') }).click();
    expect(await exitFaultsAtEveryWidth(page)).toEqual([]);

    await open(page, lang, 'places to walk into');
    await page.getByRole('button', { name: words(lang, 'walk_in.map_open') }).click();
    await page.locator('.ground-place').first().press('Enter');
    await expect(page.locator('.leaflet-popup')).toBeVisible();
    expect(await exitFaultsAtEveryWidth(page)).toEqual([]);
  });
}
