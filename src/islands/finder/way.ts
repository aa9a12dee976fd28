import type { Answers } from '../../domain/pathway/answers.ts';
import { canStillChange, partsAsked } from '../../domain/pathway/asking.ts';
import type { FinderData } from '../../domain/find-help.ts';
import type { Axis } from '../../schema/pathway.ts';

/** Where somebody is: a question, or one group of its answers. */
export interface Place {
  axis: string;
  group?: string | undefined;
  /** The group that was chosen here, while none of its answers has been given. */
  picked?: string | undefined;
}

type Rules = Pick<FinderData, 'pathways' | 'kinds'>;

/**
 * The questions in their order, the further ones last. None is asked whose answer could change nothing any more; one that was
 * answered, or stands on the screen, stays.
 */
export function questionsAsked({ pathways, kinds }: Rules, answers: Answers, at?: string): Axis[] {
  const { axes } = pathways;
  return [...axes.filter(({ further }) => !further), ...axes.filter(({ further }) => further)].filter(
    (axis) => axis.id === at || axis.id in answers || canStillChange(axis, answers, pathways, kinds),
  );
}

/** The parts of a question that follow each other, with the one that stands on the screen. */
export function partsOf(
  axis: Axis,
  answers: Answers,
  { pathways, kinds }: Rules,
  group?: string,
): (string | undefined)[] {
  const asked = partsAsked(axis, answers, pathways, kinds);
  if (!axis.many || !axis.groups) return asked;
  const parts = axis.groups.map(({ id }) => id).filter((id) => asked.includes(id) || id === group);
  return parts.length > 0 ? parts : [axis.groups[0]?.id];
}

/** The first screen of a question. */
export function startOf(axis: Axis, answers: Answers, rules: Rules): Place {
  return { axis: axis.id, group: partsOf(axis, answers, rules)[0] };
}

/**
 * The screen after this one: the next part of the question, or the next question; undefined where the results follow.
 * @param isWhole true: the other parts of this question are passed over.
 */
export function placeAfter(at: Place, answers: Answers, rules: Rules, isWhole = false): Place | undefined {
  const asked = questionsAsked(rules, answers, at.axis);
  const step = asked.findIndex(({ id }) => id === at.axis);
  const [axis, next] = [asked[step], asked[step + 1]];
  const parts = axis ? partsOf(axis, answers, rules, at.group) : [];
  const part = parts[parts.indexOf(at.group) + 1];
  if (axis?.many === true && part !== undefined && !isWhole) return { axis: at.axis, group: part };
  return next && startOf(next, answers, rules);
}

/** The screen before this one, of whatever kind; undefined where there is none. */
export function placeBefore(at: Place, answers: Answers, rules: Rules): Place | undefined {
  const asked = questionsAsked(rules, answers, at.axis);
  const step = asked.findIndex(({ id }) => id === at.axis);
  const [axis, before] = [asked[step], asked[step - 1]];
  if (axis && !axis.many && at.group !== undefined) {
    const group = axis.groups?.find(({ id }) => id === at.group);
    return { axis: at.axis, group: group?.within, picked: at.group };
  }
  const parts = axis ? partsOf(axis, answers, rules, at.group) : [];
  const place = parts.indexOf(at.group);
  if (place > 0) return { axis: at.axis, group: parts[place - 1] };
  return before && { axis: before.id, group: partsOf(before, answers, rules).at(-1) };
}
