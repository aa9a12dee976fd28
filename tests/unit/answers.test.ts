import { describe, expect, it } from 'vitest';
import { firedOptions, personFrom, readAnswers } from '../../src/domain/pathway/answers.ts';
import { answersOf, directory, walkFor } from './real-content.ts';
import { anAxis, pathwaysOf } from './support.ts';

const RULES = pathwaysOf([
  anAxis('who', { me: { means: { audience: 'V' } }, worker: { means: { audience: 'P' } } }, { assume: 'me' }),
  anAxis('where', {
    dale: { means: { area: 'dale' } },
    away: { means: { open: true, elsewhere: true } },
    skip: { means: { open: true } },
  }),
  anAxis('what', { money: {}, threats: {}, tracking: {} }, { many: true }),
]);

const read = (given: unknown) => readAnswers(given, RULES);
const problems = (given: unknown) => read(given).problems;
/** The person that the answers describe. */
const person = (given: unknown) => personFrom(firedOptions(read(given).answers, RULES));

describe('reading answers', () => {
  it('takes an answer as a word or as a list of one', () => {
    expect(read({ who: 'worker', where: ['dale'] })).toEqual({
      answers: { who: ['worker'], where: ['dale'] },
      problems: [],
    });
  });

  it('takes several answers to a question that allows them, each once', () => {
    expect(read({ what: ['money', 'threats', 'money'] }).answers).toEqual({ what: ['money', 'threats'] });
  });

  it('takes an empty list for a question nobody answered', () => {
    expect(read({ what: [], where: [] })).toEqual({ answers: {}, problems: [] });
  });

  it('names a question that does not exist, and those that do', () => {
    expect(problems({ whom: 'me' })).toEqual([{ is: 'unknown-axis', axis: 'whom', known: ['who', 'where', 'what'] }]);
  });

  it('names an answer that does not exist, and those that do', () => {
    expect(problems({ where: 'hill' })).toEqual([
      { is: 'unknown-option', axis: 'where', option: 'hill', known: ['dale', 'away', 'skip'] },
    ]);
  });

  it('names everything that is wrong, not only the first thing', () => {
    expect(problems({ whom: 'me', where: 'hill', what: ['monney', 'money', 3] }).map(({ is }) => is)).toEqual([
      'unknown-axis',
      'unknown-option',
      'unknown-option',
      'unknown-option',
    ]);
  });

  it('refuses two answers where one is asked', () => {
    expect(problems({ where: ['dale', 'skip'] })).toEqual([{ is: 'one-only', axis: 'where' }]);
  });

  it.each([[null], [undefined], ['dale'], [['who', 'me']], [7]])(
    'refuses %o, which is not a set of answers',
    (given) => {
      expect(read(given)).toEqual({ answers: {}, problems: [{ is: 'not-an-object' }] });
    },
  );

  it.each([[null], [{}], [true]])('refuses %o as an answer', (value) => {
    expect(problems({ where: value })[0]).toMatchObject({ is: 'unknown-option', axis: 'where' });
  });

  it.each(['__proto__', 'constructor', 'toString'])('is not fooled by a question called %s', (axis) => {
    expect(problems(JSON.parse(`{"${axis}":"me"}`))).toMatchObject([{ is: 'unknown-axis', axis }]);
  });
});

describe('the answers that apply', () => {
  const fired = (given: unknown) =>
    firedOptions(read(given).answers, RULES).map(({ axis, option }) => `${axis.id}.${option.id}`);

  it('come in the order of the questions and their options, not in the order they were given', () => {
    expect(fired({ what: ['tracking', 'money'], where: 'dale', who: 'worker' })).toEqual([
      'who.worker',
      'where.dale',
      'what.money',
      'what.tracking',
    ]);
  });

  it('hold what is assumed when a question was left out', () => {
    expect(fired({})).toEqual(['who.me']);
    expect(fired({ who: [] })).toEqual(['who.me']);
  });
});

describe('the person that the answers describe', () => {
  it('is somebody being hurt, of whom nothing else is known, when nothing was answered', () => {
    expect(person({})).toMatchObject({ audience: 'V' });
    expect(person({}).area).toBeUndefined();
    expect(person({}).sex).toBeUndefined();
    expect(person({}).age).toBeUndefined();
    expect(person({}).elsewhere).toBeUndefined();
  });

  it('has the area that was named, and none when it was skipped', () => {
    expect(person({ where: 'dale' }).area).toBe('dale');
    expect(person({ where: 'skip' }).area).toBeUndefined();
  });

  it('is elsewhere when they said so', () => {
    expect(person({ where: 'away' })).toMatchObject({ elsewhere: true, area: undefined });
  });
});

describe('the questions of the content', () => {
  it.each([
    ['V', 'V'],
    ['F', 'F'],
    ['P_asc', 'P'],
    ['P_gp', 'P'],
    ['P_children', 'P'],
    ['P_housing', 'P'],
    ['P_other', 'P'],
    ['employer', 'F'],
    ['community_group', 'F'],
    ['pharmacist', 'P'],
    ['X', 'X'],
  ])('%s speaks to audience %s', (audience, who) => {
    expect(walkFor({ audience }).person.audience).toBe(who);
  });

  it('take anyone who does not say who they are for somebody being hurt', () => {
    expect(walkFor({}).person.audience).toBe('V');
    expect(walkFor({})).toEqual(walkFor({ audience: 'V' }));
  });

  it.each([
    ['under_13', 0, 12],
    ['13_15', 13, 15],
    ['16_17', 16, 17],
    ['18_59', 18, 59],
    ['60_plus', 60, 120],
  ])('age %s is %i to %i, without a gap', (age, from, to) => {
    expect(walkFor({ age }).person.age).toEqual({ from, to });
  });

  it('never take somebody who describes themself in their own words for a woman or a man (P129)', () => {
    expect(walkFor({ sex_gender: 'non_binary_or_self_described' }).person.sex).toBeUndefined();
  });

  it('mark every "not sure" and "skip" as an answer that may not narrow (P160); it may make something worth knowing', () => {
    const open = directory.pathways.axes.flatMap(({ options }) =>
      options.filter(({ id }) => id === 'skip' || id === 'not_sure').map(({ means }) => means),
    );
    expect(open.length).toBeGreaterThanOrEqual(4);
    for (const means of open) {
      expect(means.open).toBe(true);
      expect(Object.keys(means).filter((key) => !['open', 'elsewhere', 'matters'].includes(key))).toEqual([]);
    }
  });

  it('are refused by these tests when they do not exist', () => {
    expect(() => answersOf({ audience: 'W' })).toThrow('unknown-option');
  });
});
