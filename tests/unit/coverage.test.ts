import { describe, expect, it } from 'vitest';
import { coverageMap, lacksIn, type AreaCoverage, type Cell } from '../../src/domain/coverage.ts';
import type { CoveredFacts } from '../../src/domain/takers.ts';
import { aLead, covered, data, IN_DATE, LATE, TOO_LATE } from './coverage-support.ts';

const mapOf = (services: CoveredFacts[], today = IN_DATE) => coverageMap(data(...services), today);
const inArea = (map: AreaCoverage[], area: string): AreaCoverage => {
  const found = map.find((each) => each.area === area);
  if (!found) throw new Error(`${area} is not on the map`);
  return found;
};

/** The cell of some people for a need in a place. */
function cellOf(map: AreaCoverage[], people: string, need: string, place = 'hill'): Cell {
  const rows = map.flatMap((area) => area.rows).filter((row) => row.need === need && row.place === place);
  const found = rows.flatMap(({ cells }) => cells).find((cell) => cell.people === people);
  if (!found) throw new Error(`there is no cell for ${people}, ${need}, ${place}`);
  return found;
}
/** How many services there are for some people who need a place to stay in hill. */
const staysFor = (people: string, ...services: CoveredFacts[]) => cellOf(mapOf(services), people, 'stay').count;

describe('a service counts', () => {
  it('for the people it takes, in the area it covers, and nowhere else', () => {
    const map = mapOf([covered('hill-house')]);
    expect(cellOf(map, 'women', 'stay').count).toBe(1);
    expect(cellOf(map, 'women', 'stay', 'dale').count).toBe(0);
    expect(cellOf(map, 'women', 'talk').count).toBe(0);
  });

  it('as near when it is not for the whole nation', () => {
    const map = mapOf([covered('hill-house'), covered('all-houses', { areas: ['england'] })]);
    expect(cellOf(map, 'women', 'stay')).toMatchObject({ count: 2, near: 1 });
    expect(cellOf(map, 'women', 'stay', 'dale')).toMatchObject({ count: 1, near: 0 });
  });

  it('once, whatever number of its kinds meets the need', () => {
    const map = mapOf([covered('two-lines', { kinds: ['talk_line', 'womens_line'] })]);
    expect(cellOf(map, 'women', 'talk').count).toBe(1);
  });

  it('only when somebody vouches for a way to reach it, and it is still running', () => {
    expect(staysFor('women', covered('asked-only', { channels: [{ ...aLead() }] }))).toBe(0);
    expect(staysFor('women', covered('gone', { status: 'ended' }))).toBe(0);
    expect(staysFor('women', covered('no-way', { ways: [] }))).toBe(0);
  });

  it('only for those whose sex it says it takes: nobody may rely on a guess', () => {
    const house = covered('who-knows', { helps: { sex: 'unknown' } });
    expect(staysFor('men', house)).toBe(0);
    expect(staysFor('women', house)).toBe(0);
    expect(staysFor('older', house)).toBe(1);
    expect(staysFor('men', covered('womens-house', { helps: { sex: 'women' } }))).toBe(0);
  });

  it('for those of any of the ages that the people may have', () => {
    expect(staysFor('young', covered('teen-house', { helps: { age: { from: 16, to: 25 } } }))).toBe(1);
    expect(staysFor('young', covered('adult-house', { helps: { age: { from: 18 } } }))).toBe(0);
  });

  it('for nobody from whom an answer of the finder takes it away', () => {
    const only13 = covered('child-house', { helps: { age: { to: 12 } } });
    // Under 13 the finder shows no house; from 13 on this one does not fit.
    expect(staysFor('young', only13)).toBe(0);
    expect(staysFor('women', only13)).toBe(1);
  });

  it('for an adult who asks for a child, whose age is not theirs', () => {
    const map = mapOf([covered('childrens-worker', { kinds: ['carer'], helps: { age: { to: 17 } } })]);
    expect(cellOf(map, 'older', 'children').count).toBe(1);
  });

  it('for men where the finder swaps the line for women for theirs', () => {
    const lines = [
      covered('line-for-women', { kinds: ['womens_line'], helps: { sex: 'women' } }),
      covered('line-for-men', { kinds: ['mens_line', 'womens_line'], helps: { sex: 'men' } }),
    ];
    expect(cellOf(mapOf(lines), 'men', 'talk').count).toBe(1);
    expect(cellOf(mapOf(lines), 'women', 'talk').count).toBe(1);
  });

  it('for Deaf people only when no voice is needed', () => {
    expect(staysFor('deaf', covered('by-voice'))).toBe(0);
    expect(staysFor('deaf', covered('by-text', { ways: ['phone', 'text'] }))).toBe(1);
  });

  it('for a community it is only for, when the people are of it, and for nobody else', () => {
    const house = covered('house-of-older', { helps: { community: ['older'], communityOnly: true } });
    expect(staysFor('older', house)).toBe(1);
    expect(staysFor('women', house)).toBe(0);
    expect(staysFor('women', covered('open-house', { helps: { community: ['older'] } }))).toBe(1);
  });

  it('for nobody whom it says it does not take', () => {
    expect(staysFor('migrants', covered('paid-house', { helps: { exclusions: ['not_no_recourse'] } }))).toBe(0);
    const forStaff = covered('for-staff', { helps: { exclusions: ['not_public'] } });
    expect([staysFor('women', forStaff), staysFor('professionals', forStaff)]).toEqual([0, 1]);
    const forPublic = covered('for-public', { helps: { exclusions: ['not_professionals'] } });
    expect([staysFor('women', forPublic), staysFor('professionals', forPublic)]).toEqual([1, 0]);
  });
});

