import type { Exclusion } from './eligibility.ts';
import type { Help, HelpResult } from './find-help.ts';

/** A service that does not fit, why, and whom to ring in its place. */
export interface NearMiss {
  id: string;
  reason: Exclusion | undefined;
  /** A service of the same kind that can be rung, else the first of all; undefined where none can. */
  instead: string | undefined;
}

/**
 * What is not shown because it is for other people, each service once, so that nobody rings in vain (P159). To somebody who
 * harms not even the names of other people's services are shown (P121).
 * @param canRing whether a service has a number that may be dialled now.
 */
export function nearMissesOf({ person, results }: Help, canRing: (id: string) => boolean): NearMiss[] {
  if (person.audience === 'X') return [];
  const firstIn = (some: readonly HelpResult[]) =>
    some.flatMap(({ services }) => services.map(({ id }) => id)).find((id) => canRing(id));
  const misses = results.flatMap((result) =>
    result.nearMisses.map(({ id, excluded }): NearMiss => {
      const [reason] = excluded;
      return { id, reason, instead: firstIn([result]) ?? firstIn(results) };
    }),
  );
  return [...new Map(misses.map((miss) => [miss.id, miss])).values()];
}
