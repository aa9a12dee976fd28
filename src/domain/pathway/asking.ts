import type { Kind } from '../../schema/kind.ts';
import type { Axis, Pathways } from '../../schema/pathway.ts';
import type { Answers } from './answers.ts';
import { BANNERS, walk } from './walk.ts';

/**
 * Whether some answer to a question could still change what is shown: kinds and their order, boxes above them, duties, what is
 * named as left out, or what is known of the person. Where none could, asking would only cost time that somebody may not
 * have; a sentence to read is no reason to ask, nor is one that says what is not known of a service.
 * @param among some answers of a question that takes several, beside what was answered with the others; left out: all of it.
 */
export function canStillChange(
  axis: Axis,
  answers: Answers,
  pathways: Pathways,
  kinds: readonly Kind[],
  among: readonly string[] = axis.options.map(({ id }) => id),
): boolean {
  const said = (answers[axis.id] ?? []).filter((id) => !among.includes(id));
  const others = { ...answers, [axis.id]: said };
  const outcome = (chosen: Answers) => {
    const { person, notices, duties, results, removed } = walk(chosen, pathways, kinds);
    return JSON.stringify([
      { ...person, matters: undefined },
      notices.filter(({ id }) => BANNERS.some((banner) => banner === id)),
      duties,
      results.map(({ kind }) => kind),
      removed.filter(({ reason }) => reason !== 'audience'),
    ]);
  };
  const unanswered = outcome(others);
  return among.some((id) => outcome({ ...others, [axis.id]: [...said, id] }) !== unanswered);
}

/**
 * The groups of a question with several answers that are shown, one after another: those with an answer that could still
 * change something, and those with one that was chosen. A question without such groups is one part without a name.
 */
export function partsAsked(
  axis: Axis,
  answers: Answers,
  pathways: Pathways,
  kinds: readonly Kind[],
): (string | undefined)[] {
  if (!axis.many || !axis.groups) return [undefined];
  return axis.groups
    .filter(
      ({ options }) =>
        options.some((id) => answers[axis.id]?.includes(id)) || canStillChange(axis, answers, pathways, kinds, options),
    )
    .map(({ id }) => id);
}
