import { describe, expect, it } from 'vitest';
import { coveredAreasOf, coveringArea, reach, withAncestors } from '../../src/domain/area.ts';
import { directory } from './real-content.ts';
import { AREAS } from './support.ts';

/** The id of the area by which a service covers a place. */
const coveredBy = (covered: string[], place: string) => coveringArea(covered, place, AREAS)?.id;

describe('an area', () => {
  it('lies in every larger one, smallest first', () => {
    expect(withAncestors('dale_east', AREAS).map(({ id }) => id)).toEqual([
      'dale_east',
      'dale',
      'north_force',
      'midlands',
      'england',
      'uk',
    ]);
  });

  it('that nobody knows lies in none', () => {
    expect(withAncestors('atlantis', AREAS)).toEqual([]);
  });
});

describe('a service covers a place', () => {
  it.each([
    ['that it names', ['hill', 'dale'], 'dale', 'dale'],
    ['that lies in one it names', ['midlands'], 'dale', 'midlands'],
    ['by the smallest of several around it', ['uk', 'north_force', 'england'], 'dale', 'north_force'],
    ['by the place itself before one around it', ['england', 'dale'], 'dale', 'dale'],
    ['by the place itself before a part of it', ['dale_east', 'dale'], 'dale', 'dale'],
    ['of which it covers a part', ['dale_east'], 'dale', 'dale_east'],
    ['by a part before a larger area around it', ['england', 'dale_east'], 'dale', 'dale_east'],
    ['that is a district of what it names', ['dale'], 'dale_east', 'dale'],
  ])('%s', (_, covered, place, by) => {
    expect(coveredBy(covered, place)).toBe(by);
  });

  it.each([
    ['next to it', ['hill'], 'dale'],
    ['in another region', ['north_force', 'midlands'], 'coast'],
    ['nobody knows', ['uk'], 'atlantis'],
  ])('but not one %s', (_, covered, place) => {
    expect(coveredBy(covered, place)).toBeUndefined();
  });
});

describe('whatever order the areas are listed in', () => {
  it('the place itself wins over a part of it', () => {
    const partsFirst = [...AREAS].reverse();
    expect(coveringArea(['dale_east', 'dale'], 'dale', partsFirst)?.id).toBe('dale');
  });
});

describe('the covered areas of a service', () => {
  const covered = AREAS.map((area) => ({ ...area, covered: ['hill', 'dale'].includes(area.id) }));
  const of = (...ids: string[]) => coveredAreasOf(ids, covered).map(({ id }) => id);

  it('are those it names, those around which it works, and those of which it covers a part', () => {
    expect(of('hill')).toEqual(['hill']);
    expect(of('england')).toEqual(['hill', 'dale']);
    expect(of('dale_east')).toEqual(['dale']);
  });

  it('are none for a service of neighbours', () => {
    expect(of('coast')).toEqual([]);
  });
});

describe('how far an area reaches', () => {
  it('grows from district and council to nation', () => {
    const reaches = ['dale_east', 'dale', 'north_force', 'midlands', 'england'].map((id) => {
      const area = AREAS.find((candidate) => candidate.id === id);
      return area && reach(area);
    });
    expect(reaches).toEqual([0, 0, 1, 2, 3]);
  });
});

describe('the map of the content', () => {
  it('puts each covered council in its police area, in the West Midlands, in England', () => {
    const { areas } = directory;
    const forceOf = (id: string) => withAncestors(id, areas).find(({ level }) => level === 'force')?.id;
    expect(forceOf('birmingham')).toBe('west_midlands_county');
    expect(forceOf('sandwell')).toBe('west_midlands_county');
    expect(forceOf('worcestershire')).toBe('west_mercia');
    for (const { id } of areas.filter(({ covered }) => covered))
      expect(withAncestors(id, areas).map((area) => area.id)).toEqual(
        expect.arrayContaining(['west_midlands', 'england', 'uk']),
      );
  });

  it('has the six districts of Worcestershire, which take homelessness applications (P63)', () => {
    const districts = directory.areas.filter(({ within }) => within === 'worcestershire');
    expect(districts.map(({ id }) => id).sort()).toEqual([
      'bromsgrove',
      'malvern_hills',
      'redditch',
      'worcester',
      'wychavon',
      'wyre_forest',
    ]);
  });
});
