// What somebody wants done with a copy, while another thing is being done with it: the last word counts, and who removes it has removed it (S23).
import { beforeEach, describe, expect, it } from 'vitest';
import { keepCopy } from '../../src/worker/keep.ts';
import { readMarker } from '../../src/worker/marker.ts';
import type { Device } from '../../src/worker/device.ts';
import { wishesOn, type Wishes } from '../../src/worker/wishes.ts';
import { buildOf, DAY, deviceOn, Disk, Server } from './copy-device.ts';

const OLD = buildOf('monday');
const NEW = buildOf('tuesday');
const WISH = { lang: 'en', goesOnLeaving: false };
const LIST = '/en/copy.json';
const quiet = () => undefined;

let disk: Disk;
let server: Server;
let device: Device;
let wishes: Wishes;
/** How many caches there were each time the worker was taken away: from then on it may be ended at any moment. */
let unregistered: number[];
const clock = { now: 0 };

function begin(): void {
  disk = new Disk();
  server = new Server();
  server.builds = [OLD];
  clock.now = Date.parse('2026-11-23T12:00:00Z');
  device = deviceOn(disk, server, clock);
  unregistered = [];
  wishes = wishesOn(device, {
    unregister: () => Promise.resolve(unregistered.push(disk.caches.size)),
    isOpen: () => Promise.resolve(false),
  });
}
beforeEach(begin);

/** Resolves when a request for an address has arrived. */
const askedFor = (path: string) =>
  new Promise<void>((resolve) => {
    server.atRequest = () => {
      if (server.asked.at(-1)?.path === path) resolve();
    };
  });
const askedOften = (path: string) => server.asked.filter((each) => each.path === path).length;
const moment = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('removing a copy', () => {
  /** Removes a copy at a step of its making, be it on the disk or with the server. @returns whether the making came to it. */
  async function removedAt(k: number): Promise<boolean> {
    begin();
    let step = 0;
    let removal: Promise<void> | undefined;
    const tick = () => {
      step += 1;
      if (step === k) removal = wishes.remove();
    };
    disk.atStep = tick;
    server.atRequest = tick;
    disk.takes = moment;
    const isMade = await wishes.keep(WISH, quiet);
    await removal;
    const { writes } = disk;
    await moment();
    await moment();
    if (removal === undefined) return false;
    expect({ k, isMade, left: [...disk.caches.keys()] }).toEqual({ k, isMade: false, left: [] });
    expect({ k, unregistered, writes: disk.writes }).toEqual({ k, unregistered: [0], writes });
    return true;
  }

  it('at any step of its making leaves nothing, and nothing is written once the worker may be ended', async () => {
    let k = 1;
    while (await removedAt(k)) k += 1;
    expect(k).toBeGreaterThan(25);
  });

  it('does not wait for a line that never answers', async () => {
    for (const path of [LIST, '/en/services/']) {
      begin();
      server.silentAbout.add(path);
      const asked = askedFor(path);
      const made = wishes.keep(WISH, quiet);
      await asked;
      const started = performance.now();
      await wishes.remove();
      expect(performance.now() - started).toBeLessThan(500);
      expect(await made).toBe(false);
      expect(disk.caches.size).toBe(0);
    }
  });

  it('is not undone by a renewal that was waiting', async () => {
    await keepCopy(device, WISH, quiet);
    clock.now += 2 * DAY;
    await Promise.all([wishes.tidy(true), wishes.remove(), wishes.tidy(true)]);
    expect(disk.caches.size).toBe(0);
  });

  it('leaves the worker to somebody who asked for a new copy in the meantime', async () => {
    await keepCopy(device, WISH, quiet);
    const removal = wishes.remove();
    expect(await wishes.keep(WISH, quiet)).toBe(true);
    await removal;
    expect(unregistered).toEqual([]);
    expect(await readMarker(device)).toMatchObject(WISH);
  });
});

