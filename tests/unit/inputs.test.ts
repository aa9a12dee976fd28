// What is known for a table: read as it is given, checked against the table, completed from the answers.
import { describe, expect, it } from 'vitest';
import { knownInputs, readInputs } from '../../src/domain/pathway/inputs.ts';
import { tableSchema } from '../../src/schema/pathway.ts';
import { anAxis, pathwaysOf } from './support.ts';

const TABLE = tableSchema.parse({
  id: 'care',
  inputs: {
    sure: 'boolean',
    days: 'number',
    years: 'age',
    who: 'audience',
    at_work: 'professional',
    place: { answer: 'where' },
    practice: [true, 'not_sure'],
  },
  hit: 'all',
  rows: [{ id: 'A-1', must: ['one'], p: ['P1'] }],
  p: ['P1'],
});
const PATHWAYS = {
  ...pathwaysOf([
    anAxis('voice', { me: { means: { audience: 'V' } }, job: { means: { audience: 'P' } } }, { assume: 'me' }),
    anAxis('where', { hill: { means: { area: 'hill' } }, dale: { means: { area: 'dale' } } }),
    anAxis('age', { child: { means: { age: { from: 8, to: 12 } } }, skip: { means: { open: true } } }),
  ]),
  tables: [TABLE],
};

const read = (own: object) => readInputs({ care: own }, PATHWAYS);
const problemOf = (own: object) => read(own).problems[0];

describe('inputs that are given', () => {
  it('are read by table', () => {
    const own = { sure: false, days: 0, years: 40, who: 'P', at_work: true, place: 'dale', practice: 'not_sure' };
    expect(read(own)).toEqual({ inputs: { care: own }, problems: [] });
    expect(readInputs({}, PATHWAYS)).toEqual({ inputs: {}, problems: [] });
  });

  it('may be null, which is not known: there was no earlier case', () => {
    expect(read({ days: null })).toEqual({ inputs: { care: { days: undefined } }, problems: [] });
  });

  it('may give an age in the words of the question about age', () => {
    expect(read({ years: 'child' }).inputs).toEqual({ care: { years: { from: 8, to: 12 } } });
  });

  it.each([
    ['no object', [], { is: 'inputs-not-an-object' }],
    ['null', null, { is: 'inputs-not-an-object' }],
    ['words', 'care', { is: 'inputs-not-an-object' }],
    ['an unknown table', { cares: {} }, { is: 'unknown-table', table: 'cares', known: ['care'] }],
    ['a table that is no object', { care: true }, { is: 'table-not-an-object', table: 'care' }],
    ['a table that is a list', { care: [] }, { is: 'table-not-an-object', table: 'care' }],
  ])('as %s are refused', (_, given, problem) => {
    expect(readInputs(given, PATHWAYS).problems).toEqual([problem]);
  });

  it.each<[string, object, object]>([
    ['an unknown input', { shure: true }, { is: 'unknown-input', input: 'shure' }],
    ['an input named like a part of every object', { constructor: true }, { is: 'unknown-input' }],
    ['"true" in quotes', { sure: 'true' }, { is: 'unknown-value', value: 'true', known: ['true', 'false'] }],
    ['a number for yes or no', { sure: 1 }, { is: 'unknown-value', value: '1' }],
    ['an unknown place', { place: 'dell' }, { is: 'unknown-value', value: 'dell', known: ['hill', 'dale'] }],
    ['an unknown voice', { who: 'Q' }, { is: 'unknown-value', value: 'Q', known: ['V', 'P'] }],
    ['a value of a list that is not there', { practice: false }, { is: 'unknown-value', value: 'false' }],
    ['a list of values', { place: ['hill'] }, { is: 'unknown-value', value: '["hill"]' }],
    ['a number in quotes', { days: '3' }, { is: 'not-a-number', input: 'days', value: '3' }],
    ['half a day', { days: 0.5 }, { is: 'not-a-number', value: '0.5' }],
    ['less than nothing', { days: -1 }, { is: 'not-a-number', value: '-1' }],
    ['an answer about age that tells none', { years: 'skip' }, { is: 'not-a-number', value: 'skip' }],
    ['an age where days are asked', { days: 'child' }, { is: 'not-a-number', value: 'child' }],
  ])('with %s are refused', (_, own, problem) => {
    expect(read(own).problems).toHaveLength(1);
    expect(problemOf(own)).toMatchObject({ table: 'care', ...problem });
  });

  it('are refused with every problem they have', () => {
    expect(read({ sure: 'y', day: 3, days: -1 }).problems).toHaveLength(3);
  });
});

describe('what the answers tell', () => {
  const known = (given: object, answers: Record<string, string[]>) =>
    knownInputs(TABLE, read(given).inputs['care'] ?? {}, answers, PATHWAYS);

  it('need not be given: the voice, the place, the age, and whether somebody is at work', () => {
    expect(known({}, { voice: ['job'], where: ['hill'], age: ['child'] })).toMatchObject({
      who: 'P',
      at_work: true,
      place: 'hill',
      years: { from: 8, to: 12 },
    });
    expect(known({}, {})).toMatchObject({ who: 'V', at_work: false, place: undefined, years: undefined });
  });

  it('is not known where it was skipped', () => {
    expect(known({}, { age: ['skip'] })['years']).toBeUndefined();
  });

  it('gives way to what is given', () => {
    const given = { who: 'V', at_work: false, place: 'dale', years: 30 };
    expect(known(given, { voice: ['job'], where: ['hill'], age: ['child'] })).toMatchObject(given);
  });

  it('leaves out what the table does not ask', () => {
    expect(Object.keys(known({}, {}))).toEqual(Object.keys(TABLE.inputs));
  });
});
