import { choicesIn, groupChosen, leadsTo, unsureOf, type Choice } from '../../domain/pathway/in-view.ts';
import type { Axis } from '../../schema/pathway.ts';

/** What stands on the screen: a question, or one group of its answers. */
export interface Screen {
  axis: string;
  /** The group whose answers these are. */
  group?: string;
  /** Which part of a question with several answers this is, from 1. */
  part?: { number: number; total: number };
  many: boolean;
  choices: Choice[];
}

/** The screen of a question; of one with several answers, one of its parts. */
export function screenOf(axis: Axis, group?: string, parts: readonly (string | undefined)[] = []): Screen {
  const number = parts.indexOf(group) + 1;
  return {
    axis: axis.id,
    ...(group !== undefined && { group }),
    ...(parts.length > 1 && number > 0 && { part: { number, total: parts.length } }),
    many: axis.many,
    choices: choicesIn(axis, group),
  };
}

/** What is chosen on a screen, and what was said of the same question on others. */
export function chosenOn({ choices, many }: Screen, axis: Axis, answers: readonly string[]) {
  return {
    chosen: choices.filter((choice) => answers.some((answer) => leadsTo(axis, choice, answer))),
    said: many ? answers.filter((answer) => !choices.includes(answer)) : [],
  };
}

/** The answers to a question, once these are the choices on a screen: a group that leads on is no answer yet. */
export function answersWith(
  { choices, many }: Screen,
  axis: Axis,
  answers: readonly string[],
  chosen: readonly Choice[],
): string[] {
  const [choice] = chosen;
  // Who goes on with the group that holds the answer keeps it.
  if (!many && groupChosen(axis, choice)) return answers.filter((answer) => leadsTo(axis, choice ?? '', answer));
  return [...(many ? answers.filter((answer) => !choices.includes(answer)) : []), ...chosen];
}

/** The answer that "I do not know" stands for: of a group, what is meant by who chose it and no more. */
export function unknownOn({ group }: Screen, axis: Axis): string | undefined {
  return assumedIn(axis, group) ?? unsureOf(axis);
}

/** What is meant by who chose a group and none of its answers, where that is known. */
export function assumedIn({ groups }: Axis, group: string | undefined): string | undefined {
  return groups?.find(({ id }) => id === group)?.assume;
}
