import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/domain/place/places.ts';
import { middleOfArea, nearestFirst, outwardOf, pointOf, together } from '../../src/domain/place/walk-in.ts';
import { walkIns } from '../../src/load/walk-in.ts';
import type { Service } from '../../src/schema/directory.ts';
import { directory, today as TODAY } from './real-content.ts';

const places = placesOf(directory.postcodes, directory.towns);

describe('the first half of the postcode in an address', () => {
  it('is found in any line, and is not made up where there is none', () => {
    expect(outwardOf(['Hope Place', '321 High Street, West Bromwich, B70 8LU'])).toBe('B70');
    expect(outwardOf(['Worcester', 'WR1 2PW'])).toBe('WR1');
    expect(outwardOf(['Chelmsley Wood Library'])).toBeUndefined();
  });
});

describe('how far a place is', () => {
  const birmingham = { lat: 52.48, lon: -1.9 };

  it('puts the nearest first, and what nobody can place last', () => {
    const inOrder = nearestFirst(birmingham, [{}, { code: 'WR1' }, { code: 'B70' }], places);
    expect(inOrder.map(({ place }) => ('code' in place ? place.code : undefined))).toEqual(['B70', 'WR1', undefined]);
    expect(inOrder[0]?.km).toBeGreaterThan(4);
    expect(inOrder[0]?.km).toBeLessThan(12);
    expect(inOrder[2]?.km).toBeUndefined();
  });

  it('goes by the point of its own where there is one', () => {
    expect(pointOf({ code: 'WR1', at: birmingham }, places)).toEqual(birmingham);
  });
});

describe('the rough middle of a council', () => {
  it('lies among its own postcodes', () => {
    const sandwell = middleOfArea('sandwell', places);
    expect(sandwell?.lat).toBeCloseTo(52.5, 1);
    expect(sandwell?.lon).toBeCloseTo(-2, 1);
  });

  it('is unknown where no postcode lies in it', () => {
    expect(middleOfArea('nowhere', places)).toBeUndefined();
  });
});

describe('marks on a drawing', () => {
  const at = (x: number, y: number) => ({ x, y });

  it('come together when a finger could not tell them apart, and stand where the first stood', () => {
    expect(together([at(0, 0), at(51, 51), at(200, 0), at(200, 52)], 52)).toEqual([
      [at(0, 0), at(51, 51)],
      [at(200, 0)],
      [at(200, 52)],
    ]);
  });

  it('never overlap, however many stand in a row', () => {
    const groups = together(
      Array.from({ length: 40 }, (_, index) => at(index * 10, 0)),
      52,
    );
    const stands = groups.map(([{ x }]) => x);
    expect(stands.length).toBeGreaterThan(3);
    expect(Math.min(...stands.slice(1).map((x, index) => x - (stands[index] ?? 0)))).toBeGreaterThanOrEqual(52);
    expect(groups.flat()).toHaveLength(40);
  });
});

describe('places to walk into', () => {
  const [first] = walkIns(directory, TODAY);
  const withChanges = (changes: Partial<Service>) => {
    const services = first ? [{ ...first.service, ...changes }] : [];
    return walkIns({ services, kinds: directory.kinds }, TODAY);
  };
  const channels = (change: (channel: Service['channels'][number]) => Service['channels'][number]) => ({
    channels: first?.service.channels.map(change) ?? [],
  });

  it('are there at all', () => {
    expect(withChanges({}).length).toBeGreaterThan(0);
  });

  it('are none of a confidential service, of one that ended, nor where only a lead tells the address', () => {
    expect(withChanges({ confidential: true })).toEqual([]);
    expect(withChanges({ status: 'ended' })).toEqual([]);
    expect(
      withChanges(channels((channel) => ({ ...channel, evidence: { ...channel.evidence, state: 'lead' } }))),
    ).toEqual([]);
  });

  it('are none that are only for people who harm, or for professionals', () => {
    const helps = first?.service.helps;
    if (!helps) throw new Error('no place');
    expect(withChanges({ helps: { ...helps, audience: ['X', 'P'] } })).toEqual([]);
    expect(withChanges({ helps: { ...helps, exclusions: ['not_public'] } })).toEqual([]);
  });

  it('are only those for visits', () => {
    expect(withChanges(channels((channel) => ({ ...channel, kind: 'bsl' })))).toEqual([]);
  });

  it('are none that nobody has checked for years', () => {
    expect(walkIns(directory, '2031-01-01')).toEqual([]);
  });
});
