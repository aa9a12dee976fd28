// What the loader takes of texts that were written to attack, built into a whole site: words, and nothing else (S18).
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listen } from '../../scripts/serve/listen.ts';
import { staticServer } from '../../scripts/serve/static-server.ts';
import { londonTime } from '../../src/domain/london-time.ts';
import { readSettings } from '../../src/load/settings.ts';
import { A_BUILD, runBuild } from '../build/building.ts';
import { filesIn, tagsOf } from '../build/support.ts';
import { attackedContent, TAKEN, type Placed } from './attacked-content.ts';
import { watch } from './inert.ts';

const { out: harmless, content, now } = readSettings();
const folder = mkdtempSync(join(dirname(harmless), '.waymark-build-attacked-'));
const attacked = join(folder, 'site');
let placed: Placed[] = [];
let server: Server;
let address = '';

test.describe.configure({ mode: 'default', timeout: A_BUILD });

test.beforeAll(async () => {
  test.setTimeout(2 * A_BUILD);
  placed = attackedContent(content, join(folder, 'content'), londonTime(now).date);
  const { code, stderr } = await runBuild(attacked, {
    WAYMARK_CONTENT: join(folder, 'content'),
    WAYMARK_NOW: now.toISOString(),
  });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  server = await staticServer(attacked);
  address = await listen(server, 0);
});

test.afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

/** How often a page has each kind of element, with the names of its attributes. */
function shapesOf(site: string, file: string): Map<string, number> {
  const shapes = new Map<string, number>();
  for (const { name, attributes } of tagsOf(readFileSync(join(site, file), 'utf8'))) {
    const shape = `${name}[${Object.keys(attributes).sort().join()}]`;
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return shapes;
}

test('hundreds of fields hold one, and most of what is taken is among them', () => {
  expect(placed.length).toBeGreaterThan(1500);
  expect(new Set(placed.map(({ payload }) => payload)).size).toBeGreaterThan(TAKEN.length / 2);
});

test('no page has an element or an attribute that the same page has not with harmless words', () => {
  const pages = filesIn(attacked).filter((file) => file.endsWith('.html'));
  expect(pages).toEqual(filesIn(harmless).filter((file) => file.endsWith('.html')));
  expect(pages.filter((file) => !sameCounts(shapesOf(attacked, file), shapesOf(harmless, file)))).toEqual([]);
});

function sameCounts(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([shape, count]) => other.get(shape) === count);
}

test('nothing runs, asks elsewhere or is refused by the browser on any page of a service, in a list, a search or the finder', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  const watched = await watch(page, address);
  const services = filesIn(join(attacked, 'en', 'services')).filter((file) => file.endsWith('index.html'));
  const pages = [
    ...services.map((file) => `/en/services/${file.replace('index.html', '')}`),
    ...['find', 'find/me/birmingham', 'more', 'places', 'calls', 'now', 'ring', 'gaps', 'data', 'easy', 'work'].map(
      (path) => `/en/${path}/`,
    ),
    ...['work/adults', 'work/sheet/birmingham', 'work/refer/birmingham'].map((path) => `/en/${path}/`),
    // A page of each kind in the languages whose own words are attacked.
    ...['ur', 'pl'].flatMap((lang) =>
      [
        '',
        'services/',
        'services/bharosa/',
        'find/',
        'find/me/birmingham/',
        'search/',
        'places/',
        'calls/',
        'work/',
        'work/adults/',
      ].map((path) => `/${lang}/${path}`),
    ),
  ].filter((path) => existsSync(join(attacked, path, 'index.html')));
  expect(pages.length).toBeGreaterThan(services.length + 30);
  for (const path of pages) {
    await page.goto(path);
    expect(await watched.ran(), path).toBe(false);
  }
  await page.goto('/en/search/');
  for (const payload of TAKEN) {
    await page.getByRole('searchbox').fill(payload);
    await page.waitForTimeout(100);
    expect(await watched.ran(), payload).toBe(false);
  }
  expect(watched.seen).toEqual([]);
  await context.close();
});