describe('on a later day', () => {
  const house = covered('hill-house');
  const line = covered('the-line', { kinds: ['talk_line'], areas: ['england'] });

  it('a service whose check is late counts no more, though it may still be rung', () => {
    const cell = cellOf(mapOf([house, line], LATE), 'women', 'stay');
    expect(cell).toEqual({ people: 'women', count: 0, near: 0, fallback: { id: 'the-line', isLate: true } });
  });

  it('no line stands in for it once nothing may be rung', () => {
    expect(cellOf(mapOf([house, line], TOO_LATE), 'women', 'stay')).toMatchObject({ count: 0, fallback: undefined });
  });

  it('everything that somebody vouches for counts where no day is given', () => {
    const stays = (...services: CoveredFacts[]) => cellOf(coverageMap(data(...services)), 'women', 'stay').count;
    expect(stays(house, line)).toBe(1);
    expect(stays(covered('asked-only', { channels: [aLead()] }), covered('gone', { status: 'ended' }))).toBe(0);
  });
});

describe('the line that takes people instead', () => {
  const forAll = covered('for-all', { kinds: ['talk_line'], areas: ['england'] });

  it('is the first of their kinds of line that takes them there', () => {
    const forMen = covered('for-men', { kinds: ['mens_line'], areas: ['dale'], helps: { sex: 'men' } });
    const map = mapOf([forAll, forMen]);
    expect(cellOf(map, 'men', 'stay', 'dale').fallback?.id).toBe('for-men');
    expect(cellOf(map, 'men', 'stay', 'hill').fallback?.id).toBe('for-all');
    expect(cellOf(map, 'women', 'stay', 'dale').fallback?.id).toBe('for-all');
  });

  it('is the nearer of two of a kind', () => {
    const near = covered('near-line', { kinds: ['talk_line'], areas: ['hill'] });
    expect(cellOf(mapOf([forAll, near]), 'women', 'stay').fallback?.id).toBe('near-line');
  });

  it('is in date rather than of a better kind', () => {
    const old = { checked: '2025-01-01', due: '2026-01-01' };
    const forMen = covered('for-men', { kinds: ['mens_line'], helps: { sex: 'men' }, review: old });
    expect(cellOf(mapOf([forAll, forMen]), 'men', 'stay').fallback).toEqual({ id: 'for-all', isLate: false });
  });

  it('is never one that they cannot use', () => {
    expect(cellOf(mapOf([forAll]), 'deaf', 'stay').fallback).toBeUndefined();
  });
});

describe('the lines of the map', () => {
  it('are the covered areas, each with every need', () => {
    const map = mapOf([]);
    expect(map.map(({ area }) => area)).toEqual(['hill', 'dale']);
    expect(inArea(map, 'hill').rows.map(({ need }) => need)).toEqual(['talk', 'stay', 'children', 'change']);
  });

  it("are the districts where such help is a district's: a neighbour's does not help", () => {
    const map = mapOf([covered('east-house', { areas: ['dale_east'] })]);
    const stays = inArea(map, 'dale').rows.filter(({ need }) => need === 'stay');
    expect(stays.map(({ place }) => place)).toEqual(['dale_east', 'dale_west']);
    expect(cellOf(map, 'women', 'stay', 'dale_east').count).toBe(1);
    expect(cellOf(map, 'women', 'stay', 'dale_west').count).toBe(0);
  });

  it('leave out people who do not have that need', () => {
    const rows = inArea(mapOf([]), 'hill').rows;
    const people = (need: string) => rows.find((row) => row.need === need)?.cells.map((cell) => cell.people);
    expect(people('change')).toEqual(['change']);
    expect(people('stay')).not.toContain('change');
  });
});

describe("people's own services", () => {
  it('are those made for them, or run by and for them', () => {
    const map = mapOf([
      covered('for-women', { helps: { sex: 'women' } }),
      covered('for-older', { helps: { community: ['older'] } }),
      covered('for-all'),
    ]);
    const own = (people: string) => inArea(map, 'hill').own.find((cell) => cell.people === people)?.count;
    expect([own('women'), own('older'), own('men'), own('deaf')]).toEqual([1, 1, 0, 0]);
  });
});

describe('what an area lacks', () => {
  const lacks = (...services: CoveredFacts[]) => {
    const map = mapOf(services);
    return { hill: lacksIn(inArea(map, 'hill')), dale: lacksIn(inArea(map, 'dale')) };
  };

  it('is first what nobody has', () => {
    const { hill } = lacks(covered('hill-house'));
    expect(hill.nothing.map(({ need }) => need)).toEqual(['talk', 'children', 'change']);
    expect(hill.nothing[0]?.places).toEqual(['hill']);
  });

  it('then what some people do not have, by name', () => {
    const { hill } = lacks(covered('womens-house', { helps: { sex: 'women' }, ways: ['phone', 'text'] }));
    expect(hill.nothingForSome).toEqual([{ need: 'stay', places: ['hill'], people: ['men'] }]);
  });

  it('then what only the whole nation has', () => {
    const { hill, dale } = lacks(covered('hill-house'), covered('all-houses', { areas: ['england'], ways: ['text'] }));
    expect(dale.onlyNational).toEqual(['stay']);
    expect(hill.onlyNational).toEqual([]);
  });

  it('puts districts together that lack the same', () => {
    const { dale } = lacks(covered('east-house', { areas: ['dale_east'], channels: [aLead()] }));
    expect(dale.nothing).toContainEqual({ need: 'stay', places: ['dale_east', 'dale_west'] });
  });

  it('and for whom nothing is made, or nothing near', () => {
    const { hill } = lacks(covered('for-women', { areas: ['england'], helps: { sex: 'women' } }));
    expect(hill.noOwn).toContain('older');
    expect(hill.noOwn).not.toContain('women');
    expect(hill.noOwnNear).toEqual(['women']);
  });
});
