import { FIRST, type Labelled } from './labelled.ts';

/** What a search found for every query, and how long each took in milliseconds. */
export interface Run {
  name: string;
  bytes: string;
  found: { query: Labelled; place: number | undefined; ms: number }[];
}

type Found = Run['found'];

/** Recall, reciprocal rank, time and weight of all runs, a line for each class and a column for each run. */
export function tableOf(runs: readonly Run[]): string[] {
  const queries = runs[0]?.found.map(({ query }) => query) ?? [];
  const classes = classesOf(runs).map((group): Row => [group, (each) => each.group === group]);
  const halves: Row[] = [
    ['all, seen by authors', ({ half }) => half === 'dev'],
    ['all, held out', ({ half }) => half === 'held_out'],
    ['all, written blind', ({ half }) => half === 'blind'],
    ['all, read by nobody', ({ half }) => half === 'unseen'],
  ];
  const all: Row = ['all', () => true];
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(32), ...cells.map((cell) => cell.padEnd(12))].join(' ');
  const names = runs.map(({ name }) => name);
  const linesOf = (rows: readonly Row[], tell: (own: Found) => string) =>
    rows.map(([name, isOf]) =>
      line(
        `${name.padEnd(26)} ${queries.filter(isOf).length}`,
        runs.map(({ found }) => tell(found.filter(({ query }) => isOf(query)))),
      ),
    );
  return [
    line(`recall at ${FIRST} / mean rank`, names),
    ...linesOf([...classes, ...halves, all], (own) => `${share(rightOf(own), own)} / ${share(ranksOf(own), own)}`),
    '',
    line('ms a query, p50 / p95', names),
    ...linesOf([...classes, all], (own) => [0.5, 0.95].map((part) => timeOf(own, part)).join(' / ')),
    '',
    line(
      'kB to the first result',
      runs.map(({ bytes }) => bytes),
    ),
  ];
}

type Row = [name: string, isOf: (query: Labelled) => boolean];

/** The classes in which another run finds as much as the first one does, or more, each as a line; where both find all, none is better. */
export function leadsLost([ours, ...others]: readonly Run[]): string[] {
  if (!ours) return [];
  return classesOf([ours]).flatMap((group) => {
    const [own = 0, ...theirs] = [ours, ...others].map(({ found }) =>
      rightOf(found.filter(({ query }) => query.group === group)),
    );
    const count = ours.found.filter(({ query }) => query.group === group).length;
    return theirs.flatMap((their, at) =>
      their >= own && own < count
        ? [`${group}: ${others[at]?.name ?? ''} finds ${their} and we ${own} of ${count}`]
        : [],
    );
  });
}

function classesOf(runs: readonly Run[]): string[] {
  return [...new Set(runs.flatMap(({ found }) => found.map(({ query }) => query.group)))];
}

function rightOf(found: Found): number {
  return found.filter(({ place }) => place !== undefined && place <= FIRST).length;
}

/** The sum of reciprocal ranks. */
function ranksOf(found: Found): number {
  return found.reduce((sum, { place }) => sum + (place === undefined ? 0 : 1 / place), 0);
}

function share(part: number, { length }: Found): string {
  return (part / length).toFixed(2);
}

function timeOf(found: Found, part: number): string {
  const times = found.map(({ ms }) => ms).sort((a, b) => a - b);
  return (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
}
