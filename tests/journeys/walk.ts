import type { Page } from '@playwright/test';
import { answerOne, button, openFinder } from './finder-support.ts';
import { field, offered, said } from './place-support.ts';
import { ALL_PAGES, expect, type Lang, LANGUAGES, open, openSearch, words } from './support.ts';

/** What a person types who should not be found out. */
export const TYPED = 'zanzibar quokka';

/** Goes to every template in both languages and uses everything on it: search, filters, finder, what unfolds. */
export async function walkEverywhere(page: Page, afterEach: (where: string) => Promise<void>): Promise<void> {
  for (const [name, address] of ALL_PAGES) {
    await page.goto(address);
    await afterEach(name);
  }
  for (const lang of LANGUAGES) {
    await searchInHeader(page, lang);
    await afterEach(`search in the header, ${lang}`);
    await searchOnItsPage(page, lang);
    await afterEach(`search, ${lang}`);
    await filterTheList(page, lang);
    await afterEach(`filtered list, ${lang}`);
    await moveTheMap(page, lang);
    await afterEach(`map, ${lang}`);
    await open(page, lang, 'finder: results');
    await page.locator('summary').first().click();
    await afterEach(`unfolded, ${lang}`);
    await throughTheFinder(page, lang);
    await afterEach(`finder, ${lang}`);
  }
}

const FOUND = { en: 'Childline', ur: 'مدد' };

async function searchFor(page: Page, lang: Lang): Promise<void> {
  const field = page.getByRole('searchbox');
  await field.fill(TYPED);
  await expect(page.getByRole('status').filter({ hasText: words(lang, 'search.none') })).toBeVisible();
  await field.fill(FOUND[lang]);
  await expect(page.locator('li[data-service]').first()).toBeVisible();
}

async function searchInHeader(page: Page, lang: Lang): Promise<void> {
  await open(page, lang, 'home');
  await openSearch(page, lang);
  await searchFor(page, lang);
}

async function searchOnItsPage(page: Page, lang: Lang): Promise<void> {
  await open(page, lang, 'search');
  await searchFor(page, lang);
}

async function filterTheList(page: Page, lang: Lang): Promise<void> {
  await open(page, lang, 'list');
  await page
    .getByRole('combobox', { name: words(lang, 'list.area'), exact: true })
    .selectOption({ label: words(lang, 'area.sandwell') });
  await typePlaces(page, lang);
  await page.getByLabel(words(lang, 'list.open_now')).check();
}

/** Opens the map, moves it, and opens a place on it. */
async function moveTheMap(page: Page, lang: Lang): Promise<void> {
  await open(page, lang, 'places to walk into');
  await field(page, lang).fill(TYPED);
  await expect(said(page)).toHaveText(words(lang, 'place.unknown'));
  await page.getByRole('button', { name: words(lang, 'walk_in.map_open') }).click();
  await page.getByRole('region', { name: words(lang, 'walk_in.map_label') }).focus();
  for (const key of ['ArrowRight', 'ArrowDown', '+']) await page.keyboard.press(key);
  await page.locator('.ground-place').first().press('Enter');
  await expect(page.locator('.leaflet-popup')).toBeVisible();
}

/** Says where one is: what nobody knows, a border, and a place. */
async function typePlaces(page: Page, lang: Lang): Promise<void> {
  await field(page, lang).fill(TYPED);
  await expect(said(page)).toHaveText(words(lang, 'place.unknown'));
  await field(page, lang).fill('b32');
  await expect(said(page)).toHaveText(words(lang, 'place.which'));
  await field(page, lang).fill('dudley');
  await expect(offered(page)).toHaveCount(0);
}

async function throughTheFinder(page: Page, lang: Lang): Promise<void> {
  await openFinder(page, lang);
  await answerOne(page, lang, 'V');
  await answerOne(page, lang, 'not_now');
  await typePlaces(page, lang);
  await button(page, lang, 'finder.show').click();
  await expect(page.locator('[data-kind] [data-service]').first()).toBeVisible();
}
