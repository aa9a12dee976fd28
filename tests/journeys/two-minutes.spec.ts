import { expect, itIs, LANGUAGES, NIGHT, open, test, words } from './support.ts';

for (const lang of LANGUAGES) {
  test(`with two minutes at night: one tap, one choice, one number that answers, one sentence to say, in ${lang}`, async ({
    page,
  }) => {
    await itIs(page, NIGHT);
    await open(page, lang, 'home');
    await page.getByRole('link', { name: words(lang, 'home.ring') }).click();
    await page.getByText(words(lang, 'ring.woman'), { exact: true }).click();
    const choice = page.locator('[data-choice="woman"]');
    await expect(choice.locator('a[href^="tel:"]:visible')).toHaveCount(1);
    await expect(choice.locator('a[href="tel:+448082000247"]')).toBeVisible();
    await expect(choice).toContainText(words(lang, 'hours.open'));
    await expect(choice).toContainText(words(lang, 'finder.opening_V'));
  });
}

test('a child gets the line for children, and opening one choice closes the other', async ({ page }) => {
  await open(page, 'en', 'one number');
  await page.getByText(words('en', 'ring.woman'), { exact: true }).click();
  await page.getByText(words('en', 'ring.young'), { exact: true }).click();
  await expect(page.locator('[data-choice="young"] a[href^="tel:"]:visible')).toHaveAttribute('href', /8001111$/);
  await expect(page.locator('[data-choice="woman"] a[href^="tel:"]:visible')).toHaveCount(0);
});

test('who is worried about their own behaviour at night gets a line that answers then, and no line of other people', async ({
  page,
}) => {
  await itIs(page, NIGHT);
  await open(page, 'en', 'one number');
  await page.getByText(words('en', 'ring.change'), { exact: true }).click();
  const choice = page.locator('[data-choice="change"]');
  await expect(choice.locator('[data-service]:visible')).toHaveCount(1);
  await expect(choice.locator('[data-service]:visible [data-state="open"]')).toBeVisible();
  await expect(choice).not.toContainText('National Domestic Abuse Helpline');
});

test('a man gets one number when a line is open, and all in turn when none says so', async ({ page }) => {
  await itIs(page, NIGHT);
  await open(page, 'en', 'one number');
  await page.getByText(words('en', 'ring.man'), { exact: true }).click();
  const choice = page.locator('[data-choice="man"]');
  await expect(choice.locator('[data-lines]')).toBeVisible();
  const [all, isOpen] = await Promise.all([
    choice.locator('[data-service]').count(),
    choice.locator('[data-state="open"]').count(),
  ]);
  await expect(choice.locator('[data-service]:visible')).toHaveCount(isOpen === 0 ? all : 1);
  await expect(choice.getByText(words('en', 'ring.order'))).toBeVisible({ visible: isOpen === 0 && all > 1 });
});
