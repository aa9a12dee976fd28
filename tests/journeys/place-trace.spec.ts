// What a field for a place asks of the server, and what it leaves behind.
import type { Page } from '@playwright/test';
import { chosen, choice, field, openQuestion, said } from './place-support.ts';
import { dataFile, expect, open, test, words, type Lang } from './support.ts';

/** What the page asks of the server from now on. */
function askedFrom(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

test('what is asked of the server is the same, whatever is typed [S7]', async ({ page }) => {
  const sets: string[][] = [];
  for (const typed of ['b29 6lj', 'M1 1AE', 'tiptn', 'zanzibar quokka']) {
    await openQuestion(page, 'en');
    const inFinder = askedFrom(page);
    await field(page, 'en').fill(typed);
    await expect(said(page)).not.toHaveText('');
    page.removeAllListeners('request');
    await open(page, 'en', 'list');
    const inList = askedFrom(page);
    await field(page, 'en').fill(typed);
    await expect(said(page)).not.toHaveText('');
    page.removeAllListeners('request');
    await open(page, 'en', 'places to walk into');
    const toWalkInto = askedFrom(page);
    await field(page, 'en').fill(typed);
    await expect(said(page)).not.toHaveText('');
    page.removeAllListeners('request');
    sets.push([...inFinder.sort(), '', ...inList.sort(), '', ...toWalkInto.sort()]);
  }
  expect(sets[0]?.filter((path) => path.endsWith('.json'))).toEqual([
    dataFile('en/place'),
    dataFile('places'),
    dataFile('en/place'),
    dataFile('places'),
    dataFile('served'),
    dataFile('en/place'),
    dataFile('places'),
  ]);
  expect(sets.slice(1)).toEqual([sets[0], sets[0], sets[0]]);
});

test('once it is there, nothing more is asked, and nothing is kept, sent or written into the address [S3, S6]', async ({
  page,
  baseURL,
}) => {
  await open(page, 'en', 'list');
  await field(page, 'en').fill('b29');
  await expect(said(page)).not.toHaveText('');
  const asked = askedFrom(page);
  const before = await page.evaluate(() => history.length);
  for (const typed of ['dudley', 'wr12', 'qqqq', '']) {
    await field(page, 'en').fill(typed);
    await field(page, 'en').press('Enter');
    await page.waitForTimeout(100);
  }
  expect(asked).toEqual([]);
  expect(page.url()).toBe(`${baseURL ?? ''}/en/services/`);
  expect(await page.evaluate(() => [history.length, localStorage.length, sessionStorage.length])).toEqual([
    before,
    0,
    0,
  ]);
  await page.reload();
  await expect(field(page, 'en')).toHaveValue('');
  await expect(choice(page, 'en')).toHaveValue('');
});

test('the position of the phone is never asked for', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'geolocation', {
      get() {
        throw new Error('asked for the position');
      },
    });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await openQuestion(page, 'en');
  await field(page, 'en').fill('b29');
  await expect(said(page)).not.toHaveText('');
  expect(errors).toEqual([]);
});

for (const [where, arrive] of [
  ['the finder', openQuestion],
  ['the list', (page: Page, lang: Lang) => open(page, lang, 'list')],
] as const) {
  test(`when the places cannot be had, ${where} says so, goes on without, and tries again`, async ({ page }) => {
    await page.route('**/places.json', (route) => route.abort());
    await arrive(page, 'en');
    const status = page.getByRole('main').locator('form + [role="status"]');
    await field(page, 'en').fill('b29');
    await expect(status).toHaveText(words('en', 'place.failed'));
    await page.unroute('**/places.json');
    await field(page, 'en').blur();
    await field(page, 'en').focus();
    await expect(said(page)).toHaveText(chosen('en', 'area.birmingham'));
  });
}
