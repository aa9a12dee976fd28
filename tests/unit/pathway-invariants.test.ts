// The whole answer space against the invariants I1 to I6 and I8, as far as kinds of service go; services-invariants.test.ts
// holds services against them. I7, I10 and I11 are about words on pages and I9 about the browser: other tests keep those.
//
// Why two walks instead of 2^17 for the seventeen harms: a harm's row only adds kinds and puts some first (asserted below). So what a set
// of harms shows lies between what no harm and what all harms show, and what is removed does not depend on harms at all. A rule
// of the form "X is always there" then holds for every set when it holds for none, and "Y is never there" when it holds for all.
// Single harms and pairs are walked besides, and a pair must show exactly what its two harms show.
import { describe, expect, it, vi } from 'vitest';
import type { Answers } from '../../src/domain/pathway/answers.ts';
import { walk, type Walk } from '../../src/domain/pathway/walk.ts';
import { REMOVAL_REASONS } from '../../src/schema/pathway.ts';
import { choices, counterExamples, everyAnswer, optionsOf } from './answer-space.ts';
import { directory } from './real-content.ts';

const { pathways, kinds } = directory;
const HARMS = optionsOf('harms');
const QUESTIONS = ['audience', 'area', 'sex_gender', 'age', 'children'];
// Enough for a busy machine; on a quiet one the whole file takes about ten seconds.
vi.setConfig({ testTimeout: 120_000 });

const go = (answers: Answers) => walk(answers, pathways, kinds);
const shown = ({ results }: Walk) => new Set(results.map(({ kind }) => kind));
const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>) => [...part].every((id) => whole.has(id));
const idsWhere = (holds: (kind: (typeof kinds)[number]) => boolean) => new Set(kinds.filter(holds).map(({ id }) => id));

const NOT_FOR_X = idsWhere(({ audience }) => !audience.includes('X'));
const FOR_NOBODY = idsWhere(({ audience }) => audience.length === 0);
const FOR_WOMEN = idsWhere(({ sex }) => sex === 'women');
const FOR_MEN = idsWhere(({ sex }) => sex === 'men');
/** Nobody but a professional may be told to ring these. */
const NOT_PUBLIC = ['marac', 'idva', 'hospital_idva', 'op_encompass', 'iris_ae'];
const FIRST_LINES = new Map(
  choices('audience').map((audience) => [audience, shown(go(audience ? { audience: [audience] } : {}))]),
);

/** What is wrong with the result of some answers, by the rules that hold for each result on its own. */
function breaches(answers: Answers, result: Walk): [rule: string, wrong: string][] {
  const { results, removed, duties, person } = result;
  const here = shown(result);
  const wrong: [string, string][] = [];
  const must = (rule: string, ...ids: string[]) => {
    for (const id of ids) if (!here.has(id)) wrong.push([rule, `${id} is missing`]);
  };
  const mustNot = (rule: string, ids: Iterable<string>) => {
    for (const id of ids) if (here.has(id)) wrong.push([rule, `${id} is shown`]);
  };
  const isX = person.audience === 'X';
  const isMan = answers['sex_gender']?.[0] === 'man';
  const isWoman = answers['sex_gender']?.[0] === 'woman';

  if (results.length === 0) wrong.push(['I2', 'there are no results']);
  if (isX) must('I2', 'perpetrator_helpline');
  else must('I2', 'local_da_lead', isMan ? 'mens_da_helpline' : 'national_da_helpline');
  if (isMan && person.audience === 'V') must('I2', 'mens_da_local');
  if (isX) mustNot('I3', NOT_FOR_X);
  if (isX && duties.length > 0) wrong.push(['I3', 'there are duties']);
  if (person.audience === 'V' || person.audience === 'F') mustNot('I4', NOT_PUBLIC);
  mustNot('I5', FOR_NOBODY);
  if (isMan) mustNot('P127', FOR_WOMEN);
  if (isWoman) mustNot('P128', FOR_MEN);
  const isChild = ['under_13', '13_15'].includes(answers['age']?.[0] ?? '');
  if (isChild && !isX) must('P133', 'children_front_door', 'child_line');
  if (isChild) mustNot('P133', ['refuge', 'dispersed_safe', 'marac']);
  for (const { kind, reason } of removed) {
    if (!REMOVAL_REASONS.includes(reason)) wrong.push(['I8', `${kind} is removed without a reason`]);
    if (here.has(kind)) wrong.push(['I8', `${kind} is removed and shown`]);
  }
  for (const kind of FIRST_LINES.get(answers['audience']?.[0]) ?? [])
    if (!here.has(kind) && !removed.some((entry) => entry.kind === kind))
      wrong.push(['I8', `${kind} is gone, and nothing says why`]);
  for (const { kind, reasons, p } of results)
    if (reasons.length === 0 || p.length === 0) wrong.push(['P162', `nothing says why ${kind} is shown`]);
  return wrong;
}

