// Who lives on a border is offered each council, and is shown what covers the one she chooses: 200 places, held against the evidence and
// against the records as they stand in their files, by the simplest reckoning there is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/domain/place.ts';
import { choicesOf } from '../../src/domain/place/choices.ts';
import { placesOf } from '../../src/domain/place/places.ts';
import { servedIn } from '../../src/domain/place/served.ts';
import { ROOT } from '../../src/load/settings.ts';
import { directory } from './real-content.ts';

const ELSEWHERE = 'elsewhere';
const { codes, names, shown } = parse(readFileSync(join(ROOT, 'tests/fixtures/place-borders.yaml'), 'utf8')) as {
  codes: Record<string, string[]>;
  names: Record<string, string[]>;
  shown: { typed: string; in: string; shows: string[]; not: string[] }[];
};

const places = placesOf(directory.postcodes, directory.towns);
const running = directory.services.filter(({ status }) => status === 'running');

/** The councils that somebody is offered, and whether "somewhere else" is. */
function offered(typed: string): string[] {
  const found = placeOf(typed, places);
  return found ? choicesOf(found, places).map(({ area }) => area ?? ELSEWHERE) : [];
}

/** The services that somebody in a council is shown. */
function servicesIn(area: string): string[] {
  return servedIn(area === ELSEWHERE ? undefined : area, running, directory.areas)
    .map(({ id }) => id)
    .sort();
}

/** What covers each place: written down by hand from a map, not read from content/areas.yaml. */
const NATIONS = ['uk', 'england_wales', 'england'];
const REGION = ['west_midlands', ...NATIONS];
const WEST_MIDLANDS_POLICE = ['west_midlands_county', ...REGION];
const WEST_MERCIA = ['west_mercia', ...REGION];
const WORCESTERSHIRE = ['worcestershire', ...WEST_MERCIA];
const DISTRICTS = ['bromsgrove', 'malvern_hills', 'redditch', 'worcester', 'wychavon', 'wyre_forest'];
const AROUND: Record<string, string[]> = {
  ...Object.fromEntries(
    ['birmingham', 'sandwell', 'solihull', 'dudley', 'walsall', 'wolverhampton', 'coventry'].map((id) => [
      id,
      [id, ...WEST_MIDLANDS_POLICE],
    ]),
  ),
  ...Object.fromEntries(DISTRICTS.map((id) => [id, [id, ...WORCESTERSHIRE]])),
  ...Object.fromEntries(['herefordshire', 'shropshire', 'telford'].map((id) => [id, [id, ...WEST_MERCIA]])),
  ...Object.fromEntries(['warwickshire', 'staffordshire'].map((id) => [id, [id, ...REGION]])),
  // A county has the services of its districts as well.
  worcestershire: [...WORCESTERSHIRE, ...DISTRICTS],
  [ELSEWHERE]: [...NATIONS, 'wales', 'scotland', 'northern_ireland'],
};

/** The services of a place by their files alone, without the loader: any one of their areas is enough. */
const FOLDER = join(ROOT, 'content', 'services');
const written = readdirSync(FOLDER).map((id) => {
  const text = readFileSync(join(FOLDER, id, 'service.yaml'), 'utf8');
  const areas = /^areas: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? [];
  return { id, areas, isRunning: !/^status: ended$/m.test(text) };
});
function byTheFiles(area: string): string[] {
  return written
    .filter(({ areas, isRunning }) => isRunning && areas.some((id) => AROUND[area]?.includes(id)))
    .map(({ id }) => id)
    .sort();
}

const cases = [...Object.entries(codes), ...Object.entries(names)];

describe('200 places near a border', () => {
  it('are 200 at least, and most of them touch more than one council', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(cases.filter(([, areas]) => areas.length > 1).length).toBeGreaterThan(130);
  });

  it.each(cases)('%s', (typed, areas) => {
    expect(offered(typed)).toEqual(areas);
    for (const form of [typed.toLowerCase(), typed.toUpperCase(), ` ${typed} `]) expect(offered(form)).toEqual(areas);
    for (const area of areas) expect(servicesIn(area), area).toEqual(byTheFiles(area));
  });

  it.each(Object.entries(codes))('%s with its second half', (code, areas) => {
    for (const typed of [`${code} 1AA`, `${code}1AA`, `${code.toLowerCase()} 9xy`])
      expect(offered(typed)).toEqual(areas);
  });

  it('leave no border of the list out', () => {
    const borders = directory.postcodes.filter(({ areas, beyond }) => areas.length + Number(beyond) > 1);
    expect(borders.map(({ code }) => code).filter((code) => !(code in codes))).toEqual([]);
  });
});

describe('the reckoning by the files', () => {
  it('reads the areas of every service', () => {
    expect(written.filter(({ areas }) => areas.length === 0)).toEqual([]);
    expect(written.filter(({ isRunning }) => isRunning)).toHaveLength(running.length);
  });

  it('differs from place to place', () => {
    const lists = Object.keys(AROUND).map((area) => byTheFiles(area).join());
    expect(new Set(lists).size).toBe(lists.length);
  });
});

describe('who is shown what', () => {
  it('is written down for 40 people at least', () => {
    expect(shown.length).toBeGreaterThanOrEqual(40);
  });

  it.each(shown.map((each) => [`${each.typed} (${each.in})`, each] as const))('%s', (_, each) => {
    expect(offered(each.typed)).toContain(each.in);
    const ids = servicesIn(each.in);
    expect(each.shows.filter((id) => !ids.includes(id))).toEqual([]);
    expect(each.not.filter((id) => ids.includes(id))).toEqual([]);
    // A service that is no more would be absent whatever the rule.
    expect(each.not.filter((id) => !running.some((service) => service.id === id))).toEqual([]);
  });
});
