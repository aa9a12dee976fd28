import { FIRST, type Labelled } from './labelled.ts';

/** What a search found for every query that it was asked, and how long each took in milliseconds. */
export interface Run {
  name: string;
  bytes: string;
  found: { query: Labelled; place: number | undefined; ms: number }[];
}

/** Recall, reciprocal rank, time and weight of all runs, a line for each class and a column for each run. */
export function tableOf(runs: readonly Run[]): string[] {
  const queries = runs[0]?.found.map(({ query }) => query) ?? [];
  const rows: [string, (each: Labelled) => boolean][] = [
    ...classesOf(runs).map((group): [string, (each: Labelled) => boolean] => [group, (each) => each.group === group]),
    ['all, seen by authors', ({ half }) => half === 'dev'],
    ['all, held out', ({ half }) => half === 'held_out'],
    ['all, written blind', ({ half }) => half === 'blind'],
    ['all', () => true],
  ];
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(32), ...cells.map((cell) => cell.padEnd(12))].join(' ');
  return [
    `Recall at ${FIRST} / mean reciprocal rank, of ${queries.length} queries`,
    line(
      'class',
      runs.map(({ name }) => name),
    ),
    line(
      'asked',
      runs.map(({ found }) => String(found.length)),
    ),
    ...rows.map(([name, isOf]) =>
      line(
        `${name.padEnd(26)} ${queries.filter(isOf).length}`,
        runs.map((run) => {
          const own = run.found.filter(({ query }) => isOf(query));
          const rank = own.reduce((sum, { place }) => sum + (place === undefined ? 0 : 1 / place), 0) / own.length;
          return `${(rightOf(own) / own.length).toFixed(2)} / ${rank.toFixed(2)}`;
        }),
      ),
    ),
    ...[0.5, 0.95].map((share) =>
      line(
        `ms a query, p${share * 100}`,
        runs.map(({ found }) => {
          const times = found.map(({ ms }) => ms).sort((a, b) => a - b);
          return (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
        }),
      ),
    ),
    line(
      'kB to the first result',
      runs.map(({ bytes }) => bytes),
    ),
  ];
}

/**
 * The classes in which another run finds more than the first one does, each as a line. Held against one another on the queries that
 * both were asked; as many is no lead lost.
 */
export function leadsLost([ours, ...others]: readonly Run[]): string[] {
  if (!ours) return [];
  return classesOf([ours]).flatMap((group) =>
    others.flatMap(({ name, found }) => {
      const theirs = found.filter(({ query }) => query.group === group);
      const asked = new Set(theirs.map(({ query }) => query));
      const [own, other] = [rightOf(ours.found.filter(({ query }) => asked.has(query))), rightOf(theirs)];
      return other > own ? [`${group}: ${name} finds ${other} and we ${own} of ${theirs.length}`] : [];
    }),
  );
}

function classesOf(runs: readonly Run[]): string[] {
  return [...new Set(runs.flatMap(({ found }) => found.map(({ query }) => query.group)))];
}

function rightOf(found: Run['found']): number {
  return found.filter(({ place }) => place !== undefined && place <= FIRST).length;
}
