// A copy on a device in a real browser: grown old, left, removed, killed (S23, S24, S26). What can be broken in thousands of ways is, without
// a browser, in tests/unit/copy-*.test.ts; here and in copy-broken.spec.ts is what only a browser can show.
import { readdirSync, readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, expect, test, type Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.ts';
import { bundle } from '../../src/integrations/bundle.ts';
import { ELSEWHERE, words, type Lang } from '../journeys/support.ts';
import { growOld, stored } from './copy-steps.ts';
import { Trial } from './copy-trial.ts';
import { filesHolding } from './profile.ts';

const WORKERS = fileURLToPath(new URL('workers', import.meta.url));
const KILL = fileURLToPath(new URL('../../src/worker/kill.ts', import.meta.url));

const trial = new Trial();
const { host, keep, seen } = trial;
const monday = () => trial.build('monday');

test.beforeEach(() => trial.begin(monday()));
test.afterAll(() => trial.end());

test('a copy says how old it is, and is withdrawn [S26]', async ({ page }) => {
  expect(await keep(page)).toBe('done');
  const note = page.locator('[data-kept-age]');
  const numbers = () =>
    page.locator('a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const [days, isNoted] of [
    [0, false],
    [8, true],
  ] as const) {
    await page.goto(`${host.base}/en/`);
    await growOld(page, days);
    await host.stop();
    expect(await seen(page, '/en/services/bcwa/')).toBe(monday().mark);
    await expect(note).toHaveCount(isNoted ? 1 : 0);
    await host.serve(monday().folder);
  }
  for (const days of [31, 400]) {
    // What the server confirms is fresh again: so it is aged once the page is there.
    await page.goto(`${host.base}/en/`);
    await page.waitForTimeout(500);
    await growOld(page, days);
    await host.stop();
    for (const path of ['/en/', '/en/services/bcwa/', '/en/find/'])
      expect(await seen(page, path), `${path} after ${days} days`).toBe('keep.withdrawn_heading');
    expect(await numbers()).toEqual(['tel:999', 'tel:18000']);
    await host.serve(monday().folder);
  }
});

test('a page of the worker’s own says what leaving does not do, is left by its exit, and takes the place of the one before it [S29]', async ({
  browser,
}) => {
  const pages: { lang?: Lang; heading: string; path: string; prepare?: (page: Page) => Promise<unknown> }[] = [
    { lang: 'ur', heading: words('ur', 'keep.away_heading'), path: '/ur/' },
    {
      heading: words('en', 'keep.gone_heading'),
      path: '/en/',
      prepare: (page) =>
        page.evaluate(async () => {
          for (const name of await caches.keys()) if (name !== 'kept') await caches.delete(name);
        }),
    },
    { heading: words('en', 'keep.withdrawn_heading'), path: '/en/', prepare: (page) => growOld(page, 31) },
    { heading: words('en', 'keep.removed_heading'), path: '/en/removed/' },
  ];
  for (const { lang = 'en', heading, path, prepare } of pages) {
    await host.serve(monday().folder);
    const context = await browser.newContext();
    await context.route(
      (url) => url.origin !== host.base,
      (route) => route.fulfill(ELSEWHERE),
    );
    const page = await context.newPage();
    expect(await keep(page)).toBe('done');
    await prepare?.(page);
    await host.stop();
    await page.goto(`${host.base}${path}`);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(page.getByText(words(lang, 'site.safety')), heading).toBeVisible();
    const entries = await page.evaluate(() => history.length);
    await page.locator('[data-exit]').click();
    await expect(page, heading).toHaveTitle('Elsewhere');
    expect(await page.evaluate(() => history.length), heading).toBe(entries);
    await context.close();
  }
});

