import { nearMissesOf, type NearMiss } from '../domain/near-misses.ts';
import { findHelp, type Help, type HelpResult } from '../domain/find-help.ts';
import type { Answers } from '../domain/pathway/answers.ts';
import { canStillChange } from '../domain/pathway/asking.ts';
import type { Axis } from '../schema/pathway.ts';
import { phoneLineOf } from './lines.ts';
import { directory, today } from './site-content.ts';

/** A further answer, with what it puts at the top, adds or takes away, and what it makes worth asking of services shown before. */
export interface FurtherOption {
  id: string;
  /** false: the help that is shown already is meant for this too. */
  isMore: boolean;
  help: Help;
  /** What was meant for them before this answer and is not now. */
  misses: NearMiss[];
}

/** A question, with its answers that are worth naming. */
export interface FurtherQuestion {
  axis: string;
  options: FurtherOption[];
}

const canRing = (id: string) =>
  directory.services.some((service) => service.id === id && phoneLineOf(service) !== undefined);

const known = new Map<string, FurtherQuestion[]>();

/**
 * What each answer to each further question would change, for pages that are read without script. Questions that could
 * change nothing are left out, as in the finder. Worked out once: it is the same in every language.
 */
export function furtherAnswers(answers: Answers, axes: readonly Axis[]): FurtherQuestion[] {
  const key = JSON.stringify([answers, axes.map(({ id }) => id)]);
  const found = known.get(key) ?? workOut(answers, axes);
  known.set(key, found);
  return found;
}

function workOut(answers: Answers, axes: readonly Axis[]): FurtherQuestion[] {
  const help = findHelp(answers, directory, today);
  const missed = nearMissesOf(help, canRing).map(({ id }) => id);
  const already = help.results.map(({ kind }) => kind);
  return axes
    .filter((axis) => !(axis.id in answers) && canStillChange(axis, answers, directory.pathways, directory.kinds))
    .map((axis) => ({
      axis: axis.id,
      options: axis.options.flatMap(({ id, then }) => {
        const changed = findHelp({ ...answers, [axis.id]: [id] }, directory, today);
        const results = changed.results.flatMap((result) =>
          !already.includes(result.kind) || result.reasons.some((reason) => reason.axis === axis.id && result.isFirst)
            ? [result]
            : newlyOpen(result, help),
        );
        const notices = changed.notices.filter(
          ({ id: notice }) => !help.notices.some((before) => before.id === notice),
        );
        const removed = changed.removed.filter(({ kind, reason }) => reason !== 'audience' && already.includes(kind));
        const misses = nearMissesOf(changed, canRing).filter((miss) => !missed.includes(miss.id));
        const isMore = results.length + notices.length + removed.length + misses.length > 0;
        // An answer whose help is already above is still named: nobody should think that hers does not count (P108).
        return isMore || then.add.length > 0
          ? [{ id, isMore, misses, help: { ...changed, results, notices, removed } }]
          : [];
      }),
    }))
    .filter(({ options }) => options.length > 0);
}

/** A kind that was shown before, with those of its services of which something matters now and is not known; none where none is. */
function newlyOpen(result: HelpResult, { results }: Help): HelpResult[] {
  const before = results.find(({ kind }) => kind === result.kind)?.services ?? [];
  const services = result.services.filter(({ id, unknown }) => {
    const known = before.find((service) => service.id === id)?.unknown ?? [];
    return unknown.some((what) => !known.includes(what));
  });
  return services.length > 0 ? [{ ...result, services }] : [];
}
