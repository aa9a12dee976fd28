import { ALL_PAGES } from '../journeys/support.ts';
import { directory } from '../build/support.ts';
import { clickOnce, pressButton, until, type DrivenPage } from './driven-page.ts';

/**
 * What somebody types who should not be found out: into each field something else, so that it is known from where it came. Browsers pack
 * some of what they write, and a word that shares four letters with an earlier one is then written in parts: these share none with the
 * names of hosts, with one another, or with any word.
 */
export const TYPED = {
  header: 'vexjuqpolmif',
  search: 'zyghwibkudox',
  finder: 'wumtaqoxpezl',
  list: 'jykrobfuzhac',
  places: 'qodnivglupyx',
  desk: '8305172946',
} as const;
/** A place that the site understands: what follows from it is not to be found either. */
export const KNOWN_PLACE = 'b29 6lj';

/**
 * A page of each kind, in two languages, but not the one after a removal: it tells the browser to forget all that the others left, and
 * to look for a copy makes browsers note that there was somebody to look (M23). Its own proof is in kept-copy.spec.ts.
 */
export const VISITED = ALL_PAGES.map(([, address]) => address).filter((address) => !address.endsWith('/removed/'));

const SEARCH = '#search-field';
const PLACE = 'main form[action="/search/"] input';
const NUMBER = '[data-ask] [inputmode]';
const say = (key: string) => directory.strings['en']?.[key] ?? key;

/** Opens every page, uses every field and all that comes of it; gives what was shown from files that no page holds. */
export async function useEverything(page: DrivenPage, address: string): Promise<string[]> {
  for (const path of VISITED) await page.go(address + path);
  const shown = [await searchInHeader(page, address), await searchOnItsPage(page, address)];
  await narrowTheList(page, address);
  await openTheMap(page, address);
  await askTheDesk(page, address);
  await tickForPaper(page, address);
  shown.push(await findServices(page, address));
  return shown;
}

async function searchInHeader(page: DrivenPage, address: string): Promise<string> {
  await page.go(`${address}/en/`);
  await page.click('[data-search-link]');
  await enter(page, SEARCH, TYPED.header);
  return firstFound(page);
}

/** Looks for words, on the device and then on every page. */
export async function searchOnItsPage(page: DrivenPage, address: string): Promise<string> {
  await page.go(`${address}/en/search/`);
  await enter(page, SEARCH, TYPED.search);
  await pressButton(page, say('search.all_words'));
  return firstFound(page);
}

/** Looks for a service that is there, and gives its name. */
async function firstFound(page: DrivenPage): Promise<string> {
  await enter(page, SEARCH, 'childline');
  return nameOf(page, 'li[data-service]');
}

/** Looks in the list for a place, and chooses who answers now and whom it is for. */
export async function narrowTheList(page: DrivenPage, address: string): Promise<void> {
  await page.go(`${address}/en/services/`);
  await enter(page, PLACE, TYPED.list);
  await enter(page, PLACE, KNOWN_PLACE);
  await clickOnce(page, '[data-filter="open"]');
  await chooseSecond(page, 'select[data-filter="w"]');
}

/** Chooses the second of a list, and says so as the browser does. */
export async function chooseSecond(page: DrivenPage, list: string): Promise<void> {
  await page.ask(`
    const list = document.querySelector(${JSON.stringify(list)});
    list.selectedIndex = 1;
    list.dispatchEvent(new Event('input', { bubbles: true }));
    list.dispatchEvent(new Event('change', { bubbles: true }));
  `);
}

/** Ticks what is to be on a paper. */
export async function tickForPaper(page: DrivenPage, address: string): Promise<void> {
  await page.go(`${address}/en/work/sheet/sandwell/`);
  await page.click('[data-service] input');
}

async function openTheMap(page: DrivenPage, address: string): Promise<void> {
  await page.go(`${address}/en/places/`);
  await enter(page, PLACE, TYPED.places);
  await enter(page, PLACE, KNOWN_PLACE);
  await pressButton(page, say('walk_in.map_open'));
  await until(page, `document.querySelector('#ground .ground-place') !== null`);
  await page.ask(`document.querySelector('#ground .ground-place').click()`);
  await until(page, `document.querySelector('.leaflet-popup') !== null`);
}

/** Answers questions at the desk, in words and by choice. */
export async function askTheDesk(page: DrivenPage, address: string): Promise<void> {
  await page.go(`${address}/en/work/meetings/`);
  await page.type(NUMBER, TYPED.desk);
  await page.press('Enter');
  await page.click('[data-ask] input[type="radio"]');
  await until(page, `document.querySelector('[data-line]').textContent.trim() !== ''`);
}

/** Answers in the finder until services are shown; gives the name of the first. */
export async function findServices(page: DrivenPage, address: string): Promise<string> {
  await answerUntilPlace(page, address);
  await enter(page, PLACE, TYPED.finder);
  await enter(page, PLACE, KNOWN_PLACE);
  await pressButton(page, say('finder.show'));
  return nameOf(page, '[data-results] [data-service]');
}

/** Goes to the question of the finder where somebody is. */
async function answerUntilPlace(page: DrivenPage, address: string): Promise<void> {
  await page.go(`${address}/en/find/`);
  await until(page, `document.querySelector('#finder button.go:enabled') !== null`);
  for (const [axis, answer] of [
    ['audience', 'V'],
    ['danger', 'not_now'],
  ]) {
    await clickOnce(page, `fieldset[data-axis="${axis}"] input[value="${answer}"]`);
    await page.click('#finder button.go');
  }
}

/** Types in place of what stands there, and ends with Enter: with it browsers keep what they keep of forms (M20). */
async function enter(page: DrivenPage, selector: string, words: string): Promise<void> {
  const field = `document.querySelector(${JSON.stringify(selector)})`;
  const status = `${field}.form.parentElement.querySelector('[role="status"]')`;
  await until(page, `${field} !== null`);
  await page.ask(`${field}.select()`);
  await page.type(selector, words);
  await page.press('Enter');
  await until(page, `${status}.textContent !== ''`);
}

async function nameOf(page: DrivenPage, selector: string): Promise<string> {
  const heading = `document.querySelector('${selector} :is(h2, h3, h4, a)')`;
  await until(page, `${heading} !== null`);
  return page.ask<string>(`return ${heading}.textContent.trim()`);
}
