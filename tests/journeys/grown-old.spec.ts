import { addDays } from '../../src/domain/london-time.ts';
import { answerAll, card } from './finder-support.ts';
import { expect, itIs, LANGUAGES, test, words } from './support.ts';

/** A line that answers day and night, on a page of its own. */
const LINE = 'services/bcwa/';
/** Noon of a day: the same day in London and for the browser. */
const noonOf = (day: string) => `${day}T12:00:00Z`;

for (const lang of LANGUAGES) {
  test(`opens a service that has ended, and is led on, in ${lang} [C29]`, async ({ page }) => {
    await page.goto(`/${lang}/more/`);
    await page.locator('[data-service="dawn-worcester"]').getByRole('link').first().click();
    await expect(page.getByText(words(lang, 'service.ended'))).toBeVisible();
    const article = page.getByRole('article');
    await expect(article.getByRole('heading', { name: words(lang, 'service.instead') })).toBeVisible();
    await expect(article.locator('[data-instead] a[href^="tel:"]').first()).toBeVisible();
    // Nothing of its own can be rung any more.
    expect(await article.locator('a[href^="tel:"]:not([data-instead] *)').count()).toBe(0);
    await page.goto(`/${lang}/services/`);
    await expect(page.locator('main a[href$="/services/bcwa/"]')).toHaveCount(1);
    await expect(page.locator('main a[href$="/services/dawn-worcester/"]')).toHaveCount(0);
  });
}

test('a number whose check is overdue says so, from that day on, and can still be rung [S28]', async ({ page }) => {
  await page.goto(`/en/${LINE}`);
  const own = page.locator('article a[data-until]').first();
  const due = (await own.getAttribute('data-due')) ?? '';
  await itIs(page, noonOf(due));
  await page.reload();
  await expect(own).toBeVisible();
  await expect(page.getByRole('main').getByText(words('en', 'service.overdue'))).toBeHidden();
  await itIs(page, noonOf(addDays(due, 1)));
  await page.reload();
  await expect(page.getByRole('main').getByText(words('en', 'service.overdue')).first()).toBeVisible();
  await expect(own).toBeVisible();
  await page.goto('/en/');
  await expect(page.getByRole('main')).toContainText(words('en', 'service.overdue'));
});

test('a number that nobody checked again is gone on that very day, and another line stands there [S28, C29]', async ({
  page,
}) => {
  await page.goto(`/en/${LINE}`);
  const own = page.locator('article a[data-until]:not([data-instead] *)');
  const until = (await own.first().getAttribute('data-until')) ?? '';
  await itIs(page, noonOf(addDays(until, -1)));
  await page.reload();
  await expect(own.first()).toBeVisible();
  await expect(page.locator('[data-instead]')).toBeHidden();
  await itIs(page, noonOf(until));
  await page.reload();
  await expect(page.getByText(words('en', 'service.withdrawn')).first()).toBeVisible();
  await expect(own).toHaveCount(0);
  await expect(page.locator('[data-instead]')).toBeVisible();
  // Its note leads to lines that answer, and 999 is there whatever happened.
  await page
    .getByRole('article')
    .getByRole('link', { name: words('en', 'nav.now') })
    .first()
    .click();
  await expect(page).toHaveURL('/en/now/');
  await expect(page.getByRole('main').locator('a[href="tel:999"]').first()).toBeVisible();
});

test('the finder offers no number that nobody checked again [S28]', async ({ page }) => {
  await page.goto(`/en/${LINE}`);
  const until = (await page.locator('article a[data-until]').first().getAttribute('data-until')) ?? '';
  await itIs(page, noonOf(until));
  await answerAll(page, 'en', { audience: 'V', danger: 'not_now', area: 'sandwell' });
  const line = card(page, 'bcwa-helpline');
  await expect(line).toContainText(words('en', 'service.withdrawn'));
  expect(await line.locator('a[href^="tel:"]').count()).toBe(0);
});
