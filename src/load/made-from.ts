import { z } from 'zod';
import type { Critical } from '../schema/critical.ts';
import type { Strings } from '../schema/directory.ts';
import { fingerprintSchema } from '../schema/fingerprint.ts';
import { listFolder, readData, type Read, type Reading } from './content-file.ts';
import { fingerprint } from './fingerprint.ts';
import type { Problem } from './problem.ts';

/** For each string of a language, the fingerprint of the English it was made from. */
export type MadeFrom = Record<string, string>;

/** Where `npm run translated` keeps them. */
export function madeFromFile(lang: string): string {
  return `made-from.${lang}.json`;
}

/** Reads content/ui/made-from.<lang>.json; empty while nobody has run the command. */
export function readMadeFrom(reading: Reading, lang: string): MadeFrom {
  const name = madeFromFile(lang);
  if (!listFolder(reading, 'ui').includes(name)) return {};
  return readData(reading, `ui/${name}`, z.record(z.string(), fingerprintSchema))?.value ?? {};
}

/**
 * Strings whose English is not the one they were made from (C24): a warning, and an error where lives hang on them.
 * @param sources the strings the language needs, each with its English key.
 */
export function checkMadeFrom(
  english: Strings,
  { value, source }: Read<Strings>,
  lang: string,
  sources: ReadonlyMap<string, string>,
  madeFrom: MadeFrom,
  critical: Critical,
): Problem[] {
  return [...sources].flatMap(([key, from]) => {
    const text = english[from] ?? '';
    if (!(key in value) || madeFrom[key] === fingerprint(text)) return [];
    const problem: Problem = {
      file: source.file,
      ...source.placeOf([key]),
      rule: 'C24',
      wrong:
        madeFrom[key] === undefined
          ? `nobody has said that "${key}" was made from today's English`
          : `the English of "${key}" was changed after this was written`,
      fix: `hold it against "${text}", mend it, then run: npm run translated -- ${lang} ${key}`,
    };
    const isCritical = critical.strings.some((start) => from.startsWith(start));
    return [isCritical ? problem : { ...problem, isWarning: true }];
  });
}
