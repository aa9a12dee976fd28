import { coverageMap, lacksIn, type Fallback } from '../domain/coverage.ts';
import type { Service } from '../schema/directory.ts';
import { directory, today } from './site-content.ts';

/** The gap map on the day of the build, the same for every language: per area its table, and what is missing in words. */
export const gapMap = coverageMap(directory, today).map((coverage) => ({ ...coverage, lacks: lacksIn(coverage) }));

/** The service behind a fallback. */
export function lineOf({ id }: Fallback): Service | undefined {
  return directory.services.find((service) => service.id === id);
}

const SHORT = 12;

/** What a line is called in a narrow cell: its name where that is short, else the label of its tab. */
export function shortName({ name, label }: Service): string {
  return name.length <= SHORT ? name : label;
}

/** The lines that some cell falls back on, each once, for the list of short names. */
export const gapLines = directory.services
  .filter(({ id }) =>
    gapMap.some(({ rows, own }) =>
      [...rows.flatMap(({ cells }) => cells), ...own].some(({ count, fallback }) => count === 0 && fallback?.id === id),
    ),
  )
  .sort((a, b) => (shortName(a) < shortName(b) ? -1 : 1));
