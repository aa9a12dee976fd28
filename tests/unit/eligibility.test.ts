import { describe, expect, it } from 'vitest';
import { eligibility, type HelpsFacts, type Person } from '../../src/domain/eligibility.ts';
import { AREAS, aService } from './support.ts';

type Helps = Partial<HelpsFacts['helps']>;

const VICTIM: Person = { audience: 'V' };

/** How a service that helps these people stands towards a person. */
function held(helps: Helps, person: Person, areas = ['england']) {
  return eligibility(aService('a', { helps, areas }), person, AREAS);
}

describe('a service that fits', () => {
  it('fits because of the area it covers, and says which', () => {
    const { fits, matches } = held({ sex: 'unknown' }, { ...VICTIM, area: 'dale' }, ['dale', 'hill']);
    expect({ fits, matches }).toEqual({ fits: true, matches: [{ is: 'area', area: 'dale' }] });
  });

  it('fits because a larger area holds the place', () => {
    expect(held({}, { ...VICTIM, area: 'dale' }, ['midlands']).matches).toContainEqual({
      is: 'area',
      area: 'midlands',
    });
  });

  it('fits because it covers a part of the place, since nobody asked for the district', () => {
    expect(held({}, { ...VICTIM, area: 'dale' }, ['dale_east']).fits).toBe(true);
  });

  it('fits because it is for people of that sex', () => {
    expect(held({ sex: 'men' }, { ...VICTIM, sex: 'men' }).matches).toContainEqual({ is: 'sex' });
    expect(held({ sex: 'women' }, { ...VICTIM, sex: 'women' }).matches).toContainEqual({ is: 'sex' });
  });

  it.each([
    [{ from: 16 }, { from: 16, to: 17 }],
    [{ to: 18 }, { from: 18, to: 59 }],
    [
      { from: 8, to: 14 },
      { from: 0, to: 12 },
    ],
    [
      { from: 8, to: 14 },
      { from: 13, to: 15 },
    ],
  ])('fits because some of the ages meet: %o and %o', (age, asked) => {
    expect(held({ age }, { ...VICTIM, age: asked })).toMatchObject({
      fits: true,
      matches: [{ is: 'age' }, { is: 'everyone' }],
    });
  });

  it('fits because it is for everyone', () => {
    expect(held({}, VICTIM).matches).toEqual([{ is: 'everyone' }]);
  });

  it.each<Helps>([{ sex: 'women' }, { community: ['polish'] }])(
    'is not "for everyone" when it is for some: %o',
    (helps) => {
      expect(held(helps, VICTIM).matches).not.toContainEqual({ is: 'everyone' });
    },
  );
});

describe('a service that does not fit', () => {
  it('is left out because it covers other areas', () => {
    expect(held({}, { ...VICTIM, area: 'coast' }, ['dale', 'midlands'])).toMatchObject({
      fits: false,
      excluded: ['area'],
    });
  });

  it.each([
    ['women', 'men'],
    ['men', 'women'],
  ] as const)('is left out because it is for %s only and the person is of the %s', (sex, own) => {
    expect(held({ sex }, { ...VICTIM, sex: own })).toMatchObject({ fits: false, excluded: ['sex'] });
  });

  it.each([
    [{ from: 16 }, { from: 13, to: 15 }],
    [{ to: 18 }, { from: 60, to: 120 }],
    [
      { from: 8, to: 14 },
      { from: 16, to: 17 },
    ],
  ])('is left out because no ages meet: %o and %o', (age, asked) => {
    expect(held({ age }, { ...VICTIM, age: asked })).toMatchObject({ fits: false, excluded: ['age'] });
  });

  it('is left out with every reason there is', () => {
    const person: Person = { audience: 'V', area: 'coast', sex: 'men', age: { from: 0, to: 12 } };
    const helps: Helps = { audience: ['X'], sex: 'women', age: { from: 18 } };
    expect(held(helps, person, ['dale']).excluded).toEqual(['audience', 'area', 'sex', 'age']);
  });
});

describe('what nobody knows', () => {
  it('never excludes: a person who answered nothing fits every service for their audience', () => {
    const narrow: Helps = { sex: 'women', age: { from: 8, to: 14 }, community: ['deaf'] };
    expect(held(narrow, VICTIM, ['dale_east'])).toMatchObject({ fits: true, excluded: [] });
  });

  it.each(['women', 'men'] as const)('never excludes: a service that has not said whom it takes fits %s', (sex) => {
    expect(held({ sex: 'unknown' }, { ...VICTIM, sex })).toMatchObject({ fits: true, excluded: [] });
  });

  it('never excludes: a service without ages fits a child and the oldest', () => {
    expect(held({}, { ...VICTIM, age: { from: 0, to: 12 } }).fits).toBe(true);
    expect(held({}, { ...VICTIM, age: { from: 60, to: 120 } }).fits).toBe(true);
  });
});

describe('help for people who harm and help for all others', () => {
  const all = ['V', 'F', 'P', 'X'] as const;
  const sees = (audience: HelpsFacts['helps']['audience']) =>
    all.filter((who) => held({ audience }, { audience: who }).fits).join('');

  it('never mix (P121, P161)', () => {
    expect(sees(['X'])).toBe('X');
    expect(sees(['V'])).toBe('VFP');
    expect(sees(['F'])).toBe('VFP');
  });

  it('meet only where a service is for both, or where a professional refers somebody', () => {
    expect(sees(['V', 'X'])).toBe('VFPX');
    expect(sees(['X', 'P'])).toBe('PX');
  });

  it('a service for professionals alone is shown to nobody else', () => {
    expect(sees(['P'])).toBe('P');
  });

  it('a service for the wrong audience says so', () => {
    expect(held({ audience: ['V', 'F', 'P'] }, { audience: 'X' }).excluded).toEqual(['audience']);
    expect(held({ audience: ['X', 'P'] }, VICTIM).excluded).toEqual(['audience']);
  });
});
