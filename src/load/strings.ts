import { z } from 'zod';
import type { Language } from '../schema/language.ts';
import type { Strings } from '../schema/directory.ts';
import { readData, type Read, type Reading } from './content-file.ts';
import type { Problem } from './problem.ts';

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Reads content/ui/<lang>.json for every language, and checks each against English (C23, C25). */
export function readStrings(reading: Reading, languages: readonly Language[]): Record<string, Read<Strings>> {
  const files = new Map<string, Read<Strings>>();
  for (const { tag } of languages) {
    const read = readData(reading, `ui/${tag}.json`, z.record(z.string(), z.string().min(1)));
    if (read) files.set(tag, read);
  }
  const english = files.get('en');
  if (english) {
    for (const { tag } of languages) {
      const other = files.get(tag);
      if (other && tag !== 'en') reading.problems.push(...compare(english.value, other, tag));
    }
  }
  return Object.fromEntries(files);
}

function compare(english: Strings, other: Read<Strings>, tag: string): Problem[] {
  const problem = (key: string, rule: string, wrong: string, fix: string): Problem => ({
    file: other.source.file,
    ...other.source.placeOf([key]),
    rule,
    wrong,
    fix,
  });
  const wanted = wantedKeys(english, tag);
  const missing = [...wanted.keys()].filter((key) => !(key in other.value));
  const extra = Object.keys(other.value).filter((key) => !wanted.has(key));
  const uneven = [...wanted].filter(
    ([key, source]) =>
      key in other.value && placeholders(other.value[key] ?? '') !== placeholders(english[source] ?? ''),
  );
  return [
    ...missing.map((key) =>
      problem(
        key,
        'C23',
        `"${key}" is missing in ${tag}`,
        `write it; English says "${english[wanted.get(key) ?? key] ?? ''}".`,
      ),
    ),
    ...extra.map((key) => problem(key, 'C23', `"${key}" does not exist in English`, 'remove it.')),
    ...uneven.map(([key]) =>
      problem(key, 'C25', `"${key}" has other {{placeholders}} than English`, 'use the same ones.'),
    ),
  ];
}

/** Keys a language needs, each with the English key it comes from: plural forms follow the language's own rules. */
function wantedKeys(english: Strings, tag: string): Map<string, string> {
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const wanted = new Map<string, string>();
  for (const key of Object.keys(english)) {
    const base = key.replace(PLURAL, '');
    // Only a key with both English forms is a plural: "P_other" is the name of an answer.
    if (base === key || !(`${base}_one` in english && `${base}_other` in english)) wanted.set(key, key);
    else for (const category of categories) wanted.set(`${base}_${category}`, `${base}_other`);
  }
  return wanted;
}

function placeholders(value: string): string {
  return [...new Set(value.match(/\{\{\w+\}\}/g) ?? [])].sort().join();
}
