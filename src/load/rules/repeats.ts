import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt } from './known.ts';

/** Nothing stands twice in one list of a service, capitals aside, and no two sources have one id (C6). */
export function checkRepeats({ facts: { value, source } }: ServiceFiles): Problem[] {
  const ids = value.sources.map(({ id }) => id);
  return [
    ...repeats(value, []).map(([path, name]) =>
      problemAt(source, path, 'C6', `"${name}" stands twice in this list`, 'remove one of them.'),
    ),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [problemAt(source, ['sources', index, 'id'], 'C6', `two sources are called "${id}"`, 'give one another id.')],
    ),
  ];
}

function repeats(value: unknown, path: PropertyKey[]): [path: PropertyKey[], name: string][] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, inner]) => repeats(inner, [...path, key]));
  const seen = new Set<string>();
  return value.flatMap((inner: unknown, index): [PropertyKey[], string][] => {
    if (typeof inner !== 'string') return repeats(inner, [...path, index]);
    const isRepeat = seen.has(inner.toLowerCase());
    seen.add(inner.toLowerCase());
    return isRepeat ? [[[...path, index], inner]] : [];
  });
}