describe('a harm', () => {
  it('only adds: no row of it removes or replaces, and none says who the person is', () => {
    const harms = pathways.axes.find(({ id }) => id === 'harms');
    expect(harms?.options).toHaveLength(HARMS.length);
    for (const { then, means } of harms?.options ?? []) {
      expect(then).toMatchObject({ remove: [], replaceProtected: {} });
      expect(then.removeKindsFor).toBeUndefined();
      expect(means).toEqual({});
    }
  });

  it('can be told together with any other, and a pair shows exactly what its two harms show', () => {
    const { add, found } = counterExamples();
    for (const rest of everyAnswer(['audience', 'sex_gender', 'age'])) {
      const single = new Map(HARMS.map((harm) => [harm, shown(go({ ...rest, harms: [harm] }))]));
      for (const [index, one] of HARMS.entries()) {
        for (const other of HARMS.slice(index + 1)) {
          const answers = { ...rest, harms: [one, other] };
          const result = go(answers);
          const both = new Set([...(single.get(one) ?? []), ...(single.get(other) ?? [])]);
          if (!isWithin(both, shown(result)) || !isWithin(shown(result), both))
            add('adding', 'a pair is not the sum of its harms', answers);
          for (const [rule, wrong] of breaches(answers, result)) add(rule, wrong, answers);
        }
      }
    }
    expect(found).toEqual([]);
  });
});

describe('the kinds themselves', () => {
  it.each(NOT_PUBLIC)('%s is for professionals only (I4)', (id) => {
    expect(kinds.find((kind) => kind.id === id)?.audience).toEqual(['P']);
  });

  it('MARAC and Operation Encompass are not for the public to ring (P23, P42)', () => {
    expect(kinds.filter((kind) => !kind.public).map(({ id }) => id)).toEqual(['marac', 'op_encompass']);
  });

  it('couples’ counselling, mediation, bed and breakfast and the ended code word are for nobody (I5)', () => {
    expect([...FOR_NOBODY].sort()).toEqual([
      'ask_for_ani',
      'bed_and_breakfast',
      'couple_counselling',
      'family_or_community_mediation',
    ]);
  });
});

describe('every combination of answers', () => {
  it('is tried: there is no question besides these', () => {
    expect(pathways.axes.map(({ id }) => id).sort()).toEqual(['danger', ...QUESTIONS, 'harms'].sort());
  });

  it.each([
    ['no harm', []],
    ['every harm', HARMS],
  ])('keeps I1 to I5 and I8, with %s', (_, harms) => {
    const { add, found } = counterExamples();
    for (const rest of everyAnswer(QUESTIONS)) {
      const calm = harms.length > 0 ? { ...rest, harms } : rest;
      const before = go(calm);
      for (const danger of choices('danger')) {
        const answers = danger === undefined ? calm : { ...calm, danger: [danger] };
        const result = danger === undefined ? before : go(answers);
        for (const [rule, wrong] of breaches(answers, result)) add(rule, wrong, answers);
        if (danger !== 'now' && danger !== 'not_sure') continue;
        if (result.results[0]?.kind !== 'emergency_999') add('I1', '999 is not first', answers);
        if (!result.notices.some(({ id }) => id === 'emergency')) add('I1', 'there is no emergency box', answers);
        if (!isWithin(shown(before), shown(result))) add('I1', 'danger hides something', answers);
      }
    }
    expect(found).toEqual([]);
  });

  it('keeps them with each harm on its own', () => {
    const { add, found } = counterExamples();
    for (const rest of everyAnswer(QUESTIONS)) {
      for (const harm of HARMS) {
        const answers = { ...rest, harms: [harm] };
        for (const [rule, wrong] of breaches(answers, go(answers))) add(rule, wrong, answers);
      }
    }
    expect(found).toEqual([]);
  });

  it('loses nothing by "skip" or "not sure" (I6)', () => {
    const { add, found } = counterExamples();
    const open = pathways.axes.flatMap(({ id, options }) =>
      options
        .filter(({ means }) => means.open === true)
        .map((option) => ({ axis: id, option: option.id, then: option.then })),
    );
    expect(open.map(({ axis }) => axis)).toEqual(['danger', 'area', 'area', 'sex_gender', 'age']);
    for (const { axis, option, then } of open) {
      expect(then).toMatchObject({ remove: [], replaceProtected: {} });
      expect(then.removeKindsFor).toBeUndefined();
      const others = ['audience', 'danger', 'area', 'sex_gender', 'age'].filter((id) => id !== axis);
      for (const rest of everyAnswer(others, { danger: [undefined, 'now'], area: [undefined, 'sandwell'] })) {
        const silent = { ...rest, harms: HARMS };
        const answers = { ...silent, [axis]: [option] };
        if (!isWithin(shown(go(silent)), shown(go(answers)))) add('I6', `"${option}" hides something`, answers);
      }
    }
    expect(found).toEqual([]);
  });

  it('is told in words when it breaks a rule', () => {
    const { add, found } = counterExamples();
    add('I2', 'local_da_lead is missing', { audience: ['V'], harms: ['money', 'tech'] });
    expect(found).toEqual([
      'I2 is broken: local_da_lead is missing. Answers: "Who are you? It is happening to me", ' +
        '"What is happening? Money is taken or controlled; Phone, accounts or home are watched". ' +
        '{"audience":["V"],"harms":["money","tech"]}',
    ]);
  });
});
