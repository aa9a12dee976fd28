import type { Page } from '@playwright/test';
import { line, openDesk } from './desk-support.ts';
import { answerOne, button, moveOn, openFinder, results } from './finder-support.ts';
import { field, offered, said } from './place-support.ts';
import { ALL_PAGES, expect, type Lang, LANGUAGES, open, openSearch, words } from './support.ts';

/** What a person types who should not be found out. */
export const TYPED = 'zanzibar quokka';

/** Goes to every template in both languages and uses everything on it: search, filters, map, finder, desk, what unfolds. */
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
    await furtherInTheFinder(page, lang);
    await afterEach(`further questions, ${lang}`);
    await askTheDesk(page, lang);
    await afterEach(`desk, ${lang}`);
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
  await throughEveryWord(page, lang);
}

/** Looks through every word of the pages: the only thing for which a page that keeps no copy starts a worker. */
async function throughEveryWord(page: Page, lang: Lang): Promise<void> {
  const press = button(page, lang, 'search.all_words');
  await press.click();
  await expect(press).toHaveCount(0);
  await expect(page.locator('li[data-service]').first()).toBeVisible();
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

/** Goes on from the results to the further questions, answers the first, and comes to results again. */
async function furtherInTheFinder(page: Page, lang: Lang): Promise<void> {
  await button(page, lang, 'finder.more').click();
  await expect(results(page)).toBeHidden();
  await page.locator('fieldset[data-axis] input').first().check();
  await moveOn(page, lang, 'finder.next');
  await button(page, lang, 'finder.show').click();
  await expect(results(page)).toBeVisible();
}

/** Answers a decision table in words and by choice. */
async function askTheDesk(page: Page, lang: Lang): Promise<void> {
  await openDesk(page, 'meetings', lang);
  await page.locator('[data-ask] [inputmode]').first().fill('3');
  await page.locator('[data-ask] input[type="radio"]').first().check();
  await expect(line(page)).not.toHaveText('');
}
