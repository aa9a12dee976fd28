import type { Page } from '@playwright/test';
import { expect, LANGUAGES, open, openSearch, servicesIn, test, words } from './support.ts';

const found = (page: Page) => page.locator('li[data-service]');

test('finds Bharosa by its name', async ({ page }) => {
  await open(page, 'en', 'search');
  await page.getByRole('searchbox').fill('bharosa');
  await expect(found(page).first()).toHaveAttribute('data-service', 'bharosa');
  await found(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL('/en/services/bharosa/');
});

const SOUGHT: [string, string, string][] = [
  ['en', 'men', 'mens-advice-line'],
  ['en', 'stalking', 'national-stalking-helpline'],
  ['en', 'forced marriage', 'forced-marriage-unit'],
  ['ur', 'مرد', 'mens-advice-line'],
  ['ur', 'برمنگھم', 'bharosa'],
  ['ur', 'بھروسہ', 'bharosa'],
  ['ur', 'Bharosa', 'bharosa'],
];
for (const [lang, sought, expected] of SOUGHT as [(typeof LANGUAGES)[number], string, string][]) {
  test(`finds ${expected} with "${sought}" in ${lang}`, async ({ page }) => {
    await open(page, lang, 'search');
    await page.getByRole('searchbox').fill(sought);
    await expect(found(page).first()).toBeVisible();
    expect(await servicesIn(page.locator('main'))).toContain(expected);
    // The page of the result is in the reader's own language.
    const links = await found(page)
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => href?.startsWith('/') === true && !href.startsWith(`/${lang}/`))).toEqual([]);
  });
}

test('a result is a card: name, number to tap, hours', async ({ page }) => {
  await open(page, 'en', 'search');
  await page.getByRole('searchbox').fill('Childline');
  const card = page.locator('li[data-service="childline"]');
  await expect(card.getByRole('link', { name: 'Childline' })).toHaveAttribute('href', '/en/services/0800-1111/');
  const number = card.locator('a[href^="tel:"]');
  await expect(number).toHaveText('0800 1111');
  await expect(number).toHaveAttribute('dir', 'ltr');
  await expect(card).toContainText(words('en', 'cost.free'));
});

test('a service with no number that anybody vouches for has none here either', async ({ page }) => {
  await open(page, 'en', 'search');
  await page.getByRole('searchbox').fill('bharosa');
  const card = page.locator('li[data-service="bharosa"]');
  await expect(card).toBeVisible();
  await expect(card.locator('a[href^="tel:"]')).toHaveCount(0);
});

for (const lang of LANGUAGES) {
  test(`says how many there are, and says so when there are none, in ${lang}`, async ({ page }) => {
    await open(page, lang, 'search');
    const status = page.locator('main [role="status"]');
    await page.getByRole('searchbox').fill('Childline');
    await expect(status).toHaveText(/\d+/);
    const count = Number(/\d+/.exec((await status.textContent()) ?? '')?.[0]);
    expect(await found(page).count()).toBe(count);
    await page.getByRole('searchbox').fill('quokka zanzibar');
    await expect(status).toHaveText(words(lang, 'search.none'));
    await expect(found(page)).toHaveCount(0);
    await page.getByRole('searchbox').fill('');
    await expect(status).toHaveText('');
  });

  test(`opens the search where it stands, without going anywhere, in ${lang}`, async ({ page }) => {
    const addresses: string[] = [];
    await open(page, lang, 'service');
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    const entries = await page.evaluate(() => history.length);
    const field = await openSearch(page, lang);
    await field.fill('Childline');
    await expect(page.locator('li[data-service="childline"]')).toBeVisible();
    expect(addresses).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });
}

test('opens the search with the keyboard, and goes on to the results', async ({ page }) => {
  await open(page, 'en', 'home');
  await page.getByRole('link', { name: words('en', 'nav.search'), exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('Childline');
  await expect(page.locator('li[data-service="childline"]')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('li[data-service]').first().getByRole('link').first()).toBeFocused();
});

test('the search link works as a link where its script cannot come', async ({ page }) => {
  await open(page, 'en', 'home');
  await page.route('**/_astro/search*.js', (route) => route.abort());
  await page.getByRole('link', { name: words('en', 'nav.search'), exact: true }).click();
  await expect(page).toHaveURL('/en/search/');
});

test('says so when the index cannot be loaded, and the list is one tap away', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await open(page, 'en', 'search');
  await page.getByRole('searchbox').fill('men');
  await expect(page.locator('main [role="status"]')).toHaveText(words('en', 'search.failed'));
  await page
    .getByRole('main')
    .getByRole('link', { name: words('en', 'nav.services') })
    .click();
  await expect(page).toHaveURL('/en/services/');
});