describe('leaving', () => {
  it('removes a copy of who chose that, also when it is on its way and an earlier one has just ended', async () => {
    await wishes.keep({ ...WISH, goesOnLeaving: true }, quiet);
    await wishes.leave();
    expect(disk.caches.size).toBe(0);
    const first = wishes.keep(WISH, quiet);
    server.silentAbout.add(LIST);
    const second = wishes.keep({ ...WISH, goesOnLeaving: true }, quiet);
    await first;
    await wishes.leave();
    expect(await second).toBe(false);
    expect(disk.caches.size).toBe(0);
  });

  it('removes no copy of who did not', async () => {
    await wishes.keep(WISH, quiet);
    await wishes.leave();
    expect(await readMarker(device)).toBeDefined();
  });
});

describe('a renewal', () => {
  it('keeps to what its owner chose while it was waiting', async () => {
    await keepCopy(device, WISH, quiet);
    clock.now += 2 * DAY;
    server.builds = [NEW];
    const choice = wishes.keep({ ...WISH, goesOnLeaving: true }, quiet);
    await Promise.all([choice, wishes.tidy(true)]);
    clock.now += 2 * DAY;
    server.builds = [OLD];
    await wishes.tidy(true);
    expect(await readMarker(device)).toMatchObject({ goesOnLeaving: true, confirmed: clock.now });
  });

  it('that hangs gives way to its owner', async () => {
    await keepCopy(device, WISH, quiet);
    clock.now += 2 * DAY;
    server.silentAbout.add(LIST);
    const asked = askedFor(LIST);
    const renewal = wishes.tidy(true);
    await asked;
    server.silentAbout.clear();
    expect(await wishes.keep({ ...WISH, goesOnLeaving: true }, quiet)).toBe(true);
    await renewal;
    expect(await readMarker(device)).toMatchObject({ goesOnLeaving: true });
  });

  it('is tried once a day, and not again by pages that were opened meanwhile', async () => {
    await keepCopy(device, WISH, quiet);
    clock.now += 2 * DAY;
    await Promise.all([wishes.tidy(true), wishes.tidy(true), wishes.tidy(true)]);
    expect(askedOften(LIST)).toBe(2);
  });
});

describe('a worker without a copy', () => {
  it('goes, with all that was left, once the server is there', async () => {
    await device.caches.open('kept-0123456789abcdef');
    await wishes.tidy(true);
    expect(unregistered).toEqual([0]);
  });

  it('stays without the server, to say that nothing is saved any more; but nothing of it is left on the device', async () => {
    await device.caches.open('kept-0123456789abcdef');
    await wishes.tidy(false);
    expect(unregistered).toEqual([]);
    expect(disk.caches.size).toBe(0);
  });

  it('stays while a copy is on its way', async () => {
    const before = wishes.tidy(true);
    const made = wishes.keep(WISH, quiet);
    await Promise.all([before, made, wishes.tidy(true)]);
    expect(unregistered).toEqual([]);
    expect(await readMarker(device)).toMatchObject(WISH);
  });
});

describe('a copy that was asked for twice', () => {
  it('goes on where the first try hung, and the first one takes nothing away', async () => {
    server.silentAbout.add('/en/services/');
    let first: Promise<boolean> = Promise.resolve(true);
    await new Promise<void>((resolve) => {
      first = wishes.keep(WISH, (done, total) => {
        if (done === total - 1) resolve();
      });
    });
    server.silentAbout.clear();
    expect(await wishes.keep(WISH, quiet)).toBe(true);
    expect(await first).toBe(false);
    expect(unregistered).toEqual([]);
    expect(askedOften('/icon.png')).toBe(1);
    expect(askedOften('/en/services/')).toBe(2);
  });

  it('is removed with the worker when it cannot be made', async () => {
    server.isThere = false;
    expect(await wishes.keep(WISH, quiet)).toBe(false);
    expect(unregistered).toEqual([0]);
  });
});
