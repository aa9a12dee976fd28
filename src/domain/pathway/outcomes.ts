import type { Kind } from '../../schema/kind.ts';
import type { Axis, Operations, Pathways } from '../../schema/pathway.ts';
import type { Person } from '../eligibility.ts';
import type { Answers } from './answers.ts';
import { walk } from './walk.ts';

/** What is certain once a person is described: whatever else they answer, these kinds stay in the results. */
export interface Outcome {
  answers: Answers;
  person: Person;
  kinds: string[];
}

/**
 * Every description of a person that the questions allow, with the kinds no further answer can take away (C31).
 *
 * The finder has no graph: its questions stand in any order and each may be skipped, so there are more outcomes than can
 * be listed. But answers only add kinds, unless they say who the person is or take kinds away. So it is enough to walk
 * every "who", and to leave out all that any other answer might take: what stays is in every outcome of that person.
 */
export function certainOutcomes(pathways: Pathways, kinds: readonly Kind[]): Outcome[] {
  const describing = pathways.axes.filter(describesPerson);
  const taken = new Set(
    pathways.axes
      .filter((axis) => !describing.includes(axis))
      .flatMap(({ options }) => options.flatMap(({ then }) => takenBy(then, kinds))),
  );
  // A kind that exists in some places only is not certain either.
  const isCertain = (id: string) => !taken.has(id) && kinds.find((kind) => kind.id === id)?.areas === undefined;
  return everyAnswer(describing).map((answers) => {
    const { person, results } = walk(answers, pathways, kinds);
    return { answers, person, kinds: results.map(({ kind }) => kind).filter(isCertain) };
  });
}

/** Whether a question asks who the person is: only these answers are held against whom a service helps. */
export function describesPerson({ options }: Axis): boolean {
  return options.some(
    ({ means }) => means.audience !== undefined || means.sex !== undefined || means.age !== undefined,
  );
}

function takenBy({ remove, removeKindsFor, replaceProtected }: Operations, kinds: readonly Kind[]): string[] {
  const isProtected = (id: string) => kinds.find((kind) => kind.id === id)?.protected === true;
  const ofThatSex = kinds.filter(({ sex }) => sex !== undefined && sex === removeKindsFor).map(({ id }) => id);
  return [...[...remove, ...ofThatSex].filter((id) => !isProtected(id)), ...Object.keys(replaceProtected)];
}

/** Every combination of one answer, or none, for each question. */
function everyAnswer([axis, ...others]: readonly Axis[]): Answers[] {
  if (!axis) return [{}];
  return everyAnswer(others).flatMap((rest) => [rest, ...axis.options.map(({ id }) => ({ [axis.id]: [id], ...rest }))]);
}
