// What is shown of a copy that is old, or that was damaged (safety.md, section 5, rules 4, 6 and 10; S25, S26).
import { beforeEach, describe, expect, it } from 'vitest';
import { readMarker, removeAll } from '../../src/worker/marker.ts';
import { chances } from '../../scripts/fuzz/chances.ts';
import { buildOf, DAY, type Build } from './copy-device.ts';
import { kindOf, Reader } from './copy-reader.ts';
import { IS_LONG } from '../long.ts';

const DAMAGES = IS_LONG ? 1000 : 250;

const OLD = buildOf('monday');

let reader: Reader;
beforeEach(async () => {
  reader = await Reader.withCopyOf(OLD);
});

describe('the age of a copy (S26)', () => {
  const kinds = async (days: number) => {
    reader.clock.now += days * DAY;
    reader.server.isThere = false;
    const html = await reader.opens('/en/services/');
    return { kind: kindOf(html), note: /A copy from ([^.]*)\./.exec(html)?.[1] };
  };
  it.each([
    [0, 'monday', undefined],
    [7, 'monday', undefined],
    [8, 'monday', '23/11/2026'],
    [30, 'monday', '23/11/2026'],
    [31, 'Withdrawn', undefined],
    [400, 'Withdrawn', undefined],
    // A clock that was put right, or wrong: one of the two days is false.
    [-8, 'monday', '23/11/2026'],
    [-400, 'Withdrawn', undefined],
  ])('after %i days', async (days, kind, note) => {
    expect(await kinds(days)).toEqual({ kind, note });
  });

  it('leaves only the numbers for emergencies on a page that is withdrawn', async () => {
    reader.clock.now += 31 * DAY;
    reader.server.isThere = false;
    const html = await reader.opens('/en/services/');
    expect([...html.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number)).toEqual(['999']);
    expect(html).toContain('data-exit href="https://first.example/"');
  });

  it('does not matter while the server answers', async () => {
    reader.clock.now += 400 * DAY;
    expect(kindOf(await reader.opens('/en/'))).toBe('monday');
  });
});

describe('a copy that was damaged (S25)', () => {
  /** Every entry of every cache on the disk. */
  const entries = () =>
    [...reader.disk.caches].flatMap(([cache, files]) => [...files.keys()].map((path) => ({ cache, path })));
  const builds: Build[] = [OLD];

  /** Opens everything, and says what was seen. Nothing of it may be wrong, half or empty. */
  async function look(): Promise<Set<string>> {
    reader.server.isThere = false;
    const seen = new Set<string>();
    for (const path of ['/en/', '/en/services/', '/en/', '/en/other/']) {
      const html = await reader.opens(path);
      seen.add(kindOf(html));
      const known = builds.some(({ files }) => html.includes(/of monday in en/.exec(files[path] ?? '')?.[0] ?? '\0'));
      expect(known || /Gone|Away|Withdrawn/.test(html), html).toBe(true);
      const json = await reader.fetches('/en/find.json');
      expect(['error', OLD.files['/en/find.json']]).toContain(json);
    }
    return seen;
  }

  it(`by ${DAMAGES} seeded damages shows the whole copy, or says that it is not saved any more, and then nothing of it is left`, async () => {
    const chance = chances(20261123);
    const outcomes = new Map<string, number>();
    for (let round = 0; round < DAMAGES; round += 1) {
      reader.disk.caches.clear();
      reader.server.isThere = true;
      await reader.keeps();
      const times = 1 + chance(3);
      for (let time = 0; time < times; time += 1) {
        const all = entries();
        const hit = all[chance(all.length)];
        if (!hit) break;
        const files = reader.disk.caches.get(hit.cache);
        const bytes = files?.get(hit.path) ?? new Uint8Array();
        const way = chance(4);
        if (way === 0) files?.delete(hit.path);
        else if (way === 1) reader.disk.caches.delete(hit.cache);
        else if (way === 2) files?.set(hit.path, bytes.slice(0, chance(bytes.length)));
        else {
          const changed = bytes.slice();
          const at = chance(changed.length);
          changed[at] = (changed[at] ?? 0) ^ (1 << chance(8));
          files?.set(hit.path, changed);
        }
      }
      const seen = await look();
      // Once something was found out, nothing more is shown of the copy.
      const last = kindOf(await reader.opens('/en/'));
      if (seen.has('Gone')) {
        expect(last).toBe('Gone');
        expect(await readMarker(reader.answering.device)).toBeUndefined();
      }
      outcomes.set(last, (outcomes.get(last) ?? 0) + 1);
    }
    // What was not opened was not found out: the picture and the page that is missing.
    expect([...outcomes.keys()].sort()).toEqual(['Gone', 'monday']);
    expect(outcomes.get('Gone')).toBeGreaterThan(0.6 * DAMAGES);
  });

  it('is shown as gone by the server’s own pages, too: they come alone', async () => {
    await removeAll(reader.answering.device);
    expect(kindOf(await reader.opens('/en/'))).toBe('monday');
    reader.server.isThere = false;
    expect(kindOf(await reader.opens('/en/'))).toBe('Gone');
  });
});
