// The engine on small made-up rules: each operation, and which beats which.
import { describe, expect, it } from 'vitest';
import { walk, type Applied } from '../../src/domain/pathway/walk.ts';
import type { Setting } from '../../src/schema/pathway.ts';
import { aKind, anAxis, pathwaysOf } from './support.ts';

const KINDS = [
  aKind('emergency', { protected: true, audience: ['V', 'F', 'P', 'X'], p: ['P1'] }),
  aKind('advice'),
  aKind('lead', { protected: true }),
  aKind('womens_line', { sex: 'women', protected: true }),
  aKind('mens_line', { sex: 'men', protected: true }),
  aKind('womens_group', { sex: 'women' }),
  aKind('refuge'),
  aKind('meeting', { audience: ['P'], public: false }),
  aKind('closed_meeting', { public: false }),
  aKind('dale_group', { areas: ['dale'] }),
  aKind('new_order', { enabledBy: 'order_live' }),
  aKind('change_programme', { audience: ['X'] }),
  aKind('never', { audience: [] }),
];

type Options = Parameters<typeof anAxis>[1];

/** Rules with a question about the audience and one of the test's own, of which any number may be chosen. */
function rules(
  does: Options,
  order = ['emergency', 'refuge', 'lead'],
  settings: Parameters<typeof pathwaysOf>[2] = {},
) {
  return pathwaysOf(
    [
      anAxis(
        'who',
        {
          V: { means: { audience: 'V' } },
          F: { means: { audience: 'F' } },
          P: { means: { audience: 'P' } },
          X: { means: { audience: 'X' } },
        },
        { assume: 'V' },
      ),
      anAxis('where', { dale: { means: { area: 'dale' } }, hill: { means: { area: 'hill' } } }),
      anAxis('does', { nothing: {}, ...does }, { many: true }),
    ],
    order,
    settings,
  );
}

/** What comes of choosing every option of the test's own question. */
function outcome(does: Options, given: { who?: string; where?: string } = {}, pathways = rules(does)) {
  const answers = Object.fromEntries(Object.entries(given).map(([axis, option]) => [axis, [option]]));
  return walk({ ...answers, does: Object.keys(does) }, pathways, KINDS);
}

const kinds = (...args: Parameters<typeof outcome>) => outcome(...args).results.map(({ kind }) => kind);
const add = (...list: string[]) => ({ then: { add: list } });
const first = (...list: string[]) => ({ then: { first: list } });
const remove = (...list: string[]) => ({ then: { remove: list, removeReason: 'age' as const } });

describe('adding', () => {
  it('puts kinds into the results, in the order of the directory', () => {
    expect(kinds({ a: add('refuge', 'advice'), b: add('lead') })).toEqual(['advice', 'lead', 'refuge']);
  });

  it('by two answers makes one result with both reasons and all rules, each once', () => {
    const { results } = outcome({ a: { ...add('advice'), p: ['P5', 'P7'] }, b: { ...add('advice'), p: ['P7', 'P9'] } });
    expect(results).toEqual([
      {
        kind: 'advice',
        reasons: [
          { axis: 'does', option: 'a' },
          { axis: 'does', option: 'b' },
        ],
        p: ['P5', 'P7', 'P9'],
        isFirst: false,
      },
    ]);
  });

  it('and putting first by one answer is one reason', () => {
    const { results } = outcome({ a: { then: { add: ['lead'], first: ['lead'] } } });
    expect(results[0]).toMatchObject({ isFirst: true, reasons: [{ axis: 'does', option: 'a' }] });
  });
});

describe('putting first', () => {
  it('puts a kind above all that were only added', () => {
    expect(kinds({ a: add('advice'), b: first('lead') })).toEqual(['lead', 'advice']);
  });

  it('goes by the one order of firsts, not by which answer came first', () => {
    expect(kinds({ a: first('lead'), b: first('refuge') })).toEqual(['refuge', 'lead']);
  });

  it('puts a first that the order does not name after those it names, and before the rest', () => {
    expect(kinds({ a: add('advice'), b: first('womens_group', 'mens_line', 'lead') })).toEqual([
      'lead',
      'mens_line',
      'womens_group',
      'advice',
    ]);
  });

  it('counts even when another answer only added the kind', () => {
    expect(kinds({ a: add('refuge', 'advice'), b: first('refuge') })).toEqual(['refuge', 'advice']);
  });
});

