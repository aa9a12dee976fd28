import type { Page } from '@playwright/test';
import { ALL_PAGES, exit, exitsOf, expect, LANGUAGES, open, test, words, type Lang } from './support.ts';

test.use({ javaScriptEnabled: false });

const AUDIENCES = [
  'V',
  'F',
  'P_asc',
  'P_gp',
  'P_children',
  'P_housing',
  'P_other',
  'employer',
  'community_group',
  'pharmacist',
  'X',
];
const AREAS = ['birmingham', 'sandwell', 'worcestershire', 'elsewhere_or_want_to_move', 'skip'];

test('finds Bharosa in Urdu without script [S14]', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'اردو' }).click();
  await expect(page).toHaveURL('/ur/');
  await page.getByRole('link', { name: words('ur', 'home.services') }).click();
  await page.getByRole('link', { name: words('ur', 'group.people_like_me'), exact: true }).click();
  await expect(page.getByRole('heading', { name: words('ur', 'group.people_like_me') })).toBeInViewport();
  await page.locator('section [data-service="bharosa"] a').first().click();
  await expect(page).toHaveURL('/ur/services/bharosa/');
  const bharosa = page.locator('article[data-service="bharosa"]');
  await expect(bharosa).toContainText('جنوبی ایشیائی');
  // Nobody has vouched for a number of theirs: the page says whom to ring instead.
  await expect(bharosa.locator('[data-service="bswa-helpline"] a[href^="tel:"]')).toBeVisible();
});

for (const lang of LANGUAGES) {
  test(`everybody, everywhere, gets a page of results without script, in ${lang} [S14]`, async ({ page }) => {
    test.setTimeout(60_000);
    for (const audience of AUDIENCES) {
      await open(page, lang, 'finder');
      await page.getByRole('link', { name: words(lang, `axis.audience.${audience}`), exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(lang, 'axis.area'));
      const links = AREAS.map((area) =>
        page.getByRole('link', { name: words(lang, `axis.area.${area}`), exact: true }),
      );
      const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
      for (const [index, area] of AREAS.entries()) {
        await page.goto(addresses[index] ?? '');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(lang, 'finder.results'));
        await expect(page.getByText(words(lang, 'finder.opening'))).toBeVisible();
        const numbers = page.locator('main [data-kind] [data-service] a[href^="tel:"]');
        expect(await numbers.count(), `${audience} in ${area}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test(`search says what to do without script, in ${lang} [S14]`, async ({ page }) => {
    await open(page, lang, 'search');
    const says = page.locator('noscript p');
    await expect(says).toBeVisible();
    await expect(says).toHaveText(words(lang, 'search.needs_script'));
    await page
      .getByRole('main')
      .getByRole('link', { name: words(lang, 'nav.services') })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(lang, 'list.heading'));
  });

  test(`the whole list and a service can be read without script, in ${lang} [S14]`, async ({ page }) => {
    await open(page, lang, 'list');
    const listed = page.locator('main [data-service]');
    const count = await listed.count();
    expect(count).toBeGreaterThan(40);
    for (const hidden of await page.locator('main [data-service]:not(:visible)').all())
      expect(await hidden.textContent()).toBe('visible');
    await expect(page.locator('#filters')).toBeHidden();
    await page.locator('[data-service="mens-advice-line"] a').first().click();
    await expect(page.locator('article [data-until], article a[href^="tel:"]').first()).toBeVisible();
    await expect(page.getByText(words(lang, 'service.call_trace')).first()).toBeVisible();
  });

  test(`no control that needs script is shown without it, in ${lang} [S14]`, async ({ page }) => {
    for (const [name, address] of ALL_PAGES.filter(([, path]) => path.startsWith(`/${lang}/`))) {
      await page.goto(address);
      expect(await dead(page), name).toEqual([]);
    }
  });
}

/** Controls that a person sees and that do nothing. A tick on the list to carry is printed, and needs no script for it. */
async function dead(page: Page): Promise<string[]> {
  const found = await page
    .locator('button:visible, input:not(.sheet input):visible, select:visible, textarea:visible')
    .all();
  return Promise.all(found.map((control) => control.evaluate((element) => element.outerHTML.slice(0, 80))));
}

test('the exit is a plain link that works without script [S14]', async ({ page, world }) => {
  // Every page, one after the other.
  test.slow();
  for (const [name, address] of ALL_PAGES) {
    const lang: Lang = address.startsWith('/ur/') ? 'ur' : 'en';
    await page.goto(address);
    await exit(page).tap();
    await expect(page, name).toHaveURL(exitsOf(lang)[0]);
  }
  expect(world.length).toBe(ALL_PAGES.length);
});
