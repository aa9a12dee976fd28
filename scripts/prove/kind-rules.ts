// I2 to I5 and I8 as far as kinds of service go, with what pathways.md asks for men, women and children (P127, P128, P133, P162).
import type { Answers } from '../../src/domain/pathway/answers.ts';
import { walk, type Applied, type Walk } from '../../src/domain/pathway/walk.ts';
import type { Kind } from '../../src/schema/kind.ts';
import { REMOVAL_REASONS, type Pathways } from '../../src/schema/pathway.ts';
import { choicesOf } from './answer-space.ts';

/** Nobody but a professional may be told to ring these. */
export const NOT_PUBLIC = ['marac', 'idva', 'hospital_idva', 'op_encompass', 'iris_ae'];

/** Something that breaks a rule. */
export type Breach = [rule: string, wrong: string];

/** The kinds of a result. */
export function shown({ results }: Walk): ReadonlySet<string> {
  return new Set(results.map(({ kind }) => kind));
}

/** Makes the check of one result: what is wrong with it, by the rules that hold for each result on its own. */
export function kindRules(pathways: Pathways, kinds: readonly Kind[]): (answers: Answers, result: Walk) => Breach[] {
  const idsWhere = (holds: (kind: Kind) => boolean) => kinds.filter(holds).map(({ id }) => id);
  const notForX = idsWhere(({ audience }) => !audience.includes('X'));
  const forNobody = idsWhere(({ audience }) => audience.length === 0);
  const forWomen = idsWhere(({ sex }) => sex === 'women');
  const forMen = idsWhere(({ sex }) => sex === 'men');
  const firstLines = new Map(
    choicesOf('audience', pathways).map((audience) => [
      audience,
      shown(walk(audience === undefined ? {} : { audience: [audience] }, pathways, kinds)),
    ]),
  );

  return (answers, result) => {
    const { results, removed, duties, person } = result;
    const here = shown(result);
    const wrong: Breach[] = [];
    const must = (rule: string, ...ids: string[]) => {
      for (const id of ids) if (!here.has(id)) wrong.push([rule, `${id} is missing`]);
    };
    const mustNot = (rule: string, ids: readonly string[]) => {
      for (const id of ids) if (here.has(id)) wrong.push([rule, `${id} is shown`]);
    };
    const isX = person.audience === 'X';
    const isMan = answers['sex_gender']?.[0] === 'man';
    const isWoman = answers['sex_gender']?.[0] === 'woman';

    if (results.length === 0) wrong.push(['I2', 'there are no results']);
    if (isX) must('I2', 'perpetrator_helpline');
    else must('I2', 'local_da_lead', isMan ? 'mens_da_helpline' : 'national_da_helpline');
    if (isMan && person.audience === 'V') must('I2', 'mens_da_local');
    if (isX) mustNot('I3', notForX);
    if (isX && duties.length > 0) wrong.push(['I3', 'there are duties']);
    if (person.audience === 'V' || person.audience === 'F') mustNot('I4', NOT_PUBLIC);
    mustNot('I5', forNobody);
    if (isMan) mustNot('P127', forWomen);
    if (isWoman) mustNot('P128', forMen);
    const isChild = ['under_13', '13_15'].includes(answers['age']?.[0] ?? '');
    if (isChild && !isX) must('P133', 'children_front_door', 'child_line');
    if (isChild) mustNot('P133', ['refuge', 'dispersed_safe', 'marac']);
    for (const { kind, reason } of removed) {
      if (!REMOVAL_REASONS.includes(reason)) wrong.push(['I8', `${kind} is removed without a reason`]);
      if (here.has(kind)) wrong.push(['I8', `${kind} is removed and shown`]);
    }
    for (const kind of firstLines.get(answers['audience']?.[0]) ?? [])
      if (!here.has(kind) && !removed.some((entry) => entry.kind === kind))
        wrong.push(['I8', `${kind} is gone, and nothing says why`]);
    for (const { kind, reasons, p } of results)
      if (reasons.length === 0 || p.length === 0) wrong.push(['P162', `nothing says why ${kind} is shown`]);
    return wrong;
  };
}

/**
 * Holds the reasons of a result against what was answered (P162): each answer or row that is named asks for that kind, or swaps
 * another for it, and each one that does is named, with its rules.
 * @param sources the answers that were given and the rows that apply.
 */
export function reasonBreaches({ results }: Walk, sources: readonly Applied[]): Breach[] {
  const swaps = sources.flatMap((by) =>
    Object.entries(by.then.replaceProtected).map(([from, to]) => ({ by, from, to })),
  );
  const asking = new Map<string, Set<Applied>>();
  const note = (kind: string, by: Applied) => asking.set(kind, (asking.get(kind) ?? new Set()).add(by));
  for (const by of sources) for (const kind of [...by.then.add, ...by.then.first]) note(kind, by);
  for (const { by, from, to } of swaps)
    for (const earlier of asking.get(from) ?? []) [by, earlier].forEach((each) => note(to, each));

  return results.flatMap(({ kind, reasons, p }): Breach[] => {
    const askedBy = [...(asking.get(kind) ?? [])];
    const named = new Set(reasons.map(({ axis, option }) => `${axis}.${option}`));
    const askers = new Set(askedBy.map(({ reason }) => `${reason.axis}.${reason.option}`));
    const rules = new Set(askedBy.flatMap((source) => source.p));
    return [
      ...[...named]
        .filter((id) => !askers.has(id))
        .map((id): Breach => ['P162', `${id} is named for ${kind} and does not ask for it`]),
      ...[...askers]
        .filter((id) => !named.has(id))
        .map((id): Breach => ['P162', `${id} asks for ${kind} and is not named`]),
      ...p
        .filter((id) => !rules.has(id))
        .map((id): Breach => ['P162', `${kind} is said to rest on ${id}, which none of its reasons has`]),
    ];
  });
}
