// The whole answer space against the invariants I1 to I6 and I8, as far as kinds of service go; services-invariants.test.ts
// holds services against them. I7, I10 and I11 are about words on pages and I9 about the browser: other tests keep those.
//
// Why this is every combination, although there are over 10^15: who the person is (who asks, where, sex, age, children, danger) is walked in
// full. Every other answer only adds kinds, puts some first or takes some away (asserted below). So whatever is answered there, what is shown lies
// between two ends: all that any of them takes away and nothing added, and all that any of them adds and nothing taken. A rule of the form "X is
// always there" holds for every set of answers when it holds at the lower end, and "Y is never there" when it holds at the upper.
// That the engine keeps to these ends is tried with four thousand whole sets of answers; single answers and pairs of harms are walked besides.
import { describe, expect, it, vi } from 'vitest';
import { chances } from '../../scripts/fuzz/chances.ts';
import type { Answers } from '../../src/domain/pathway/answers.ts';
import { walk, type Applied, type Walk } from '../../src/domain/pathway/walk.ts';
import { REMOVAL_REASONS } from '../../src/schema/pathway.ts';
import { choices, counterExamples, everyAnswer, optionsOf } from './answer-space.ts';
import { directory } from './real-content.ts';

const { pathways, kinds } = directory;
const HARMS = optionsOf('harms');
const QUESTIONS = ['audience', 'area', 'sex_gender', 'age', 'children'];
// Enough for a busy machine; on a quiet one the whole file takes about ten seconds.
vi.setConfig({ testTimeout: 120_000 });

/** Questions that say nothing of who the person is. */
const OTHERS = pathways.axes.filter(({ id }) => id !== 'danger' && !QUESTIONS.includes(id));
const DEEDS = OTHERS.flatMap(({ options }) => options.map(({ then }) => then));

/** The two ends between which any answers to the other questions lie. */
const end = (option: string, then: Partial<Applied['then']>): Applied[] => [
  {
    row: option,
    reason: { axis: 'others', option },
    then: { add: [], first: [], remove: [], removeReason: 'audience', replaceProtected: {}, ...then },
    must: [],
    never: [],
    say: [],
    p: ['P160'],
  },
];
const LEAST = end('least', { remove: DEEDS.flatMap(({ remove }) => remove) });
const MOST = end('most', { add: DEEDS.flatMap(({ add }) => add), first: DEEDS.flatMap(({ first }) => first) });

const go = (answers: Answers, extra: Applied[] = []) => walk(answers, pathways, kinds, extra);
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

describe('an answer that does not say who the person is', () => {
  it('adds kinds or takes some away, and does nothing else to them', () => {
    expect(OTHERS.length).toBeGreaterThan(7);
    for (const { id, options } of OTHERS) {
      for (const { then, means } of options) {
        expect(then.replaceProtected, id).toEqual({});
        expect(then.removeKindsFor, id).toBeUndefined();
        expect([means.audience, means.sex, means.age, means.area, means.elsewhere], id).toEqual(
          Array(5).fill(undefined),
        );
      }
    }
  });

  it('keeps between the two ends together with any others, and breaks no rule with them', () => {
    const { add, found } = counterExamples();
    const below = chances(20261122);
    for (let turn = 0; turn < 4000; turn++) {
      const who = Object.fromEntries(
        ['danger', ...QUESTIONS].flatMap((id) => {
          const all = choices(id);
          const option = all[below(all.length)];
          return option === undefined ? [] : [[id, [option]]];
        }),
      );
      const others = OTHERS.flatMap(({ id, many }) => {
        const chosen = optionsOf(id).filter(() => below(3) === 0);
        const one = chosen[below(Math.max(chosen.length, 1))];
        return one === undefined ? [] : [[id, many ? chosen : [one]]];
      });
      const answers = { ...who, ...Object.fromEntries(others) } as Answers;
      const result = go(answers);
      for (const [rule, wrong] of breaches(answers, result)) add(rule, wrong, answers);
      if (!isWithin(shown(go(who, LEAST)), shown(result))) add('the lower end', 'less is shown', answers);
      if (!isWithin(shown(result), shown(go(who, MOST)))) add('the upper end', 'more is shown', answers);
    }
    expect(found).toEqual([]);
  });

  it('breaks no rule by itself, whoever the person is', () => {
    const { add, found } = counterExamples();
    for (const rest of everyAnswer(['audience', 'sex_gender', 'age', 'danger'])) {
      for (const { id } of OTHERS) {
        for (const option of optionsOf(id)) {
          const answers = { ...rest, [id]: [option] };
          for (const [rule, wrong] of breaches(answers, go(answers))) add(rule, wrong, answers);
        }
      }
    }
    expect(found).toEqual([]);
  });
});

describe('a harm', () => {
  it('only adds: none takes a kind away', () => {
    const harms = pathways.axes.find(({ id }) => id === 'harms');
    expect(harms?.options).toHaveLength(HARMS.length);
    expect(harms?.options.flatMap(({ then }) => then.remove)).toEqual([]);
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
  it.each([
    ['the least that the other questions can leave', LEAST],
    ['the most that they can add', MOST],
  ])('keeps I1 to I5 and I8, with %s', (_, extra) => {
    const { add, found } = counterExamples();
    for (const calm of everyAnswer(QUESTIONS)) {
      const before = go(calm, extra);
      for (const danger of choices('danger')) {
        const answers = danger === undefined ? calm : { ...calm, danger: [danger] };
        const result = danger === undefined ? before : go(answers, extra);
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
    expect(open.map(({ axis }) => axis)).toEqual([
      'danger',
      'area',
      'area',
      'sex_gender',
      'age',
      'immigration',
      'immigration',
    ]);
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
