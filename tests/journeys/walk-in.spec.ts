import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { archiveOf } from '../unit/archive-made.ts';
import { lookInBoth } from './axe-faults.ts';
import { exit, expect, type Lang, LANGUAGES, longUnlessEnglish, open, servicesIn, test, words } from './support.ts';

const TEMPLATE = 'places to walk into';
const ground = (page: Page) => page.locator('.ground');
const marks = (page: Page) => page.locator('.ground-place');

async function openMap(page: Page, lang: Lang = 'en'): Promise<void> {
  await page.getByRole('button', { name: words(lang, 'walk_in.map_open') }).click();
  await expect(marks(page).first()).toBeVisible();
}

test('without script the list is whole, and nothing that needs script is shown', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await open(page, 'en', TEMPLATE);
  const main = page.getByRole('main');
  expect((await servicesIn(main)).length).toBeGreaterThan(3);
  await expect(main.getByText('Trinity Street')).toBeVisible();
  await expect(main.getByRole('button')).toHaveCount(0);
  await expect(main.getByRole('textbox')).toHaveCount(0);
  await context.close();
});

test('sorts by distance from the first half of a postcode, in a straight line, and says so', async ({ page }) => {
  await open(page, 'en', TEMPLATE);
  const before = await servicesIn(page.getByRole('main'));
  const field = page.getByLabel(words('en', 'place.label'));
  await field.fill('WR5');
  await expect(page.getByText(words('en', 'walk_in.sorted'))).toBeVisible();
  const after = await servicesIn(page.getByRole('main'));
  expect(after[0]).toBe('worcester-city-housing');
  expect([...after].sort()).toEqual([...before].sort());
  const said = page.locator('[data-distance]:visible');
  await expect(said.first()).toHaveText(/^About \d km in a straight line, by the first half of the postcode$/);
  await field.fill('Bromsgrove');
  await expect(page.getByText(words('en', 'walk_in.need_code'))).toBeVisible();
  await expect(said).toHaveCount(0);
  expect(await servicesIn(page.getByRole('main'))).toEqual(before);
});

test('asks for nothing while the map is moved, made larger and smaller, and opened at a place [S1, S2]', async ({
  page,
  world,
}) => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await open(page, 'en', TEMPLATE);
  const before: string[] = [];
  page.on('request', (request) => before.push(request.url()));
  await openMap(page);
  // The press itself fetches: otherwise nothing would be recorded below either.
  expect(before.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);
  const after: string[] = [];
  page.on('request', (request) => after.push(request.url()));
  await ground(page).scrollIntoViewIfNeeded();
  const box = await ground(page).boundingBox();
  if (!box) throw new Error('the map is not there');
  const where = () => page.locator('.leaflet-map-pane').evaluate((pane) => pane.style.transform);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const [dx, dy] of [
    [90, 60],
    [-120, -40],
    [60, 80],
  ] as const) {
    const stood = await where();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 5 });
    await page.mouse.up();
    expect(await where()).not.toBe(stood);
  }
  for (const key of ['closer', 'closer', 'closer', 'closer', 'further', 'further', 'further', 'further'])
    await page.getByRole('button', { name: words('en', `walk_in.${key}`) }).click();
  await ground(page).focus();
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', '+', '+', '-']) await page.keyboard.press(key);
  await marks(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.leaflet-popup')).toBeVisible();
  await page.waitForTimeout(500);
  expect(after).toEqual([]);
  expect(world).toEqual([]);
  expect(faults).toEqual([]);
});

test('draws the same places as the list, with a postcode, and no other; no two within one finger [A5]', async ({
  page,
}) => {
  await open(page, 'en', TEMPLATE);
  await openMap(page);
  const listed = await page
    .locator('#walk-in > li[data-code] h2')
    .evaluateAll((all) => all.map((name) => name.textContent.trim()).sort());
  const named = () => marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
  // From far one mark may be several places, and names them all.
  const rest = listed.reduce((all, name) => all.replace(name, ''), (await named()).join(', '));
  expect(rest.length).toBe((listed.length - 1) * 2);
  for (let press = 0; press < 6; press++) {
    const boxes = await marks(page).evaluateAll((all) =>
      all.map((mark) => mark.getBoundingClientRect().toJSON() as DOMRect),
    );
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(52);
    await page.getByRole('button', { name: words('en', 'walk_in.closer') }).click();
  }
  // However near, there is a place in sight.
  const frame = await ground(page).boundingBox();
  const places = await Promise.all((await marks(page).all()).map((mark) => mark.boundingBox()));
  const isInside = ({ x, y, width, height }: NonNullable<typeof frame>) =>
    frame !== null &&
    x + width > frame.x &&
    x < frame.x + frame.width &&
    y + height > frame.y &&
    y < frame.y + frame.height;
  expect(places.some((place) => place !== null && isInside(place))).toBe(true);
  // From near by each stands for itself.
  expect((await named()).sort()).toEqual(listed);
});

