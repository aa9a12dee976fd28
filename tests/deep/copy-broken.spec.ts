// A copy on a device in a real browser: cut off, ended, without room, damaged (S25). What can be broken in thousands of ways is, without a
// browser, in tests/unit/keep-copy.test.ts and copy-damaged.test.ts; here is what only a browser can show.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type CDPSession } from '@playwright/test';
import { chances } from '../../scripts/fuzz/chances.ts';
import { words } from '../journeys/support.ts';
import { growOld, stored } from './copy-steps.ts';
import { Trial } from './copy-trial.ts';

const trial = new Trial();
const { host, keep, seen, seenOffline } = trial;
const monday = () => trial.build('monday');
const tuesday = () => trial.build('tuesday');
test.beforeEach(() => trial.begin(monday()));
test.afterAll(() => trial.end());

test('a first copy that is cut off at any of its files leaves nothing that is shown [S25]', async ({ browser }) => {
  const files = Object.keys(
    (JSON.parse(readFileSync(join(monday().folder, 'en/copy.json'), 'utf8')) as { files: object }).files,
  );
  for (let k = 1; k <= files.length; k += 6) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await host.serve(monday().folder);
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

/** Ends the worker of a page once a number of files of the copy were asked for. @returns waits until it was really ended. */
async function endWorkerAt(k: number, session: CDPSession): Promise<() => Promise<void>> {
  const isEnded = Promise.withResolvers<undefined>();
  let count = 0;
  await session.send('ServiceWorker.enable');
  host.before = (path) => {
    // The list is asked for by the worker last; what comes after it are files of the copy.
    if (!path.startsWith('/en/') || !host.asked.includes('/en/copy.json')) return;
    count += 1;
    if (count !== k) return;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) isEnded.resolve(undefined);
    });
    session.send('ServiceWorker.stopAllWorkers').catch(isEnded.reject);
  };
  return async () => {
    await expect.poll(() => count, `files of the copy that were asked for`).toBeGreaterThanOrEqual(k);
    await isEnded.promise;
    host.before = () => undefined;
  };
}

test('a worker that is ended while it renews leaves the old copy or the new one [S25]', async ({ browser }) => {
  const outcomes: string[] = [];
  for (const k of [1, 2, 3, 4, 5, 6]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await host.serve(monday().folder);
    expect(await keep(page)).toBe('done');
    await growOld(page, 2);
    await host.serve(tuesday().folder);
    const ended = await endWorkerAt(k, await context.newCDPSession(page));
    // A page whose worker is ended under it may never come; the next one does.
    await page.goto(`${host.base}/en/`, { timeout: 3000, waitUntil: 'commit' }).catch(() => undefined);
    await ended();
    const found = await seenOffline(page);
    expect(found, `ended at request ${k}`).toHaveLength(1);
    expect([monday().mark, tuesday().mark]).toContain(found[0]);
    outcomes.push(...found);
    await context.close();
  }
  console.log(`ended while it renewed: ${outcomes.join(', ')}`);
});

test('a first copy whose worker is ended says so after half a minute, and the next try goes on where it was', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await page.goto(`${host.base}/en/work/keep/`);
  const press = async () => {
    await page.getByRole('button', { name: words('en', 'keep.start'), exact: true }).click();
    await page.getByRole('button', { name: words('en', 'keep.yes') }).click();
  };
  const failed = page.getByText(words('en', 'keep.failed'));
  const { files } = JSON.parse(readFileSync(join(monday().folder, 'en/copy.json'), 'utf8')) as { files: object };
  const total = Object.keys(files).length;
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const isEnded = new Promise<void>((resolve, reject) => {
    host.before = () => {
      if (host.asked.filter((path) => path in files).length < total) return;
      host.before = () => undefined;
      session.send('ServiceWorker.stopAllWorkers').then(() => {
        resolve();
      }, reject);
    };
  });
  await press();
  await isEnded;
  await page.clock.fastForward(29_000);
  await expect(failed).toBeHidden();
  await page.clock.fastForward(2_000);
  await expect(failed).toBeVisible();
  host.asked.length = 0;
  await page.getByRole('button', { name: words('en', 'keep.start'), exact: true }).click();
  await press();
  await expect(page.getByText(words('en', 'keep.done'))).toBeVisible({ timeout: 60_000 });
  expect(host.asked.filter((path) => path in files).length).toBeLessThan(total / 2);
  expect(await seenOffline(page)).toEqual([monday().mark]);
});

test('a copy for which there is no room is not made, and the one before stays [S25]', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.base, quotaSize: 200_000 });
  expect(await keep(page)).toBe('failed');
  expect(await stored(page)).toEqual({ caches: 0, workers: 0 });
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.base });
  expect(await keep(page)).toBe('done');
  await host.serve(tuesday().folder);
  // With less room than is used already, a browser throws all of it away.
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.base, quotaSize: used + 100_000 });
  expect(await keep(page)).toBe('failed');
  expect(await seenOffline(page)).toEqual([monday().mark]);
});

test('a copy that was damaged is whole as far as it is shown, or not saved any more [S25]', async ({ page }) => {
  test.setTimeout(600_000);
  const chance = chances(20261123);
  const outcomes = new Map<string, number>();
  for (let round = 0; round < 24; round += 1) {
    await host.serve(monday().folder);
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
      found.filter((each) => each !== monday().mark && each !== 'keep.gone_heading'),
      JSON.stringify(damage),
    ).toEqual([]);
    const last = await seen(page, '/en/');
    if (found.includes('keep.gone_heading')) expect(last, JSON.stringify(damage)).toBe('keep.gone_heading');
    outcomes.set(last, (outcomes.get(last) ?? 0) + 1);
  }
  expect(outcomes.get('keep.gone_heading')).toBeGreaterThan(8);
});
