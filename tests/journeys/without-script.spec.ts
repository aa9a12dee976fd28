import type { Page } from '@playwright/test';
import {
  ALL_PAGES,
  exit,
  exitsOf,
  expect,
  LANGUAGES,
  open,
  test,
  words,
  type Template,
  longUnlessEnglish,
} from './support.ts';

test.use({ javaScriptEnabled: false });

test('finds Bharosa in Urdu without script [S14]', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'اردو' }).click();
  await expect(page).toHaveURL('/ur/');
  await page.getByRole('link', { name: words('ur', 'home.services') }).click();
  await page.getByRole('link', { name: words('ur', 'group.people_like_me'), exact: true }).click();
  await expect(page.getByRole('heading', { name: words('ur', 'group.people_like_me') })).toBeInViewport();
  await page.locator('section [data-facts] a[href$="/services/bharosa/"]').first().click();
  await expect(page).toHaveURL('/ur/services/bharosa/');
  const bharosa = page.locator('article[data-service="bharosa"]');
  await expect(bharosa).toContainText('جنوبی ایشیائی');
  // Nobody has vouched for a number of theirs: the page says whom to ring instead.
  await expect(bharosa.locator('[data-service="bswa-helpline"] a[href^="tel:"]')).toBeVisible();
});

for (const lang of LANGUAGES) {
  // That it is so for everybody, everywhere, is seen in the built pages: tests/build/without-script.test.ts.
  test(`a doctor in Sandwell gets a page of results without script, in ${lang} [S14]`, async ({ page }) => {
    await open(page, lang, 'finder');
    await page.getByRole('link', { name: words(lang, 'axis.audience.P_gp'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(lang, 'axis.area'));
    await page.getByRole('link', { name: words(lang, 'axis.area.sandwell'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(lang, 'finder.results'));
    await expect(page.getByText(words(lang, 'finder.opening'))).toBeVisible();
    await expect(page.locator('main [data-kind] [data-service] a[href^="tel:"]').nth(1)).toBeVisible();
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
    const listed = page.locator('main [data-facts]');
    const count = await listed.count();
    expect(count).toBeGreaterThan(40);
    for (const hidden of await page.locator('main [data-facts]:not(:visible)').all())
      expect(await hidden.textContent()).toBe('visible');
    await expect(page.locator('#filters')).toBeHidden();
    await page.locator('[data-facts] a[href$="/services/mal/"]').first().click();
    await expect(page.locator('article [data-until], article a[href^="tel:"]').first()).toBeVisible();
    await expect(page.getByText(words(lang, 'service.call_trace')).first()).toBeVisible();
  });

  test(
    `no control that needs script is shown without it, in ${lang} [S14]`,
    longUnlessEnglish(lang),
    async ({ page }) => {
      for (const [name, address] of ALL_PAGES.filter(([, path]) => path.startsWith(`/${lang}/`))) {
        await page.goto(address);
        expect(await dead(page), name).toEqual([]);
      }
    },
  );
}

/** Controls that a person sees and that do nothing. A tick on the list to carry is printed, and needs no script for it. */
async function dead(page: Page): Promise<string[]> {
  const found = await page
    .locator('button:visible, input:not(.sheet input):visible, select:visible, textarea:visible')
    .all();
  return Promise.all(found.map((control) => control.evaluate((element) => element.outerHTML.slice(0, 80))));
}

test('the exit is a plain link that works without script [S14]', async ({ page, world }) => {
  // On every page it is the same link: tests/build/page.test.ts.
  const templates: Template[] = ['home', 'finder: results', 'service', 'work', 'missing'];
  for (const lang of LANGUAGES) {
    for (const template of templates) {
      await open(page, lang, template);
      await exit(page).tap();
      await expect(page, template).toHaveURL(exitsOf(lang)[0]);
    }
  }
  expect(world.length).toBe(templates.length * LANGUAGES.length);
});