describe('the emergency number', () => {
  it('stands above everything that was put first', () => {
    expect(kinds({ a: first('refuge', 'lead'), b: first('emergency') })).toEqual(['emergency', 'refuge', 'lead']);
  });

  it('stands on top even when it was only added', () => {
    expect(kinds({ a: first('refuge'), b: add('emergency') })).toEqual(['emergency', 'refuge']);
  });
});

describe('removing', () => {
  it('beats adding and putting first, whichever answer comes sooner', () => {
    expect(kinds({ a: remove('refuge'), b: add('refuge', 'advice'), c: first('refuge') })).toEqual(['advice']);
    expect(kinds({ a: first('refuge'), b: add('advice'), c: remove('refuge') })).toEqual(['advice']);
  });

  it('carries its reason', () => {
    expect(outcome({ a: add('refuge'), b: remove('refuge') }).removed).toEqual([{ kind: 'refuge', reason: 'age' }]);
  });

  it('keeps the first reason when two answers remove the same kind', () => {
    const safety = { then: { remove: ['refuge'], removeReason: 'safety' as const } };
    expect(outcome({ a: add('refuge'), b: safety, c: remove('refuge') }).removed).toEqual([
      { kind: 'refuge', reason: 'safety' },
    ]);
  });

  it('never touches a protected kind (P158)', () => {
    const result = outcome({ a: add('lead', 'emergency'), b: remove('lead', 'emergency') });
    expect(result.results.map(({ kind }) => kind)).toEqual(['emergency', 'lead']);
    expect(result.removed).toEqual([]);
  });

  it('for one sex takes out the kinds that are for that sex, and leaves the protected ones', () => {
    const forMen = { then: { removeKindsFor: 'women' as const } };
    const result = outcome({ a: add('womens_group', 'womens_line', 'mens_line', 'advice'), b: forMen });
    expect(result.results.map(({ kind }) => kind)).toEqual(['advice', 'womens_line', 'mens_line']);
    expect(result.removed).toEqual([{ kind: 'womens_group', reason: 'sex' }]);
  });
});

describe('swapping a protected kind', () => {
  const swap = { then: { replaceProtected: { womens_line: 'mens_line' } } };

  it('puts the other in its place, with the reasons of both, and says why', () => {
    const result = outcome({ a: { ...add('womens_line'), p: ['P128'] }, b: { ...swap, p: ['P127'] } });
    expect(result.results).toMatchObject([
      {
        kind: 'mens_line',
        reasons: [
          { axis: 'does', option: 'b' },
          { axis: 'does', option: 'a' },
        ],
        p: ['P127', 'P128'],
      },
    ]);
    expect(result.removed).toEqual([{ kind: 'womens_line', reason: 'sex' }]);
  });

  it('does nothing when the kind was not there', () => {
    expect(outcome({ a: add('advice'), b: swap })).toMatchObject({ results: [{ kind: 'advice' }], removed: [] });
  });

  it('comes before removing, and the kind that came in is safe from it', () => {
    const forWomen = { then: { removeKindsFor: 'men' as const } };
    expect(kinds({ a: add('womens_line'), b: forWomen, c: swap })).toEqual(['mens_line']);
  });
});

describe('what an audience may not see', () => {
  const everything = { a: add(...KINDS.map(({ id }) => id)) };
  const live = rules(everything, undefined, { order_live: true });
  const shownTo = (who: string, pathways = rules(everything)) => kinds(everything, { who }, pathways);

  it('is dropped, with the reason', () => {
    expect(outcome({ a: add('meeting') }, { who: 'V' })).toMatchObject({
      results: [],
      removed: [{ kind: 'meeting', reason: 'audience' }],
    });
  });

  it('is, for somebody who harms, everything that is not for them, protected or not (P121)', () => {
    expect(shownTo('X', live)).toEqual(['emergency', 'change_programme']);
  });

  it('is what people may not ring, for all but professionals (P23)', () => {
    expect(shownTo('V')).not.toContain('closed_meeting');
    expect(shownTo('F')).not.toContain('closed_meeting');
    expect(shownTo('P')).toEqual(expect.arrayContaining(['closed_meeting', 'meeting']));
  });

  it.each(['V', 'F', 'P', 'X'])('is, for %s too, what is for nobody (P65, P123, P147)', (who) => {
    expect(shownTo(who, live)).not.toContain('never');
  });
});

