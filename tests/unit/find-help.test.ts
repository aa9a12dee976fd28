// From answers to services, on small made-up facts: which services stand under a kind, and which just miss it.
import { describe, expect, it } from 'vitest';
import { findHelp, type FoundFacts } from '../../src/domain/find-help.ts';
import { AREAS, aChannel, aKind, anAxis, aService, pathwaysOf } from './support.ts';

const TODAY = '2026-11-23';

const PATHWAYS = pathwaysOf([
  anAxis(
    'who',
    {
      V: { means: { audience: 'V' }, then: { add: ['advice', 'for_child'] } },
      X: { means: { audience: 'X' }, then: { add: ['advice'] } },
    },
    { assume: 'V' },
  ),
  anAxis('where', {
    dale: { means: { area: 'dale' } },
    away: { means: { open: true, elsewhere: true } },
    skip: { means: { open: true } },
  }),
  anAxis('sex', { woman: { means: { sex: 'women' } }, man: { means: { sex: 'men' } } }),
  anAxis('age', { child: { means: { age: { from: 8, to: 12 } } }, adult: { means: { age: { from: 18, to: 59 } } } }),
]);

function help(services: FoundFacts[], given: Record<string, string> = {}, moment?: Parameters<typeof findHelp>[3]) {
  const data = {
    pathways: PATHWAYS,
    kinds: [aKind('advice', { audience: ['V', 'F', 'P', 'X'] }), aKind('for_child', { aboutChild: true })],
    areas: AREAS.map((area) => ({ ...area, covered: area.id === 'dale' })),
    services,
  };
  const answers = Object.fromEntries(Object.entries(given).map(([axis, option]) => [axis, [option]]));
  const { results } = findHelp(answers, data, TODAY, moment);
  return (kind: string) => {
    const found = results.find((result) => result.kind === kind);
    return { ids: found?.services.map(({ id }) => id) ?? [], misses: found?.nearMisses ?? [], found };
  };
}

describe('a service stands under a kind', () => {
  it('when its own facts name that kind', () => {
    const under = help([aService('a'), aService('b', { kinds: ['for_child'] }), aService('c', { kinds: ['other'] })]);
    expect(under('advice').ids).toEqual(['a']);
    expect(under('for_child').ids).toEqual(['b']);
  });

  it('under each of its kinds', () => {
    const under = help([aService('a', { kinds: ['advice', 'for_child'] })]);
    expect([under('advice').ids, under('for_child').ids]).toEqual([['a'], ['a']]);
  });

  it('not once it has ended', () => {
    expect(help([aService('a', { status: 'ended' })])('advice').ids).toEqual([]);
  });

  it('with why it fits and where it stands', () => {
    const [entry] = help([aService('a', { areas: ['dale'] })], { where: 'dale' })('advice').found?.services ?? [];
    expect(entry).toMatchObject({
      id: 'a',
      matches: [{ is: 'area', area: 'dale' }, { is: 'everyone' }],
      unknown: [],
      standing: { locality: 'local', canBeReached: true },
    });
  });

  it('with a word on being open only when the moment is known', () => {
    const noon = { now: { date: TODAY, weekday: 0, minutes: 720 }, bankHolidays: new Set<string>() };
    const open = (...moment: [typeof noon?]) =>
      help([aService('a')], {}, ...moment)('advice').found?.services[0]?.standing.open;
    expect(open(noon)).toBe('open');
    expect(open()).toBeUndefined();
  });

  it('even when nobody can be reached there: the page says whom to ring instead', () => {
    expect(help([aService('a', { channels: [aChannel({ state: 'lead' })] })])('advice').ids).toEqual(['a']);
  });
});

describe('neighbours', () => {
  const services = [aService('here', { areas: ['dale'] }), aService('next', { areas: ['coast'] }), aService('uk')];
  const shown = (where?: string) => [...help(services, where === undefined ? {} : { where })('advice').ids].sort();

  it('are not shown to somebody who is here, or did not say where', () => {
    expect(shown('dale')).toEqual(['here', 'uk']);
    expect(shown('skip')).toEqual(['here', 'uk']);
    expect(shown()).toEqual(['here', 'uk']);
  });

  it('are shown to somebody who is elsewhere or wants to move, after lines for the nation (P163)', () => {
    expect(shown('away')).toEqual(['here', 'next', 'uk']);
    expect(help(services, { where: 'away' })('advice').ids[0]).toBe('uk');
  });
});

describe('a near miss', () => {
  const women = aService('a', { helps: { sex: 'women' } });

  it('is a service for other people, with the reason', () => {
    const under = help([women, aService('b', { helps: { age: { to: 10 } } })], { sex: 'man', age: 'adult' })('advice');
    expect(under.ids).toEqual([]);
    expect(under.misses).toEqual([
      { id: 'a', excluded: ['sex'] },
      { id: 'b', excluded: ['age'] },
    ]);
  });

  it('is none that is too far away', () => {
    expect(help([aService('a', { areas: ['coast'] })], { where: 'dale' })('advice').misses).toEqual([]);
  });

  it('is never told to the wrong audience: who harms is not told of services for victims (P121)', () => {
    expect(help([women], { who: 'X', sex: 'man' })('advice').misses).toEqual([]);
  });
});

describe('help for a child', () => {
  const services = [aService('a', { kinds: ['advice', 'for_child'], helps: { age: { from: 8, to: 14 } } })];

  it('is not closed to an adult who asks for a child: the ages are the child’s', () => {
    const under = help(services, { age: 'adult' });
    expect(under('for_child').ids).toEqual(['a']);
    expect(under('advice').ids).toEqual([]);
  });

  it('is held against a child’s own age', () => {
    expect(help(services, { age: 'child' })('for_child').ids).toEqual(['a']);
    const teens = [aService('b', { kinds: ['for_child'], helps: { age: { from: 16 } } })];
    expect(help(teens, { age: 'child' })('for_child').misses).toEqual([{ id: 'b', excluded: ['age'] }]);
  });
});
