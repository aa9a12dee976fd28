// What a person does who needs help, and what must come of it: the same in every browser.
import { expect } from 'vitest';
import { site } from '../../src/site.ts';
import { directory } from '../build/support.ts';
import { clickOnce, pressButton, until, type DrivenPage } from './driven-page.ts';

/** Types into the search as people type it, in both languages. */
export async function expectSearchToUnderstand(page: DrivenPage, address: string): Promise<void> {
  for (const [lang, words, found] of [
    ['en', 'my husband hits me', 'li[data-service] a[href^="tel:"]'],
    ['ur', 'ghar se nikal diya', 'li[data-service]'],
  ] as const) {
    await page.go(`${address}/${lang}/search/`);
    await until(page, `document.querySelector('#search-field') !== null`);
    await page.type('#search-field', words);
    await until(page, `document.querySelectorAll('${found}').length > 0`);
  }
}

/** Answers three questions in the finder, until there is somebody to ring. */
export async function expectFinderToShowServices(page: DrivenPage, address: string): Promise<void> {
  await page.go(`${address}/en/find/`);
  await until(page, `document.querySelector('#finder button.go:enabled') !== null`);
  for (const [axis, answer] of [
    ['audience', 'V'],
    ['danger', 'not_now'],
    ['area', 'sandwell'],
  ] as const) {
    await clickOnce(page, `fieldset[data-axis="${axis}"] input[value="${answer}"]`);
    await page.click('#finder button.go');
  }
  await pressButton(page, directory.strings['en']?.['finder.show'] ?? '');
  await until(page, `document.querySelectorAll('[data-results] [data-service] a[href^="tel:"]').length > 0`);
}

/** Nothing is on the device, wherever a page could put it (S3). */
export async function expectNothingStored(page: DrivenPage): Promise<void> {
  const stored = await page.ask<object>(`return Promise.all([
    indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations(),
  ]).then(([databases, kept, workers]) => ({
    cookie: document.cookie, local: localStorage.length, session: sessionStorage.length,
    databases: databases.length, caches: kept.length, workers: workers.length,
  }))`);
  expect(stored).toEqual({ cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
}

/** The real presses by which one leaves (S12). */
export const PRESSES: [how: string, press: (page: DrivenPage) => Promise<void>][] = [
  ['a click', (page) => page.click('header [data-exit]')],
  [
    'Enter on the button',
    async (page) => {
      await page.ask(`document.querySelector('header [data-exit]').focus()`);
      await page.press('Enter');
    },
  ],
  [
    'Shift, three times',
    async (page) => {
      for (let time = 0; time < 3; time++) await page.press('Shift');
    },
  ],
];

/** Leaves a page by a real press when no page answers: ours is blank in the very breath of it, and is called what is neutral (S9). */
export async function expectToBlank(
  page: DrivenPage,
  press: (page: DrivenPage) => Promise<void>,
  { mark, lang }: { mark: string; lang: string },
): Promise<void> {
  expect(await page.ask<string>('return document.body.innerText')).toContain(mark);
  const address = await page.address();
  await press(page);
  await expectToBeBlank(page, address, lang);
}

/** One look, which does not wait until it is so. The title is the one word that is left in the whole document. */
export async function expectToBeBlank(page: DrivenPage, address: string, lang: string): Promise<void> {
  const left = await page.ask<object>(`return {
    address: location.href, title: document.title,
    text: document.documentElement.textContent,
    display: getComputedStyle(document.documentElement).display,
  }`);
  const { title = 'no title' } = site.exits[lang] ?? {};
  expect(left).toEqual({ address, title, text: title, display: 'none' });
}

/** Leaves a page by a real press: another is there soon, and ours stands in the list of what one can go back to no more. */
export async function expectToLeave(
  page: DrivenPage,
  press: (page: DrivenPage) => Promise<void>,
  { mark, elsewhere }: { mark: string; elsewhere: string },
): Promise<void> {
  expect(await page.ask<string>('return document.body.innerText')).toContain(mark);
  const entries = await page.ask<number>('return history.length');
  await press(page);
  await expect.poll(() => page.address(), { timeout: 10_000 }).toBe(elsewhere);
  expect(await page.ask<string>('return document.documentElement.textContent')).not.toContain(mark);
  expect(await page.ask<number>('return history.length')).toBe(entries);
}
