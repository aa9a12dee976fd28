import { describe, expect, it } from 'vitest';
import { everyCombination } from '../../scripts/prove/answer-space.ts';
import { certainOutcomes } from '../../src/domain/pathway/outcomes.ts';
import { walk } from '../../src/domain/pathway/walk.ts';
import { aKind, anAxis, pathwaysOf } from './support.ts';
import { directory } from './real-content.ts';

const KINDS = [
  aKind('line', { protected: true }),
  aKind('womens_line', { sex: 'women', protected: true }),
  aKind('house'),
  aKind('town_house', { areas: ['hill'] }),
];

const who = anAxis('who', {
  woman: { means: { sex: 'women' }, then: { add: ['line', 'womens_line', 'house', 'town_house'] } },
  man: { means: { sex: 'men' }, then: { add: ['line', 'house'] } },
});

/** The kinds that are certain for who gives an answer to "who". */
const certainFor = (option: string, ...others: ReturnType<typeof anAxis>[]) =>
  certainOutcomes(pathwaysOf([who, ...others]), KINDS).find(({ answers }) => answers['who']?.[0] === option)?.kinds;

describe('what is certain for a person (C31)', () => {
  it('is told for each answer about them, and for none', () => {
    const outcomes = certainOutcomes(pathwaysOf([who]), KINDS);
    expect(outcomes.map(({ answers }) => answers)).toEqual([{}, { who: ['woman'] }, { who: ['man'] }]);
  });

  it('is what their answers add', () => {
    expect(certainFor('man')).toEqual(['line', 'house']);
  });

  it('is nothing that another answer takes away', () => {
    expect(
      certainFor('man', anAxis('more', { yes: {}, no: { then: { remove: ['house'], removeReason: 'safety' } } })),
    ).toEqual(['line']);
  });

  it('is what no answer may take away, even when one tries', () => {
    const tries = anAxis('more', { yes: {}, no: { then: { remove: ['line'], removeReason: 'safety' } } });
    expect(certainFor('man', tries)).toContain('line');
  });

  it('is nothing that another answer swaps, though it may not be taken away', () => {
    const swaps = anAxis('more', { no: {}, yes: { then: { replaceProtected: { womens_line: 'line' } } } });
    expect(certainFor('woman', swaps)).toEqual(['line', 'house']);
  });

  it('is nothing that another answer takes from a sex', () => {
    const kinds = [...KINDS, aKind('womens_group', { sex: 'women' })];
    const adds = anAxis('who', {
      man: {},
      woman: { means: { sex: 'women' }, then: { add: ['line', 'womens_group'] } },
    });
    const takes = anAxis('more', { no: {}, yes: { then: { removeKindsFor: 'women' } } });
    const certain = (...axes: ReturnType<typeof anAxis>[]) => certainOutcomes(pathwaysOf(axes), kinds).at(-1)?.kinds;
    expect(certain(adds)).toEqual(['line', 'womens_group']);
    expect(certain(adds, takes)).toEqual(['line']);
  });

  it('is nothing that exists in some places only', () => {
    expect(certainFor('woman')).not.toContain('town_house');
  });

  it('is in every outcome of the real finder, whatever else is answered', () => {
    const { pathways, kinds } = directory;
    const certain = new Map(
      certainOutcomes(pathways, kinds).map(({ answers, kinds: own }) => [JSON.stringify(sorted(answers)), own]),
    );
    const described = new Set([...certain.keys()].flatMap((key) => Object.keys(JSON.parse(key) as object)));
    const others = pathways.axes.filter(({ id }) => !described.has(id));
    expect(described.size).toBeGreaterThan(2);
    expect(others.length).toBeGreaterThan(2);
    // Each further answer on its own, with each description: pairs of them only add (scripts/prove).
    const missing = [...everyCombination([...described], directory.pathways)].flatMap((description) => {
      const own = certain.get(JSON.stringify(sorted(description))) ?? [];
      return others.flatMap(({ id, options }) =>
        options.flatMap((option) => {
          const answers = { ...description, [id]: [option.id] };
          const shown = walk(answers, pathways, kinds).results.map(({ kind }) => kind);
          return own.filter((kind) => !shown.includes(kind)).map((kind) => `${JSON.stringify(answers)} lacks ${kind}`);
        }),
      );
    });
    expect(missing).toEqual([]);
  });
});

const sorted = (answers: object) => Object.fromEntries(Object.entries(answers).sort());
