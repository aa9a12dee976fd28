import { overflow } from './look-faults.ts';
import { expect, LANGUAGES, open, openSearch, test } from './support.ts';

for (const lang of LANGUAGES) {
  test(`open search fits on a narrow screen, in ${lang} [A4]`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await open(page, lang, 'home');
    await (await openSearch(page, lang)).fill('Childline');
    await expect(page.locator('li[data-service]').first()).toBeVisible();
    expect(await overflow(page)).toEqual([]);
  });

  test(`on paper: the numbers, and neither menus nor the name of the site, in ${lang} [A20]`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const template of ['service', 'finder: results', 'list', 'now'] as const) {
      await open(page, lang, template);
      for (const gone of ['[data-exit]', 'header', 'footer', 'nav', '#filters', '[data-emergency]'])
        for (const element of await page.locator(gone).all()) await expect(element, `${template} ${gone}`).toBeHidden();
      await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
      expect(await page.locator('body').innerText()).not.toContain('Waymark');
      const colours = await page
        .locator('main a[href^="tel:"]')
        .first()
        .evaluate((link) => getComputedStyle(link).color);
      expect(colours).toBe('rgb(0, 0, 0)');
    }
  });
}
