import { z } from 'zod';
import type { Strings } from '../schema/directory.ts';
import { listFolder, readData, type Read, type Reading } from './content-file.ts';
import type { Place } from './yaml-source.ts';

const schema = z.record(z.string(), z.string().min(1));

/**
 * Reads content/ui/<lang>.json, and every content/ui/<lang>/<part>.json: what would make the first longer than 64 kB (C2).
 * @returns one set of words, in which each key knows its file; undefined when a file has problems.
 */
export function readStringParts(reading: Reading, lang: string): Read<Strings> | undefined {
  const names = listFolder(reading, `ui/${lang}`).filter((name) => name.endsWith('.json'));
  const paths = [`ui/${lang}.json`, ...names.map((name) => `ui/${lang}/${name}`)];
  const [first, ...others] = paths.map((path) => readData(reading, path, schema));
  const parts = others.flatMap((part) => part ?? []);
  if (!first || parts.length < others.length) return undefined;
  const all = [first, ...parts];
  for (const [index, { value, source }] of all.entries()) {
    for (const key of Object.keys(value)) {
      const earlier = all.slice(0, index).find((part) => key in part.value);
      if (!earlier) continue;
      const wrong = `"${key}" also stands in ${earlier.source.file}`;
      reading.problems.push({
        file: source.file,
        ...source.placeOf([key]),
        rule: 'C3',
        wrong,
        fix: 'keep one of them.',
      });
    }
  }
  const value = Object.assign({}, ...all.map((part) => part.value)) as Strings;
  const placeOf = (path: readonly PropertyKey[]): Place => {
    const holder = all.find((part) => String(path[0]) in part.value) ?? first;
    return { file: holder.source.file, ...holder.source.placeOf(path) };
  };
  return { value, source: { ...first.source, value, placeOf, parts: all.map(({ source }) => source) } };
}
