// The answers that can be given: which there are for a question, every combination of some questions, and how many there are.
import type { Answers } from '../../src/domain/pathway/answers.ts';
import type { Axis, Pathways } from '../../src/schema/pathway.ts';

/**
 * The options of a question, and first the case that nobody answered it.
 * @throws RangeError where there is no such question.
 */
export function choicesOf(axis: string, { axes }: Pathways): (string | undefined)[] {
  const found = axes.find(({ id }) => id === axis);
  if (!found) throw new RangeError(`there is no question "${axis}"`);
  return [undefined, ...found.options.map(({ id }) => id)];
}

/** Every combination of one choice, or none, for each question. */
export function* everyCombination(questions: readonly string[], pathways: Pathways): Generator<Answers> {
  const [axis, ...others] = questions;
  if (axis === undefined) {
    yield {};
    return;
  }
  for (const rest of everyCombination(others, pathways))
    for (const option of choicesOf(axis, pathways)) yield option === undefined ? rest : { ...rest, [axis]: [option] };
}

/** How many sets of answers there are: one option or none of each question, any number where any number may be chosen. */
export function sizeOf(axes: readonly Axis[]): bigint {
  return axes.reduce(
    (size, { many, options }) => size * (many ? 2n ** BigInt(options.length) : BigInt(options.length + 1)),
    1n,
  );
}
