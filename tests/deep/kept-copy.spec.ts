// A copy on a device in a real browser: cut off, without room, damaged, grown old, removed, killed (S23 to S26). What can be broken in
// thousands of ways is, without a browser, in tests/unit/keep-copy.test.ts and copy-answers.test.ts; here is what only a browser can show.
import { readdirSync, readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, expect, test, type Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.ts';
import { chances } from '../../scripts/fuzz/chances.ts';
import { bundle } from '../../src/integrations/bundle.ts';
import { words } from '../journeys/support.ts';
import { Host, smallBuild } from './copy-site.ts';
import { growOld, keepFrom, stored } from './copy-steps.ts';
import { filesHolding } from './profile.ts';

const WORKERS = fileURLToPath(new URL('workers', import.meta.url));
const KILL = fileURLToPath(new URL('../../src/worker/kill.ts', import.meta.url));

const host = new Host();
const keep = keepFrom(host);
const builds: ReturnType<typeof smallBuild>[] = [];
let monday: ReturnType<typeof smallBuild>;
let tuesday: ReturnType<typeof smallBuild>;

function build(name: string) {
  const made = smallBuild(name);
  builds.push(made);
  return made;
}

test.beforeAll(() => {
  monday = build('monday');
  tuesday = build('tuesday');
});
test.beforeEach(async () => {
  host.before = () => undefined;
  await host.serve(monday.folder);
});
test.afterAll(async () => {
  await host.stop();
  for (const each of builds) each.remove();
});

/** What a page shows to somebody without a connection. */
async function seen(page: Page, path: string): Promise<string> {
  await page.goto(`${host.base}${path}`, { waitUntil: 'commit' }).catch(() => undefined);
  const text = await page
    .locator('body')
    .innerText({ timeout: 5000 })
    .catch(() => '');
  for (const each of builds) if (text.includes(each.mark)) return each.mark;
  const why = (['keep.away_heading', 'keep.gone_heading', 'keep.withdrawn_heading'] as const).find((key) =>
    text.includes(words('en', key)),
  );
  return why ?? 'no page';
}

/** What is seen of all pages together, without a connection. */
async function seenOffline(page: Page): Promise<string[]> {
  await host.stop();
  const all: string[] = [];
  for (const path of ['/en/', '/en/services/bcwa/', '/en/find/']) all.push(await seen(page, path));
  return [...new Set(all)];
}

test('a first copy that is cut off at any of its files leaves nothing that is shown [S25]', async ({ browser }) => {
  const files = Object.keys(
    (JSON.parse(readFileSync(join(monday.folder, 'en/copy.json'), 'utf8')) as { files: object }).files,
  );
  for (let k = 1; k <= files.length; k += 6) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await host.serve(monday.folder);
    let count = 0;
    host.before = (path) => {
      // The list is asked for by the page, then by the worker; its files come after.
      if (host.asked.filter((each) => each === '/en/copy.json').length < 2 || path === '/sw.js') return;
      count += 1;
      if (count > k) throw new Error('cut off');
    };
    expect(await keep(page), `cut off at file ${k}`).toBe('failed');
    host.before = () => undefined;
    expect(await stored(page), `cut off at file ${k}`).toEqual({ caches: 0, workers: 0 });
    await context.close();
  }
});

test('a worker that is ended while it renews leaves the old copy or the new one [S25]', async ({ browser }) => {
  const outcomes: string[] = [];
  for (const k of [1, 2, 4, 6, 8]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await host.serve(monday.folder);
    expect(await keep(page)).toBe('done');
    await growOld(page, 2);
    await host.serve(tuesday.folder);
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    let count = 0;
    let ended: Promise<unknown> = Promise.resolve();
    host.before = (path) => {
      if (!path.startsWith('/en/') || host.asked[0] === path) return;
      count += 1;
      if (count === k) ended = session.send('ServiceWorker.stopAllWorkers').catch(() => undefined);
    };
    // A page whose worker is ended under it may never come; the next one does.
    await page.goto(`${host.base}/en/`, { timeout: 3000, waitUntil: 'commit' }).catch(() => undefined);
    await page.waitForTimeout(1500);
    await ended;
    const found = await seenOffline(page);
    expect(found, `ended at request ${k}`).toHaveLength(1);
    expect([monday.mark, tuesday.mark]).toContain(found[0]);
    outcomes.push(...found);
    await context.close();
  }
  console.log(`ended while it renewed: ${outcomes.join(', ')}`);
});