test('a place is opened by Enter or the space bar and closed by Escape, and its link leaves no entry [A3, M4]', async ({
  page,
}) => {
  await open(page, 'en', TEMPLATE);
  await openMap(page);
  const mark = marks(page).first();
  const popup = page.locator('.leaflet-popup');
  for (const key of ['Enter', 'Space']) {
    await mark.focus();
    await page.keyboard.press(key);
    await expect(popup).toBeVisible();
    await expect(popup.locator('[tabindex="-1"]')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(popup).toHaveCount(0);
    await expect(mark).toBeFocused();
  }
  const entries = await page.evaluate(() => history.length);
  await page.keyboard.press('Enter');
  await popup.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/en\/services\/[\w-]+\/$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a string from content is refused as part of the page, also once the map is there [S17]', async ({ page }) => {
  await open(page, 'en', TEMPLATE);
  await openMap(page);
  const refused = await page.evaluate(() =>
    ['<b>x</b>', '<svg/><b>x</b>', '<svg onload=alert(1)>', ' <svg/>', ''].filter((html) => {
      try {
        document.createElement('div').innerHTML = html;
        return false;
      } catch {
        return true;
      }
    }),
  );
  expect(refused).toEqual(['<b>x</b>', '<svg/><b>x</b>', '<svg onload=alert(1)>', ' <svg/>', '']);
});

test('the way out works while the map has the focus [S12]', async ({ page, world }) => {
  await open(page, 'en', TEMPLATE);
  await openMap(page);
  await marks(page).first().focus();
  await expect(exit(page)).toBeVisible();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
  await expect.poll(() => world.length).toBeGreaterThan(0);
});

test('says so when the map cannot be had, and the list stays', async ({ page }) => {
  await page.route(/\/places\.json$/, (route) => route.abort());
  await open(page, 'en', TEMPLATE);
  await page.getByRole('button', { name: words('en', 'walk_in.map_open') }).click();
  await expect(page.getByText(words('en', 'walk_in.map_failed'))).toBeVisible();
  expect((await servicesIn(page.getByRole('main'))).length).toBeGreaterThan(3);
});

for (const lang of LANGUAGES) {
  test(
    `axe finds nothing wrong with the map open and a place open, light and dark, in ${lang} [A1]`,
    longUnlessEnglish(lang),
    async ({ page }) => {
      await open(page, lang, TEMPLATE);
      await openMap(page, lang);
      expect((await lookInBoth(page)).faults).toEqual([]);
      await marks(page).first().focus();
      await page.keyboard.press('Enter');
      expect((await lookInBoth(page)).faults).toEqual([]);
    },
  );

  test(`is not wider than the narrowest phone, and no map is printed, in ${lang} [A4]`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, lang, TEMPLATE);
    await openMap(page, lang);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.emulateMedia({ media: 'print' });
    await expect(ground(page)).toBeHidden();
    await expect(page.getByText('Trinity Street').first()).toBeVisible();
  });
}

test('pictures of the maintainer lie under the map, and moving it asks for nothing all the same [S2]', async ({
  page,
}) => {
  const picture = await readFile('public/icon.png');
  // The same square everywhere, in every detail.
  const body = Buffer.from(archiveOf([{ first: 0, squares: 4 ** 15, picture }]));
  await page.route('**/ground.pmtiles', (route) => route.fulfill({ body, contentType: 'application/octet-stream' }));
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await open(page, 'en', TEMPLATE);
  await page.locator('#where').evaluate((where) => {
    where.dataset['archive'] = '/ground.pmtiles';
    where.dataset['credit'] = 'Made by somebody';
  });
  await openMap(page);
  await expect(page.getByText('Made by somebody')).toBeVisible();
  const squares = ground(page).locator('canvas');
  await expect.poll(() => squares.count()).toBeGreaterThan(3);
  const drawn = () =>
    squares.evaluateAll(
      (all) =>
        all.filter(
          (each) =>
            each instanceof HTMLCanvasElement &&
            each
              .getContext('2d')
              ?.getImageData(0, 0, 64, 64)
              .data.some((byte) => byte > 0),
        ).length,
    );
  await expect.poll(drawn).toBe(await squares.count());
  await expect(page.locator('.ground-name')).toHaveCount(0);
  const after: string[] = [];
  page.on('request', (request) => after.push(request.url()));
  await page.getByRole('button', { name: words('en', 'walk_in.closer') }).click();
  await ground(page).focus();
  for (const key of ['ArrowLeft', 'ArrowUp', '-']) await page.keyboard.press(key);
  await page.waitForTimeout(300);
  expect(after).toEqual([]);
  expect(faults).toEqual([]);
});

test('pictures that cannot be had leave the plain ground', async ({ page }) => {
  await page.route('**/ground.pmtiles', (route) => route.fulfill({ body: 'no archive' }));
  await open(page, 'en', TEMPLATE);
  await page.locator('#where').evaluate((where) => {
    where.dataset['archive'] = '/ground.pmtiles';
  });
  await openMap(page);
  await expect(page.locator('.ground-name.area span').first()).toBeVisible();
  await expect(ground(page).locator('canvas')).toHaveCount(0);
});
