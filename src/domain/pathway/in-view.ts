import type { Axis, AxisGroup } from '../../schema/pathway.ts';

/** As many answers as a frightened person can take in at once (A15). */
export const MAX_IN_VIEW = 5;

/**
 * Something to choose on a screen of a question: an answer by its id, or "group.<id>" for a group whose answers come next.
 * Its words are `axis.<axis>.<choice>`.
 */
export type Choice = string;

/** The answer that stands for "I do not know", where there is one: a button of its own. */
export function unsureOf({ options }: Axis): string | undefined {
  return options.find(({ means }) => means.open === true && means.elsewhere !== true)?.id;
}

/** The answers that are drawn. "Skip" and "I do not know" are buttons of every question. */
export function answersInView(axis: Axis): string[] {
  const unsure = unsureOf(axis);
  return axis.options.map(({ id }) => id).filter((id) => id !== 'skip' && id !== unsure);
}

/**
 * What there is to choose on one screen of a question.
 * @param group whose answers are on the screen; left out on the first screen of a question with one answer. A group of one
 * answer is that answer: choosing it answers at once.
 */
export function choicesIn(axis: Axis, group?: string): Choice[] {
  const { groups, many } = axis;
  if (!groups) return answersInView(axis);
  const own = groups.find(({ id }) => id === group)?.options ?? [];
  if (many) return own;
  const inner = groups.filter(({ within }) => within === group);
  return [...own, ...inner.map((each) => asChoice(each, groups))];
}

function asChoice({ id, options }: AxisGroup, groups: readonly AxisGroup[]): Choice {
  const [only, ...others] = options;
  const isAlone = others.length === 0 && !groups.some(({ within }) => within === id);
  return isAlone && only !== undefined ? only : `group.${id}`;
}

/** The group that a choice leads to; undefined for an answer. */
export function groupChosen({ groups }: Axis, choice: Choice | undefined): AxisGroup | undefined {
  return groups?.find(({ id }) => choice === `group.${id}`);
}

/** The answers that a choice leads to, in their order; an answer leads to itself. */
export function answersBehind(axis: Axis, choice: Choice): string[] {
  const group = groupChosen(axis, choice);
  return group ? choicesIn(axis, group.id).flatMap((inner) => answersBehind(axis, inner)) : [choice];
}

/** Whether a choice is an answer, or leads to it. */
export function leadsTo(axis: Axis, choice: Choice, answer: string): boolean {
  return answersBehind(axis, choice).includes(answer);
}