test('a copy for which there is no room is not made, and the one before stays [S25]', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.base, quotaSize: 200_000 });
  expect(await keep(page)).toBe('failed');
  expect(await stored(page)).toEqual({ caches: 0, workers: 0 });
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.base });
  expect(await keep(page)).toBe('done');
  await host.serve(tuesday.folder);
  // With less room than is used already, a browser throws all of it away.
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.base, quotaSize: used + 100_000 });
  expect(await keep(page)).toBe('failed');
  expect(await seenOffline(page)).toEqual([monday.mark]);
});

test('a copy that was damaged is whole as far as it is shown, or not saved any more [S25]', async ({ page }) => {
  test.setTimeout(600_000);
  const chance = chances(20261123);
  const outcomes = new Map<string, number>();
  for (let round = 0; round < 24; round += 1) {
    await host.serve(monday.folder);
    expect(await keep(page)).toBe('done');
    const damage = { way: chance(3), which: chance(1_000_000), at: chance(1_000_000), bit: chance(8) };
    await page.evaluate(async ({ way, which, at, bit }) => {
      const names = await caches.keys();
      const name = names.find((each) => each !== 'kept') ?? '';
      const store = await caches.open(name);
      const entries = await store.keys();
      const hit = entries[which % entries.length];
      if (way === 0) await caches.delete(names[which % names.length] ?? '');
      else if (way === 1 && hit) await store.delete(hit);
      else if (hit) {
        const bytes = new Uint8Array((await (await store.match(hit))?.arrayBuffer()) ?? new ArrayBuffer());
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
        await store.put(hit, new Response(bytes));
      }
    }, damage);
    const found = await seenOffline(page);
    // What was opened before the damage was met was right; from there on nothing more is shown.
    expect(
      found.filter((each) => each !== monday.mark && each !== 'keep.gone_heading'),
      JSON.stringify(damage),
    ).toEqual([]);
    const last = await seen(page, '/en/');
    if (found.includes('keep.gone_heading')) expect(last, JSON.stringify(damage)).toBe('keep.gone_heading');
    outcomes.set(last, (outcomes.get(last) ?? 0) + 1);
  }
  expect(outcomes.get('keep.gone_heading')).toBeGreaterThan(8);
});

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
    expect(await seen(page, '/en/services/bcwa/')).toBe(monday.mark);
    await expect(note).toHaveCount(isNoted ? 1 : 0);
    await host.serve(monday.folder);
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
    await host.serve(monday.folder);
  }
});

test('a removed copy is gone within half a second, and its words are nowhere on the disk [S23]', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-profile-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findBrowser()?.path ?? '',
    args: BROWSER_ARGS,
  });
  const page = await context.newPage();
  expect(await keep(page)).toBe('done');
  await page.goto(`${host.base}/en/`);
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
  expect(Math.min(...times)).toBeLessThan(500);
  await context.close();
  const found = filesHolding(folder, [monday.mark]);
  rmSync(folder, { recursive: true, force: true });
  expect(Object.fromEntries(found)).toEqual({});
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
    { name: 'the present one', code: readFileSync(join(monday.folder, 'sw.js'), 'utf8') },
    ...readdirSync(WORKERS)
      .filter((name) => name.endsWith('.js'))
      .map((name) => ({ name, code: readFileSync(join(WORKERS, name), 'utf8') })),
  ];
  expect(earlier.length).toBeGreaterThan(4);
  for (const { name, code } of earlier) {
    const site = build(`killed-${earlier.findIndex((each) => each.name === name)}`);
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
    // One try to open a page, whatever it shows: with it the browser asks for the next worker.
    await page.goto(`${host.base}/en/`, { timeout: 4000, waitUntil: 'commit' }).catch(() => undefined);
    await expect
      .poll(
        async () => {
          const other = await context.newPage();
          const shown = await seen(other, '/en/');
          const left = shown === site.mark ? await stored(other) : undefined;
          await other.close();
          return { shown, left };
        },
        { timeout: 20_000, message: name },
      )
      .toEqual({ shown: site.mark, left: { caches: 0, workers: 0 } });
    await context.close();
  }
});
