// A copy of the site on a device whose owner asked for one (safety.md, section 5, tier 3; S23, S26).
import type { Server } from 'node:http';
import type { Page, Request } from '@playwright/test';
import { listen } from '../../scripts/serve/listen.ts';
import { staticServer } from '../../scripts/serve/static-server.ts';
import { readSettings } from '../../src/load/settings.ts';
import { answerOne, button, openFinder } from './finder-support.ts';
import { expect, LONG, open, openSearch, test, words } from './support.ts';

/** A server of its own, which does not pack: a copy is 500 files. */
let server: Server;
let base = '';
test.beforeAll(async () => {
  server = await staticServer(readSettings().out, { isPacked: false });
  base = await listen(server, 0);
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});
test.use({
  baseURL: async ({}, use) => {
    await use(base);
  },
});

/** What a browser has of this site. */
async function stored(page: Page) {
  return page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

/** Where browsers look for a newer worker: never in what they keep, or the kill worker comes too late (S24). */
async function updateViaCache(): Promise<string[]> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  return registrations.map((registration) => registration.updateViaCache);
}

/** Keeps a copy as a person does, and waits until it is there. */
async function keep(page: Page, { goesOnLeaving = false } = {}): Promise<void> {
  await page.goto('/en/work/keep/');
  await page.getByRole('button', { name: words('en', 'keep.start'), exact: true }).click();
  if (goesOnLeaving) await page.getByLabel(words('en', 'keep.on_leaving')).check();
  await page.getByRole('button', { name: words('en', 'keep.yes') }).click();
  await expect(page.getByText(words('en', 'keep.done'))).toBeVisible({ timeout: 60_000 });
}

const removal = (page: Page) => page.locator('footer').getByRole('link', { name: words('en', 'keep.remove') });

test('a copy is kept on two taps, opens everything without a connection, and goes on one [S23]', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const asked: Request[] = [];
  context.on('request', (request) => asked.push(request));
  await page.goto('/en/work/keep/');
  await page.getByRole('button', { name: words('en', 'keep.start'), exact: true }).click();
  const yes = page.getByRole('button', { name: words('en', 'keep.yes') });
  await expect(yes).toBeVisible();
  expect(await stored(page)).toEqual({ caches: 0, workers: 0 });
  expect(asked.map((request) => request.url())).not.toContain(`${base}/sw.js`);
  // Nothing is chosen for anybody.
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await expect(page.getByLabel(words('en', 'keep.on_leaving'))).not.toBeChecked();
  await yes.click();
  await expect(page.getByText(words('en', 'keep.done'))).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(updateViaCache)).toEqual(['none']);
  await context.setOffline(true);

  await openFinder(page, 'en');
  await answerOne(page, 'en', 'V');
  await answerOne(page, 'en', 'not_now');
  await button(page, 'en', 'finder.show').click();
  await expect(page.locator('[data-kind] [data-service]').first()).toBeVisible();
  const field = await openSearch(page, 'en');
  await field.fill('Childline');
  await expect(page.locator('li[data-service]').first()).toBeVisible();
  await open(page, 'en', 'service');
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
  await open(page, 'en', 'work: a list to carry');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto('/en/nothing-here/');
  await expect(page.getByRole('heading', { name: words('en', 'keep.away_heading') })).toBeVisible();
  await page.goto('/ur/');
  await expect(page.getByRole('heading', { name: words('ur', 'keep.away_heading') })).toBeVisible();

  await context.setOffline(false);
  await open(page, 'en', 'home');
  // With the copy there nobody else was asked, by a page or by its worker, which was heard too (S1).
  expect(asked.map((request) => request.url()).filter((url) => new URL(url).origin !== base)).toEqual([]);
  expect(asked.filter((request) => request.serviceWorker()).length).toBeGreaterThan(100);
  await removal(page).click();
  await expect(page.getByRole('heading', { name: words('en', 'keep.removed_heading') })).toBeVisible();
  expect(await stored(page)).toEqual({ caches: 0, workers: 0 });
  await open(page, 'en', 'home');
  await expect(removal(page)).toHaveCount(0);
});

// Keeping takes half a minute each time; what leaving does to a copy is tested without a browser too (tests/unit/copy-wishes.test.ts).
test('"Leave this page" removes the copy of somebody who chose that', LONG, async ({ page, world }) => {
  test.setTimeout(120_000);
  await keep(page, { goesOnLeaving: true });
  await open(page, 'en', 'home');
  await page.locator('[data-exit]').click();
  await expect(page).toHaveTitle('Elsewhere');
  expect(world).toHaveLength(1);
  await expect
    .poll(async () => {
      await page.goto('/robots.txt');
      return stored(page);
    })
    .toEqual({ caches: 0, workers: 0 });
});
