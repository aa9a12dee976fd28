import {
  addressOf,
  expect,
  type Lang,
  LANGUAGES,
  open,
  openSearch,
  type Template,
  test,
  words,
  longUnlessEnglish,
} from './support.ts';
import { wronglyTurned } from './word-faults.ts';

const SWITCHED: Template[] = [
  'home',
  'finder',
  'finder: results',
  'list',
  'service',
  'one number',
  'work',
  'what is missing',
];
const OTHER: Record<Lang, Lang> = { en: 'ur', ur: 'en' };
const NAME: Record<Lang, string> = { en: 'English', ur: 'اردو' };
const DIRECTION: Record<Lang, string> = { en: 'ltr', ur: 'rtl' };

for (const lang of LANGUAGES) {
  // That every page has the link is seen in the built pages: tests/build/page.test.ts.
  test(`changes the language and stays on that page, from ${lang}`, longUnlessEnglish(lang), async ({ page }) => {
    for (const template of SWITCHED) {
      await open(page, lang, template);
      const entries = await page.evaluate(() => history.length);
      const other = OTHER[lang];
      const link = page.getByRole('navigation').getByRole('link', { name: NAME[other], exact: true });
      await expect(link).toHaveAttribute('lang', other);
      await link.click();
      await expect(page).toHaveURL(addressOf(other, template));
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      await expect(page.locator('html')).toHaveAttribute('dir', DIRECTION[other]);
      // Professionals' pages keep their history (M4).
      if (!template.startsWith('work') && template !== 'service for professionals')
        expect(await page.evaluate(() => history.length), template).toBe(entries);
    }
  });

  test(`an address that does not exist says so, in ${lang}`, async ({ page }) => {
    for (const address of ['nothing/', 'services/nobody/', 'find/nobody/', 'services/bharosa/more/']) {
      const answer = await page.goto(`/${lang}/${address}`);
      expect(answer?.status(), address).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(lang, 'missing.heading'));
      await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
      await page
        .getByRole('main')
        .getByRole('link', { name: words(lang, 'nav.services') })
        .click();
      await expect(page).toHaveURL(`/${lang}/services/`);
    }
  });
}

test('an address in a language that is not here gives the choice of languages', async ({ page }) => {
  for (const address of ['/xx/', '/fr/services/bharosa/', '/nowhere', '/%E0%A4%A/']) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.locator('main').getByRole('link', { name: NAME.ur, exact: true })).toHaveAttribute(
      'href',
      '/ur/',
    );
    await expect(page.locator('main').getByRole('link', { name: NAME.en, exact: true })).toHaveAttribute(
      'href',
      '/en/',
    );
  }
});

test('an address in a language of the same family gives the page in that language', async ({ page }) => {
  const answer = await page.goto('/ur-PK/services/');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('main').getByRole('link').first()).toBeVisible();
});

test('search results keep numbers from left to right in Urdu [A7]', async ({ page }) => {
  await open(page, 'ur', 'home');
  await (await openSearch(page, 'ur')).fill('Childline');
  await expect(page.locator('li[data-service="childline"] a[href^="tel:"]')).toBeVisible();
  expect(await wronglyTurned(page)).toEqual([]);
});
