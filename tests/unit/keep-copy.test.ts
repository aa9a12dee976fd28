// A copy is the whole old one, the whole new one, or none (safety.md, section 5, rule 4; S25): every way to break it, without a browser.
import { beforeEach, describe, expect, it } from 'vitest';
import { keepCopy } from '../../src/worker/keep.ts';
import { isWhole, openVersion, readKept } from '../../src/worker/kept.ts';
import { readMarker, removeAll, removeLeftovers } from '../../src/worker/marker.ts';
import type { Device } from '../../src/worker/device.ts';
import { buildOf, DAY, deviceOn, Disk, Server, sha256Of, type Build } from './copy-device.ts';

const OLD = buildOf('monday');
const NEW = buildOf('tuesday');
const WISH = { lang: 'en', goesOnLeaving: false };
const quiet = () => undefined;

let disk: Disk;
let server: Server;
let device: Device;
const clock = { now: 0 };

beforeEach(() => {
  disk = new Disk();
  server = new Server();
  clock.now = Date.parse('2026-11-23T12:00:00Z');
  device = deviceOn(disk, server, clock);
  server.builds = [OLD];
});

/** The name of the build that counts on a disk, once all of it was read and found whole; "none" where none counts. */
async function counts(builds: readonly Build[] = [OLD, NEW]): Promise<string> {
  const marker = await readMarker(device);
  if (!marker) return 'none';
  expect(await isWhole(device, marker)).toBe(true);
  const kept = await openVersion(device, marker);
  const build = builds.find(({ list }) => sha256Of(list) === marker.version);
  for (const [path, text] of Object.entries(build?.files ?? {}))
    expect(new TextDecoder().decode(await readKept(device, kept, path))).toBe(text);
  return build?.name ?? 'unknown';
}

/** Leaves a disk as it is when nearly all of a copy was written and the browser ended. */
async function beCutOffNearTheEnd(): Promise<void> {
  await keepCopy(device, WISH, quiet);
  const { steps } = disk;
  disk = new Disk();
  device = deviceOn(disk, server, clock);
  disk.diesAt = steps - 2;
  await keepCopy(device, WISH, quiet).catch(quiet);
  disk.diesAt = Infinity;
}

describe('keeping a copy', () => {
  it('fetches every file past the browser’s own store, and says how far it is', async () => {
    const told: string[] = [];
    await keepCopy(device, WISH, (done, total) => told.push(`${done}/${total}`));
    expect(await counts()).toBe('monday');
    expect(told.at(-1)).toBe('5/5');
    expect(server.asked.map(({ path }) => path).sort()).toEqual(['/en/copy.json', ...Object.keys(OLD.files)].sort());
    expect(new Set(server.asked.map(({ init }) => init?.cache))).toEqual(new Set(['no-store']));
  });

  it('takes the place of the copy before, of which it fetches only what changed', async () => {
    await keepCopy(device, WISH, quiet);
    server.builds = [NEW];
    server.asked.length = 0;
    await keepCopy(device, WISH, quiet);
    expect(await counts()).toBe('tuesday');
    expect(server.asked.map(({ path }) => path)).not.toContain('/icon.png');
    expect([...disk.caches.keys()]).toHaveLength(2);
  });

  it('asks for the list alone when nothing changed, and counts its age from now', async () => {
    await keepCopy(device, WISH, quiet);
    server.asked.length = 0;
    clock.now += 5 * DAY;
    await keepCopy(device, { ...WISH, goesOnLeaving: true }, quiet);
    expect(server.asked.map(({ path }) => path)).toEqual(['/en/copy.json']);
    expect(await readMarker(device)).toMatchObject({ confirmed: clock.now, goesOnLeaving: true });
  });

  it('of another language takes the place of the first', async () => {
    await keepCopy(device, WISH, quiet);
    server.builds = [buildOf('monday', 'ur')];
    await keepCopy(device, { ...WISH, lang: 'ur' }, quiet);
    const marker = await readMarker(device);
    expect(marker?.lang).toBe('ur');
    expect([...disk.caches.keys()]).toHaveLength(2);
  });

  it('uses names that tell nothing (S5)', async () => {
    await keepCopy(device, WISH, quiet);
    expect([...disk.caches.keys()].filter((name) => !/^kept(-[\da-f]{16})?$/.test(name))).toEqual([]);
  });
});

/** How many steps it takes to go from the old copy to the new one. */
async function stepsOfRenewal(): Promise<number> {
  await keepCopy(device, WISH, quiet);
  const before = disk.steps;
  server.builds = [NEW];
  await keepCopy(device, WISH, quiet);
  return disk.steps - before;
}

