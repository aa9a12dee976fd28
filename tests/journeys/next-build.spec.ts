// A page that was left open while another build took the place of its own: it is given nothing of that build, says so, and works once it is loaded again.
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { basename, dirname, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { copyOf } from '../../scripts/bench-load/two-builds.ts';
import { dataFolder } from '../../scripts/build/data-folder.ts';
import { pointTo } from '../../scripts/build/release.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { staticServer } from '../../scripts/serve/static-server.ts';
import { readSettings } from '../../src/load/settings.ts';
import { answerAll, button, openFinder, shownResults } from './finder-support.ts';
import { chosen, field, said } from './place-support.ts';
import { expect as expectNow, open, test, words } from './support.ts';

/** Each page is one of a browser of its own, and the first to ask for what it needs. */
const expect = expectNow.configure({ timeout: 20_000 });

const NEXT = '0123456789ab';
const { out: site } = readSettings();
let folder = '';
let server: Server;
let address = '';

/** A build of the same pages whose data has another mark, as it has when anything of it was changed. */
function nextBuild(to: string): string {
  copyOf(site, to);
  const mark = basename(dataFolder(to));
  renameSync(join(to, dataFolder(to)), join(to, 'files', NEXT));
  for (const entry of readdirSync(join(to, 'en'), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.name.endsWith('.html')) continue;
    const html = readFileSync(file, 'utf8');
    // Never into the file that is there: it is the first build's, too.
    rmSync(file);
    writeFileSync(file, html.replace(mark, NEXT));
  }
  return to;
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(dirname(site), '.waymark-build-next-'));
  copyOf(site, join(folder, 'first'));
  nextBuild(join(folder, 'next'));
  await pointTo(join(folder, 'live'), join(folder, 'first'));
  server = await staticServer(join(folder, 'live'));
  address = await listen(server, 0);
});

test.afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * What became of each piece of data that a page asked for after the build was replaced. A page says that it failed at the first that is not there, when
 * the others may still be on their way.
 */
type Told = Promise<{ path: string; status: number | undefined }>[];

async function leftOpen(browser: Browser, arrive: (page: Page) => Promise<void>): Promise<{ page: Page; told: Told }> {
  await pointTo(join(folder, 'live'), join(folder, 'first'));
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  await arrive(page);
  await pointTo(join(folder, 'live'), join(folder, 'next'));
  const told: Told = [];
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (path.startsWith('/files/'))
      told.push(request.response().then((response) => ({ path, status: response?.status() })));
  });
  return { page, told };
}

/** The answers that came: what another load of the page cut off has none. */
async function answersTo(told: Told): Promise<{ path: string; status: number }[]> {
  const answers = (await Promise.all(told)).flatMap(({ path, status }) =>
    status === undefined ? [] : { path, status },
  );
  expect(answers.length).toBeGreaterThan(0);
  return answers;
}

async function expectNothingOfNext(told: Told): Promise<void> {
  expect((await answersTo(told)).filter(({ status, path }) => status !== 404 || path.includes(NEXT))).toEqual([]);
}

async function expectAllOfNext(told: Told): Promise<void> {
  expect((await answersTo(told)).filter(({ status, path }) => status !== 200 || !path.includes(NEXT))).toEqual([]);
}

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test('the finder keeps what it found, and says that it has to be loaded again before it goes on', async ({
  browser,
}) => {
  const { page, told } = await leftOpen(browser, (page) => answerAll(page, 'en', { audience: 'V', area: 'sandwell' }));
  const before = await shownResults(page);
  await button(page, 'en', 'finder.more').click();
  await expect(page.getByRole('alert')).toHaveText(words('en', 'finder.failed'));
  await button(page, 'en', 'finder.copy').click();
  await expect(page.getByRole('alert')).toHaveCount(2);
  expect(await shownResults(page)).toEqual(before);
  await expectNothingOfNext(told);
  told.length = 0;
  await page.reload();
  await openFinder(page, 'en');
  await expectAllOfNext(told);
  await page.context().close();
});

test('the finder that had not begun shows its pages instead', async ({ browser }) => {
  const { page, told } = await leftOpen(browser, async (page) => {
    // The next build comes while the page is on its way.
    await page.route('**/find.json', async (route) => {
      await pointTo(join(folder, 'live'), join(folder, 'next'));
      await route.continue();
    });
    await page.goto('/en/about/');
  });
  await pointTo(join(folder, 'live'), join(folder, 'first'));
  await page.goto('/en/find/');
  await expect(page.getByRole('alert')).toHaveText(words('en', 'finder.failed'));
  await expectNothingOfNext(told);
  await page.context().close();
});

test('the search says that it has to be loaded again, and then finds', async ({ browser }) => {
  const { page, told } = await leftOpen(browser, (page) => open(page, 'en', 'search'));
  const search = page.getByRole('searchbox');
  await search.fill('police');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(words('en', 'search.failed'));
  await expect(page.getByRole('main').locator('[data-service]')).toHaveCount(0);
  await expectNothingOfNext(told);
  told.length = 0;
  await page.reload();
  await search.fill('police');
  await expect(page.getByRole('main').locator('li').first()).toBeVisible();
  await expectAllOfNext(told);
  await page.context().close();
});

test('the field for a place in the list says so, and works once the list is loaded again', async ({ browser }) => {
  const { page, told } = await leftOpen(browser, (page) => open(page, 'en', 'list'));
  await field(page, 'en').fill('b29');
  await expect(page.getByRole('main').locator('form + [role="status"]')).toHaveText(words('en', 'place.failed'));
  await expectNothingOfNext(told);
  told.length = 0;
  await page.reload();
  await field(page, 'en').fill('b29');
  await expect(said(page)).toHaveText(chosen('en', 'area.birmingham'));
  await expectAllOfNext(told);
  await page.context().close();
});

test('the map says so, and the list of the same places stays', async ({ browser }) => {
  const { page, told } = await leftOpen(browser, (page) => open(page, 'en', 'places to walk into'));
  await page.getByRole('button', { name: words('en', 'walk_in.map_open') }).click();
  await expect(page.getByText(words('en', 'walk_in.map_failed'))).toBeVisible();
  await expectNothingOfNext(told);
  await page.context().close();
});