describe('what does not exist here', () => {
  const group = { a: add('dale_group') };
  const order = { a: add('new_order') };
  const withSetting = (value: Setting['value']) => outcome(order, {}, rules(order, undefined, { order_live: value }));

  it('is dropped in an area it does not work in, and kept where the area is not known', () => {
    expect(outcome(group, { where: 'hill' }).removed).toEqual([{ kind: 'dale_group', reason: 'area' }]);
    expect(kinds(group, { where: 'dale' })).toEqual(['dale_group']);
    expect(kinds(group)).toEqual(['dale_group']);
  });

  it('is dropped while its switch is off, on in one place only, not sure, or missing (P165)', () => {
    const off = { results: [], removed: [{ kind: 'new_order', reason: 'not_live' }] };
    expect(withSetting(false)).toMatchObject(off);
    expect(withSetting({ here: true, there: false })).toMatchObject(off);
    expect(withSetting('unknown')).toMatchObject(off);
    expect(outcome(order)).toMatchObject(off);
  });

  it('is shown once its switch is on everywhere', () => {
    expect(withSetting(true).results).toMatchObject([{ kind: 'new_order' }]);
    expect(withSetting({ here: true, there: true }).results).toMatchObject([{ kind: 'new_order' }]);
  });
});

describe('boxes and duties', () => {
  const told = {
    a: { then: { banner: 'health' as const }, say: ['s'] },
    b: { then: { banner: 'health' as const }, say: ['s'] },
  };
  const bound = { a: { must: ['refer'], never: ['mediate'], p: ['P85'] } };

  it('a box stands above what is said, and each stands once', () => {
    expect(outcome(told).notices).toEqual([{ id: 'health' }, { id: 's' }]);
  });

  it('a professional is told what must and what must never be done, and from which rule (P166)', () => {
    expect(outcome(bound, { who: 'P' }).duties).toEqual([
      { id: 'must.refer', row: 'does.a', p: ['P85'] },
      { id: 'never.mediate', row: 'does.a', p: ['P85'] },
    ]);
  });

  it('a friend is told only what must never be done', () => {
    expect(outcome(bound, { who: 'F' }).duties).toEqual([{ id: 'never.mediate', row: 'does.a', p: ['P85'] }]);
  });

  it.each(['V', 'X'])('%s has no duties', (who) => {
    expect(outcome(bound, { who }).duties).toEqual([]);
  });
});

describe('a walk', () => {
  const does = { a: first('lead'), b: add('advice'), c: remove('refuge'), d: add('refuge') };

  it('is the same for the same answers, in whatever order they were given', () => {
    const pathways = rules(does);
    const forward = walk({ who: ['P'], does: ['a', 'b', 'c', 'd'] }, pathways, KINDS);
    expect(walk({ does: ['d', 'c', 'b', 'a'], who: ['P'] }, pathways, KINDS)).toEqual(forward);
    expect(walk({ who: ['P'], does: ['a', 'b', 'c', 'd'] }, pathways, KINDS)).toEqual(forward);
  });

  it('takes rows of a table as it takes answers, with the table as the reason', () => {
    const pathways = rules({ a: add('advice') });
    const option = pathways.axes.find(({ id }) => id === 'does')?.options.find(({ id }) => id === 'a');
    if (!option) throw new Error('the rule is missing');
    const row: Applied = {
      row: 'S42-1',
      reason: { axis: 's42', option: 'S42-1' },
      then: { ...option.then, add: [], first: ['refuge'] },
      must: ['raise'],
      never: [],
      say: [],
      p: ['P9'],
    };
    const result = walk({ who: ['P'], does: ['a'] }, pathways, KINDS, [row]);
    expect(result.results.map(({ kind }) => kind)).toEqual(['refuge', 'advice']);
    expect(result.results[0]?.reasons).toEqual([{ axis: 's42', option: 'S42-1' }]);
    expect(result.duties).toEqual([{ id: 'must.raise', row: 'S42-1', p: ['P9'] }]);
  });
});