describe('a copy that is cut off', () => {
  it('at any step leaves the whole old copy or the whole new one, and the next try is as if nothing had been (S25)', async () => {
    const steps = await stepsOfRenewal();
    expect(steps).toBeGreaterThan(15);
    const outcomes = new Set<string>();
    for (let k = 1; k <= steps; k += 1) {
      disk = new Disk();
      device = deviceOn(disk, server, clock);
      server.builds = [OLD];
      await keepCopy(device, WISH, quiet);
      server.builds = [NEW];
      disk.diesAt = disk.steps + k;
      await keepCopy(device, WISH, quiet).catch(quiet);
      // The next start of the browser finds the disk as it was left.
      disk.diesAt = Infinity;
      const found = await counts();
      outcomes.add(found);
      expect(['monday', 'tuesday'], `cut off at step ${k}`).toContain(found);
      await removeLeftovers(device);
      expect([...disk.caches.keys()], `cut off at step ${k}`).toHaveLength(2);
      await keepCopy(device, WISH, quiet);
      expect(await counts()).toBe('tuesday');
    }
    expect(outcomes).toEqual(new Set(['monday', 'tuesday']));
  });

  it('at any step of the first one leaves a whole copy or none', async () => {
    await keepCopy(device, WISH, quiet);
    const steps = disk.steps;
    const outcomes = new Set<string>();
    for (let k = 1; k <= steps; k += 1) {
      disk = new Disk();
      device = deviceOn(disk, server, clock);
      disk.diesAt = k;
      await keepCopy(device, WISH, quiet).catch(quiet);
      disk.diesAt = Infinity;
      outcomes.add(await counts());
    }
    expect(outcomes).toEqual(new Set(['none', 'monday']));
  });

  it('is gone on with where it ended, but for what does not hold against its digest', async () => {
    await beCutOffNearTheEnd();
    expect(await counts()).toBe('none');
    const left = [...disk.caches.values()][0];
    left?.set('/en/find.json', new TextEncoder().encode('"finder of nobody"'));
    left?.delete('/en/services/');
    server.asked.length = 0;
    await keepCopy(device, WISH, quiet);
    expect(await counts()).toBe('monday');
    expect(server.asked.map(({ path }) => path).sort()).toEqual(['/en/copy.json', '/en/find.json', '/en/services/']);
  });

  it('is not gone on with in another version', async () => {
    await beCutOffNearTheEnd();
    const [left] = disk.caches.keys();
    server.builds = [NEW];
    await keepCopy(device, WISH, quiet);
    expect(await counts()).toBe('tuesday');
    expect(disk.caches.has(left ?? '')).toBe(false);
    expect(disk.caches.size).toBe(2);
  });

  it('while it is removed leaves a whole copy or none', async () => {
    await keepCopy(device, WISH, quiet);
    const before = disk.steps;
    await removeAll(device);
    const steps = disk.steps - before;
    for (let k = 1; k <= steps; k += 1) {
      disk = new Disk();
      device = deviceOn(disk, server, clock);
      await keepCopy(device, WISH, quiet);
      disk.diesAt = disk.steps + k;
      await removeAll(device).catch(quiet);
      disk.diesAt = Infinity;
      expect(['none', 'monday']).toContain(await counts());
      await removeAll(device);
      expect(disk.caches.size).toBe(0);
    }
  });

  it('for want of room keeps the old one and nothing else, however much is wanting', async () => {
    await keepCopy(device, WISH, quiet);
    const full = disk.used;
    server.builds = [NEW];
    for (let room = full; room < 2 * full; room += 7) {
      disk.room = room;
      const isKept = await keepCopy(device, WISH, quiet).then(
        () => true,
        () => false,
      );
      expect(await counts()).toBe(isKept ? 'tuesday' : 'monday');
      expect(disk.caches.size).toBe(2);
      if (isKept) return;
    }
  });
});

describe('a copy that the server cannot give whole', () => {
  const failing: [string, (path: string) => Promise<Response> | undefined][] = [
    [
      'a file that is not there',
      (path) => (path === '/en/services/' ? Promise.resolve(new Response('', { status: 404 })) : undefined),
    ],
    [
      'a file of another build',
      (path) => (path === '/en/find.json' ? Promise.resolve(new Response(OLD.files[path])) : undefined),
    ],
    ['a connection that breaks', (path) => (path === '/en/' ? Promise.reject(new TypeError('gone')) : undefined)],
    [
      'a list that is none',
      (path) => (path === '/en/copy.json' ? Promise.resolve(new Response('<html>sign in to the Wi-Fi')) : undefined),
    ],
    [
      'a list of a form that is not known here',
      (path) => (path === '/en/copy.json' ? Promise.resolve(new Response('{"format":2,"files":{}}')) : undefined),
    ],
  ];
  it.each(failing)('because of %s is not taken, and the old one stays', async (_name, fails) => {
    await keepCopy(device, WISH, quiet);
    server.builds = [NEW];
    const broken: Device = { ...device, fetch: (path, init) => fails(path) ?? server.answer(path, init) };
    await expect(keepCopy(broken, WISH, quiet)).rejects.toThrow();
    expect(await counts()).toBe('monday');
    expect(disk.caches.size).toBe(2);
  });
});
