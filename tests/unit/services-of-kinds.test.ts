// The finder takes services for a kind from the services' own facts. The decision tables (facts/decision-tables.yaml, `kinds`,
// `ids`) name services for each kind and area by hand; a copy of that map is in fixtures/. Each one named must be found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coveringArea } from '../../src/domain/area.ts';
import { findHelp } from '../../src/domain/find-help.ts';
import { ROOT } from '../../src/load/settings.ts';
import { directory, today } from './real-content.ts';

const NAMED = JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/decision-table-ids.json'), 'utf8')) as Record<
  string,
  Record<string, string[]>
>;

/** Where the facts of a service contradict the tables; the facts win. */
const ELSEWHERE: Record<string, string> = {
  'cranstoun-perpetrator-birmingham': 'its facts name only Worcestershire and Herefordshire',
  'bcwa-our-future': 'its facts name only Wolverhampton',
};

const find = (id: string) => directory.services.find((service) => service.id === id);

const named = Object.entries(NAMED).flatMap(([kind, groups]) =>
  Object.entries(groups).flatMap(([group, ids]) =>
    ids.map((id) => ({ kind, group, area: group.split('_')[0] ?? '', id })),
  ),
);
const local = named.filter(({ area }) => area !== 'national');

describe('the decision tables', () => {
  it('name more than a hundred services of kinds that are all known', () => {
    expect(named.length).toBeGreaterThan(100);
    const kinds = new Set(directory.kinds.map(({ id }) => id));
    expect(Object.keys(NAMED).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it.each(named)('$kind, $group: $id is a service of that kind', ({ kind, id }) => {
    expect(find(id)?.kinds).toContain(kind);
  });

  it.each(local.filter(({ id }) => !(id in ELSEWHERE)))('$kind, $group: $id works there', ({ area, id }) => {
    expect(coveringArea(find(id)?.areas ?? [], area, directory.areas)).toBeDefined();
  });

  it.each(Object.entries(ELSEWHERE))('%s is no exception any longer than %s', (id) => {
    const entry = local.find((candidate) => candidate.id === id);
    expect(coveringArea(find(id)?.areas ?? [], entry?.area ?? '', directory.areas)).toBeUndefined();
  });

  it.each(named.filter(({ area }) => area === 'national'))(
    '$kind, national: $id works in all three areas',
    ({ id }) => {
      for (const area of ['birmingham', 'sandwell', 'worcestershire'])
        expect(coveringArea(find(id)?.areas ?? [], area, directory.areas), area).toBeDefined();
    },
  );

  it('name for men or for anyone no service that is for women only', () => {
    const forAny = local.filter(({ group }) => group === 'birmingham_men_or_any').map(({ id }) => find(id)?.helps.sex);
    expect(forAny.length).toBeGreaterThan(0);
    expect(forAny).not.toContain('women');
  });
});

describe('the finder', () => {
  /** Some answers in an area that lead to each kind, and all services they show. */
  const shown = (area: string) =>
    ['V', 'F', 'P_asc', 'P_gp', 'P_children', 'P_housing', 'pharmacist', 'employer', 'X'].flatMap((audience) =>
      ['60_plus', '16_17', 'under_13', undefined].flatMap((age) =>
        findHelp(
          {
            audience: [audience],
            area: [area],
            danger: ['now'],
            sex_gender: ['skip'],
            children: ['children'],
            ...(age === undefined ? {} : { age: [age] }),
            harms: directory.pathways.axes.find(({ id }) => id === 'harms')?.options.map(({ id }) => id) ?? [],
          },
          directory,
          today,
        ).results.flatMap(({ kind, services }) => services.map(({ id }) => `${kind} ${id}`)),
      ),
    );

  it.each(['birmingham', 'sandwell', 'worcestershire'])(
    'shows each of them in %s, for kinds it can come to',
    (area) => {
      const pairs = new Set(shown(area));
      const reachable = new Set([...pairs].map((pair) => pair.split(' ')[0]));
      const missing = local
        .filter((entry) => entry.area === area && reachable.has(entry.kind) && !(entry.id in ELSEWHERE))
        .filter(({ kind, id }) => !pairs.has(`${kind} ${id}`));
      expect(missing).toEqual([]);
    },
  );
});
