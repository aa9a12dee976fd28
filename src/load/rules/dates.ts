import type { Content } from '../content.ts';
import type { Read } from '../content-file.ts';
import type { Problem } from '../problem.ts';
import { problemAt, type Known } from './known.ts';

/** Keys that hold the day of something that has been done. */
const DONE = ['checked', 'on', 'date'];

/** No list says that it was checked or printed on a day that has not come (C27). The day of the build is given, never the clock. */
export function checkDates(content: Content, { today }: Known): Problem[] {
  const { areas, bankHolidays, coverage, hosts, kinds, languages, leftOut, postcodes, tellingWords, towns } = content;
  const { axes, invariants, order, settings, tables } = content.pathways;
  const lists: Read<unknown>[] = [
    areas,
    bankHolidays,
    coverage,
    hosts,
    kinds,
    languages,
    leftOut,
    postcodes,
    tellingWords,
    towns,
    content.search.intents,
    ...Object.values(content.search.vocabularies),
  ];
  const read = [...lists, axes, invariants, order, settings, ...tables];
  const sources = read.flatMap(({ source, review }) => (review ? [source, review.source] : [source]));
  return sources.flatMap((source) =>
    daysIn(source.value, [])
      .filter(([, day]) => day > today)
      .map(([path, day]) => problemAt(source, path, 'C27', `"${day}" has not come yet`, 'write the day it was done.')),
  );
}

function daysIn(value: unknown, path: PropertyKey[]): [path: PropertyKey[], day: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return typeof inner === 'string' && DONE.includes(key) && /^\d{4}/.test(inner) ? [[at, inner]] : daysIn(inner, at);
  });
}
