import type { Kind } from '../../schema/kind.ts';
import type { Axis, Pathways } from '../../schema/pathway.ts';
import type { Answers } from './answers.ts';
import { BANNERS, walk } from './walk.ts';

/**
 * Whether some answer to a question could still change what is shown: kinds and their order, boxes above them, duties, what is
 * named as left out, or what is known of the person. Where none could, asking would only cost time that somebody may not
 * have; a sentence to read is no reason to ask.
 */
export function canStillChange(axis: Axis, answers: Answers, pathways: Pathways, kinds: readonly Kind[]): boolean {
  const others = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== axis.id));
  const outcome = (chosen: Answers) => {
    const { person, notices, duties, results, removed } = walk(chosen, pathways, kinds);
    return JSON.stringify([
      person,
      notices.filter(({ id }) => BANNERS.some((banner) => banner === id)),
      duties,
      results.map(({ kind }) => kind),
      removed.filter(({ reason }) => reason !== 'audience'),
    ]);
  };
  const unanswered = outcome(others);
  return axis.options.some(({ id }) => outcome({ ...others, [axis.id]: [id] }) !== unanswered);
}
