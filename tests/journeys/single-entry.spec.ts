import type { Page } from '@playwright/test';
import { expect, LANGUAGES, open, test, words } from './support.ts';

const entries = (page: Page) => page.evaluate(() => history.length);
const services = (page: Page) => page.getByRole('link', { name: words('en', 'nav.services'), exact: true }).first();

test.describe('a link replaces the page in the history, so that one Back leaves the site', () => {
  const WAYS: Record<string, (page: Page) => Promise<unknown>> = {
    'by click': (page) => services(page).click(),
    'by touch': (page) => services(page).tap(),
    'with Enter': (page) => services(page).press('Enter'),
    // A screen reader or a switch asks the browser to press it: there is no mouse, no finger and no key.
    'by what presses for somebody': (page) =>
      services(page).evaluate((link: HTMLElement) => {
        link.click();
      }),
  };
  for (const [way, press] of Object.entries(WAYS)) {
    test(`${way} [S11]`, async ({ page }) => {
      await open(page, 'en', 'home');
      const start = await entries(page);
      await press(page);
      await expect(page).toHaveURL('/en/services/');
      expect(await entries(page)).toBe(start);
    });
  }

  test('before any other script has come [S11]', async ({ page }) => {
    const held: string[] = [];
    await page.route('**/_astro/*.js', (route) => {
      held.push(route.request().url());
      return Promise.resolve();
    });
    await page.goto('/en/', { waitUntil: 'commit' });
    await expect(services(page)).toBeVisible();
    const start = await entries(page);
    await services(page).click({ noWaitAfter: true });
    await expect(page).toHaveURL('/en/services/');
    expect(await entries(page)).toBe(start);
    expect(held.length).toBeGreaterThan(0);
  });

  test('a place on the same page too, and the keyboard goes on from there [S11, A3]', async ({ page }) => {
    await open(page, 'en', 'what is missing');
    const start = await entries(page);
    await page.getByRole('link', { name: words('en', 'site.skip') }).press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.locator('a[href="#own"]').click();
    await expect(page.locator('#own')).toBeInViewport();
    await page.keyboard.press('Tab');
    const isInside = () =>
      page.evaluate(() => {
        const place = document.getElementById('own');
        const focused = document.activeElement;
        return (
          focused !== null &&
          place !== null &&
          Boolean(place.compareDocumentPosition(focused) & 4 || place.contains(focused))
        );
      });
    expect(await isInside()).toBe(true);
    expect(await entries(page)).toBe(start);
  });
});

test.describe('what the browser does with a link by itself is left to it', () => {
  for (const [what, press] of [
    ['with Ctrl', { modifiers: ['Control'] }],
    ['with Shift', { modifiers: ['Shift'] }],
    ['by the middle button', { button: 'middle' }],
  ] as const) {
    test(`${what}: another tab or window, and this page stays`, async ({ page, context }) => {
      await open(page, 'en', 'home');
      const start = await entries(page);
      const [beside] = await Promise.all([
        context.waitForEvent('page'),
        services(page).click({ ...press, modifiers: 'modifiers' in press ? [...press.modifiers] : [] }),
      ]);
      await expect(beside).toHaveURL('/en/services/');
      await expect(page).toHaveURL('/en/');
      expect(await entries(page)).toBe(start);
    });
  }

  for (const lang of LANGUAGES) {
    test(`professionals' pages are entries of their own, their places too, in ${lang}`, async ({ page }) => {
      await open(page, lang, 'work: referral cards');
      const start = await entries(page);
      await page.locator('main a[href^="#"]').first().click();
      expect(await entries(page)).toBe(start + 1);
      await open(page, lang, 'work');
      const front = await entries(page);
      await page.locator('main [data-service] a[href^="/"]').first().click();
      await page.waitForURL('**/services/**');
      expect(await entries(page)).toBe(front + 1);
    });
  }
});
