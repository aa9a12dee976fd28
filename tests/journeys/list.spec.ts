import type { Page } from '@playwright/test';
import { DAY, expect, itIs, LANGUAGES, NIGHT, open, servicesIn, test, words } from './support.ts';

const filter = (page: Page, key: string) =>
  page.getByRole(key === 'list.open_now' || key === 'list.free' ? 'checkbox' : 'combobox', {
    name: words('en', key),
    exact: true,
  });

/** The ids of the cards that are left. */
/** A card by the address it leads to. */
const cardOf = (page: Page, slug: string) =>
  page.locator('[data-facts]', { has: page.locator(`a[href$="/services/${slug}/"]`) });
const left = async (page: Page) => new Set(await servicesIn(page.getByRole('main')));

/** What is said about how many there are; it must be true. */
async function expectTrueCount(page: Page): Promise<void> {
  const said = Number(/\d+/.exec((await page.locator('#count').textContent()) ?? '')?.[0]);
  expect(said).toBe((await left(page)).size);
}

test('sees every service, and how many there are', async ({ page }) => {
  await open(page, 'en', 'list');
  expect((await left(page)).size).toBeGreaterThan(100);
  await expectTrueCount(page);
});

const CASES: { filter: string; choose: string; stays: string[]; goes: string[] }[] = [
  {
    filter: 'list.area',
    choose: 'area.sandwell',
    stays: ['bcwa-helpline', 'childline'],
    goes: ['bswa-helpline', 'wmwa-helpline-worcestershire', 'bharosa'],
  },
  {
    filter: 'list.who',
    choose: 'list.who_men',
    stays: ['mankind-initiative', 'childline'],
    goes: ['bharosa', 'nda-helpline-refuge'],
  },
  {
    filter: 'list.who',
    choose: 'list.who_women',
    stays: ['bharosa', 'nda-helpline-refuge'],
    goes: ['mankind-initiative'],
  },
  { filter: 'list.who', choose: 'list.who_change', stays: ['respect-phoneline'], goes: ['bcwa-helpline', 'bharosa'] },
  { filter: 'list.who', choose: 'list.who_lgbt', stays: ['galop'], goes: ['bharosa', 'mankind-initiative'] },
  {
    filter: 'list.kind',
    choose: 'group.people_like_me',
    stays: ['bharosa', 'galop'],
    goes: ['respect-phoneline', 'childline'],
  },
];
for (const { filter: by, choose, stays, goes } of CASES) {
  test(`leaves what fits: ${words('en', by)}, ${words('en', choose)}`, async ({ page }) => {
    await open(page, 'en', 'list');
    await filter(page, by).selectOption({ label: words('en', choose) });
    const ids = await left(page);
    expect(stays.filter((id) => !ids.has(id))).toEqual([]);
    expect(goes.filter((id) => ids.has(id))).toEqual([]);
    await expectTrueCount(page);
    await filter(page, by).selectOption('');
    expect((await left(page)).size).toBeGreaterThan(100);
  });
}

test('a heading with nothing under it goes too', async ({ page }) => {
  await open(page, 'en', 'list');
  const headings = page.locator('section[data-group]:visible');
  const before = await headings.count();
  await filter(page, 'list.who').selectOption({ label: words('en', 'list.who_change') });
  expect(await headings.count()).toBeLessThan(before);
  for (const heading of await headings.all())
    expect(await heading.locator('[data-facts]:visible').count()).toBeGreaterThan(0);
});

test('several choices narrow together, and say so when nothing is left', async ({ page }) => {
  await open(page, 'en', 'list');
  await filter(page, 'list.area').selectOption({ label: words('en', 'area.sandwell') });
  await filter(page, 'list.who').selectOption({ label: words('en', 'list.who_change') });
  const both = await left(page);
  expect(both.has('sandwell-perpetrator-pathway')).toBe(true);
  expect(both.has('cranstoun-perpetrator-birmingham')).toBe(false);
  await filter(page, 'list.kind').selectOption({ label: words('en', 'group.people_like_me') });
  await expect(page.getByText(words('en', 'list.none'))).toBeVisible();
  expect((await left(page)).size).toBe(0);
  await filter(page, 'list.kind').selectOption('');
  await expect(page.getByText(words('en', 'list.none'))).toBeHidden();
});

test('only what is open now: at night', async ({ page }) => {
  await itIs(page, NIGHT);
  await open(page, 'en', 'list');
  await filter(page, 'list.open_now').check();
  const night = await left(page);
  expect([...night]).toEqual(expect.arrayContaining(['police-999-emergency', 'bcwa-helpline']));
  expect(night.has('wmwa-mens-helpline')).toBe(false);
  // Hours that nobody knows are not called open.
  expect(night.has('mankind-initiative')).toBe(false);
  for (const card of await page.locator('[data-facts]:visible').all()) await expect(card).toContainText(/Open now/);
  await expectTrueCount(page);
});

test('only what is open now: by day there is more', async ({ page }) => {
  await itIs(page, DAY);
  await open(page, 'en', 'list');
  await filter(page, 'list.open_now').check();
  const day = await left(page);
  expect([...day]).toEqual(expect.arrayContaining(['police-999-emergency', 'bcwa-helpline', 'wmwa-mens-helpline']));
});

test('only what costs nothing', async ({ page }) => {
  await open(page, 'en', 'list');
  await filter(page, 'list.free').check();
  const free = await left(page);
  expect(free.has('childline')).toBe(true);
  expect(free.size).toBeGreaterThan(10);
  const cards = page.locator('[data-facts]:visible');
  for (const text of await cards.allTextContents()) expect(text).not.toContain(words('en', 'cost.standard'));
});

test('only where an interpreter can join, or somebody speaks a language', async ({ page }) => {
  await open(page, 'en', 'list');
  const language = filter(page, 'list.language');
  const all = (await left(page)).size;
  const choices = await language.locator('option').evaluateAll((options) => options.map((one) => one.textContent));
  expect(choices).toContain(words('en', 'list.interpreter'));
  for (const choice of choices.slice(1)) {
    await language.selectOption({ label: choice });
    const some = (await left(page)).size;
    expect(some, choice).toBeGreaterThan(0);
    expect(some, choice).toBeLessThan(all);
    await expectTrueCount(page);
  }
});

test('filters with the keyboard alone, and the new count is announced [A3]', async ({ page }) => {
  await open(page, 'en', 'list');
  const before = await page.locator('#count').textContent();
  await filter(page, 'list.area').focus();
  await page.keyboard.type(words('en', 'area.sandwell').slice(0, 4));
  await page.keyboard.press('Tab');
  await expect(filter(page, 'list.area').locator('option:checked')).toHaveText(words('en', 'area.sandwell'));
  await expect(page.locator('#count')).not.toHaveText(before ?? '');
  await expect(page.locator('#count')).toHaveAttribute('role', 'status');
  for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
  await expect(filter(page, 'list.open_now')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(filter(page, 'list.open_now')).toBeChecked();
});

for (const lang of LANGUAGES) {
  test(`says for each number whether it is open now, in ${lang}`, async ({ page }) => {
    await itIs(page, NIGHT);
    await open(page, lang, 'list');
    await expect(cardOf(page, 'bcwa')).toContainText(words(lang, 'hours.open'));
    await expect(cardOf(page, 'wmwa-men')).toContainText(words(lang, 'hours.closed'));
  });
}
