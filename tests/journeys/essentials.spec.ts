// The network goes while a page is open: what it carries at its end still answers (safety.md, section 5, tier 1).
import type { Page } from '@playwright/test';
import { ALL_PAGES, exit, expect, LANGUAGES, LONG, open, test, words, type Lang } from './support.ts';

const block = (page: Page) => page.locator('#essentials');
const numbers = (page: Page) => block(page).locator('a[href^="tel:"], a[href^="sms:"]');

/** From the top of the page by keys alone to the numbers, all of them in sight once they are opened. */
async function readByKeyboard(page: Page, lang: Lang): Promise<void> {
  const heading = words(lang, 'essentials.heading');
  await expect(numbers(page).first()).toBeHidden();
  const way = page.locator('header').getByRole('link', { name: heading });
  for (let tabs = 0; tabs < 4 && !(await way.evaluate((link) => link === document.activeElement)); tabs += 1)
    await page.keyboard.press('Tab');
  await expect(way).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(block(page).locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  for (const number of await numbers(page).all()) await expect(number).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(numbers(page).first()).toBeFocused();
  await expect(numbers(page).first()).toBeInViewport({ ratio: 1 });
  await expect(block(page)).toContainText(words(lang, 'expect.press_55_if_silent'));
  await expect(block(page)).toContainText(words(lang, 'essentials.ring'));
}

for (const lang of LANGUAGES) {
  test(`whose network goes reads the numbers by keyboard, in ${lang}`, async ({ page, context }) => {
    await open(page, lang, 'service');
    await context.setOffline(true);
    await readByKeyboard(page, lang);
  });

  test(`a link that cannot be followed leaves the page there and opens the numbers, in ${lang}`, async ({
    page,
    context,
  }) => {
    await open(page, lang, 'list');
    const address = page.url();
    await context.setOffline(true);
    await page
      .getByRole('link', { name: words(lang, 'nav.find') })
      .first()
      .click();
    await expect(numbers(page).first()).toBeInViewport({ ratio: 1 });
    await expect(block(page).locator('summary')).toBeFocused();
    expect(page.url()).toBe(address);
    await expect(exit(page)).toBeInViewport();
    // Once there is a network again, links lead on.
    await context.setOffline(false);
    await page
      .getByRole('link', { name: words(lang, 'nav.find') })
      .first()
      .click();
    await expect(page).toHaveURL(`/${lang}/find/`);
  });

  test(`who says that they harm is shown no line for those they hurt, in ${lang} (P121)`, async ({ page }) => {
    await open(page, lang, 'finder');
    const local = block(page).locator('[data-part="local"] a').first();
    await block(page).locator('summary').click();
    await expect(local).toBeVisible();
    await page.locator('#finder').getByText(words(lang, 'axis.audience.X'), { exact: true }).click();
    await page
      .locator('#finder')
      .getByRole('button', { name: words(lang, 'finder.next') })
      .click();
    await expect(local).toBeHidden();
    await expect(page.locator('footer a[href^="tel:"]:visible')).toHaveCount(0);
    await expect(numbers(page).first()).toBeVisible();
  });
}

test('nothing of it is printed on any kind of page', LONG, async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const [, address] of ALL_PAGES.filter(([, path]) => !path.startsWith('/ur/'))) {
    await page.goto(address);
    await expect(block(page)).toBeHidden();
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of LANGUAGES) {
    test(`whose network goes reads the numbers by keyboard, in ${lang} [S14]`, async ({ page, context }) => {
      await open(page, lang, 'service');
      await context.setOffline(true);
      await expect(block(page)).toHaveCount(1);
      const way = page.locator('header a[href="#essentials"]');
      await way.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      for (const number of await numbers(page).all()) await expect(number).toBeVisible();
      await expect(block(page)).toContainText(words(lang, 'essentials.keep'));
    });
  }
});
