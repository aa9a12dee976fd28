import type { Axis, AxisOption, Pathways } from '../../schema/pathway.ts';
import type { Person } from '../eligibility.ts';
import { mattering } from '../unknown.ts';

/** Chosen option ids by axis id. An axis that is left out was not answered. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** An answer that the axes do not know. */
export type AnswerProblem =
  | { is: 'not-an-object' }
  | { is: 'unknown-axis'; axis: string; known: string[] }
  | { is: 'unknown-option'; axis: string; option: string; known: string[] }
  | { is: 'one-only'; axis: string };

/** An axis with the option that was chosen. */
export interface Fired {
  axis: Axis;
  option: AxisOption;
}

/** Reads answers given as `{"area":"sandwell","harms":["money"]}`, and names each one that is not known. */
export function readAnswers(given: unknown, { axes }: Pathways): { answers: Answers; problems: AnswerProblem[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { answers: {}, problems: [{ is: 'not-an-object' }] };
  }
  const answers: Record<string, string[]> = {};
  const problems: AnswerProblem[] = [];
  for (const [id, value] of Object.entries(given as Record<string, unknown>)) {
    const axis = axes.find((candidate) => candidate.id === id);
    if (!axis) {
      problems.push({ is: 'unknown-axis', axis: id, known: axes.map((candidate) => candidate.id) });
      continue;
    }
    const chosen = (Array.isArray(value) ? value : [value]).map(String);
    const known = axis.options.map((option) => option.id);
    const unknown = chosen.filter((option) => !known.includes(option));
    problems.push(...unknown.map((option) => ({ is: 'unknown-option' as const, axis: id, option, known })));
    if (!axis.many && chosen.length > 1) problems.push({ is: 'one-only', axis: id });
    if (chosen.length > 0) answers[id] = [...new Set(chosen)];
  }
  return { answers, problems };
}

/** The options that apply, in the order of the axes; an axis that assumes one is never empty. */
export function firedOptions(answers: Answers, { axes }: Pathways): Fired[] {
  return axes.flatMap((axis) => {
    const given = answers[axis.id] ?? [];
    const chosen = given.length > 0 || axis.assume === undefined ? given : [axis.assume];
    return axis.options.filter(({ id }) => chosen.includes(id)).map((option) => ({ axis, option }));
  });
}

/** What the answers say about the person, to be held against whom services help. */
export function personFrom(fired: readonly Fired[]): Person {
  const means = fired.map(({ option }) => option.means);
  const first = <Key extends keyof (typeof means)[number]>(key: Key) =>
    means.find((meaning) => meaning[key] !== undefined)?.[key];
  return {
    audience: first('audience') ?? 'V',
    area: first('area'),
    elsewhere: first('elsewhere'),
    sex: first('sex'),
    age: first('age'),
    communities: means.flatMap(({ communities }) => communities ?? []),
    matters: means.flatMap(mattering),
  };
}