test('a link on a page of the worker’s own leaves no entry behind', async ({ page }) => {
  expect(await keep(page)).toBe('done');
  await host.stop();
  await page.goto(`${host.base}/ur/`);
  const entries = await page.evaluate(() => history.length);
  await page
    .locator('footer')
    .getByRole('link', { name: words('ur', 'keep.remove') })
    .click();
  await expect(page.getByRole('heading', { name: words('ur', 'keep.removed_heading') })).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a removed copy is gone within half a second, and its words are nowhere on the disk [S23]', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-profile-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findBrowser()?.path ?? '',
    args: BROWSER_ARGS,
  });
  const page = await context.newPage();
  const { mark, dataMark } = monday();
  expect(await keep(page)).toBe('done');
  await page.goto(`${host.base}/en/`);
  // Written plainly, so that it would be found: of pages and of data.
  await expect.poll(() => [...filesHolding(folder, [mark, dataMark]).keys()].sort()).toEqual([mark, dataMark]);
  const times: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    if (time > 0) expect(await keep(page)).toBe('done');
    await page.goto(`${host.base}/en/`);
    // Another page of the site sees the moment at which the last of it is gone.
    const witness = await context.newPage();
    await witness.goto(`${host.base}/robots.txt`);
    const gone = witness.evaluate(async () => {
      while ((await caches.keys()).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
      return Date.now();
    });
    const begun = Date.now();
    await page
      .locator('footer')
      .getByRole('link', { name: words('en', 'keep.remove') })
      .click({ noWaitAfter: true });
    await expect(page.getByRole('heading', { name: words('en', 'keep.removed_heading') })).toBeVisible();
    times.push((await gone) - begun);
    await witness.close();
    expect(await stored(page)).toEqual({ caches: 0, workers: 0 });
  }
  console.log(`removed in ${times.join(', ')} ms`);
  expect(Math.max(...times)).toBeLessThan(500);
  await context.close();
  const found = filesHolding(folder, [mark, dataMark]);
  rmSync(folder, { recursive: true, force: true });
  expect(Object.fromEntries(found)).toEqual({});
});

test('a copy that the browser took away is nowhere said to be there, and the worker goes with it [S23]', async ({
  page,
}) => {
  expect(await keep(page)).toBe('done');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${host.base}/en/work/keep/`);
  await expect(page.getByRole('button', { name: words('en', 'keep.start'), exact: true })).toBeVisible();
  await expect(page.locator('footer').getByText(words('en', 'keep.gone_heading'))).toBeVisible();
  await expect.poll(() => stored(page)).toEqual({ caches: 0, workers: 0 });
  await expect(page.getByText(words('en', 'keep.kept'))).toHaveCount(0);
  await page.goto(`${host.base}/en/`);
  await expect(page.getByText(words('en', 'site.data_line'))).toBeVisible();
  // And who wants one again gets it.
  expect(await keep(page)).toBe('done');
  expect(await stored(page)).toEqual({ caches: 2, workers: 1 });
});

test('without script the link alone removes it, by the header of the page it leads to [S23]', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  expect(await keep(page)).toBe('done');
  // A worker that does nothing any more: only the header is left to do it.
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await page.route('**/_astro/**', (route) => route.abort());
  await page.goto(`${host.base}/en/removed/`);
  await expect.poll(() => stored(page)).toEqual({ caches: 0, workers: 0 });
  await context.close();
});

test('any worker is ended by the kill worker, and the next page is as if there had been none [S24]', async ({
  browser,
}) => {
  const kill = await bundle(KILL);
  const earlier = [
    { name: 'the present one', code: readFileSync(join(monday().folder, 'sw.js'), 'utf8') },
    ...readdirSync(WORKERS)
      .filter((name) => name.endsWith('.js'))
      .map((name) => ({ name, code: readFileSync(join(WORKERS, name), 'utf8') })),
  ];
  expect(earlier.length).toBeGreaterThan(4);
  for (const { name, code } of earlier) {
    const site = trial.build(`killed-${earlier.findIndex((each) => each.name === name)}`);
    await host.serve(site.folder);
    const context = await browser.newContext();
    const page = await context.newPage();
    expect(await keep(page)).toBe('done');
    // The worker of that day takes the place of ours, as a release would.
    writeFileSync(join(site.folder, 'sw.js'), code);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
    });
    await page.waitForTimeout(300);
    writeFileSync(join(site.folder, 'sw.js'), kill);
    const session = await context.newCDPSession(page);
    const isGone = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        if (registrations.some(({ scopeURL, isDeleted }) => isDeleted && scopeURL === `${host.base}/`)) resolve();
      });
    });
    await session.send('ServiceWorker.enable');
    // One try to open a page, whatever it shows: with it the browser asks for the next worker.
    await page.goto(`${host.base}/en/`, { timeout: 4000, waitUntil: 'commit' }).catch(() => undefined);
    const inTime = page.waitForTimeout(20_000).then(() => 'not in time');
    expect(await Promise.race([isGone, inTime]), name).toBeUndefined();
    // And one more, which is as if there had been no worker.
    expect(await seen(page, '/en/'), name).toBe(site.mark);
    expect(await stored(page), name).toEqual({ caches: 0, workers: 0 });
    await context.close();
  }
});
