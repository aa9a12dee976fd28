import { basename } from 'node:path';
import type { Critical } from '../schema/critical.ts';
import type { Strings } from '../schema/directory.ts';
import type { Language } from '../schema/language.ts';
import { listFolder, type Read, type Reading } from './content-file.ts';
import { checkMadeFrom, readMadeFrom } from './made-from.ts';
import type { Problem } from './problem.ts';
import { readStringParts } from './string-parts.ts';

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Parts whose words stand only on professionals' pages about duties and referrals, in English and marked as such (issue 7). */
const ENGLISH_ON_WORK_PAGES = ['inputs', 'referrals'];
/** The same, where a language sends its readers to the English pages. */
const ENGLISH_WITHOUT_WORK_PAGES = [...ENGLISH_ON_WORK_PAGES, 'tables'];

/**
 * Which English strings may be missing in a language: those of parts that are shown on pages for professionals only, marked as
 * English, and those of easy read, which is there only where somebody has written it (rules/easy.ts asks for them then).
 * @returns asks one key of English.
 */
export function mayStayEnglish(
  { source }: Read<Strings>,
  { work }: Pick<Language, 'work'>,
): (englishKey: string) => boolean {
  const names = work === 'own' ? ENGLISH_ON_WORK_PAGES : ENGLISH_WITHOUT_WORK_PAGES;
  const parts = (source.parts ?? []).filter(({ file }) => names.includes(basename(file, '.json')));
  const keys = new Set(parts.flatMap(({ value }) => Object.keys(value as Strings)));
  return (key) => keys.has(key) || key.startsWith('desk_en.') || key.startsWith('easy.');
}

/**
 * Reads the interface strings of every language, and checks each against English (C23, C24, C25).
 * A language that has no pages yet may have no file, and what is missing in it is a warning.
 */
export function readStrings(
  reading: Reading,
  languages: readonly Pick<Language, 'tag' | 'published' | 'work'>[],
  critical: Critical,
): Record<string, Read<Strings>> {
  const files = new Map<string, Read<Strings>>();
  const there = listFolder(reading, 'ui');
  for (const { tag, published } of languages) {
    if (!published && !there.includes(`${tag}.json`)) continue;
    const read = readStringParts(reading, tag);
    if (read) files.set(tag, read);
  }
  const english = files.get('en');
  if (english) {
    for (const { tag, published, work } of languages) {
      if (tag === 'en') continue;
      const other = files.get(tag);
      const madeFrom = readMadeFrom(reading, tag);
      if (!other) continue;
      const sources = sourceKeys(english.value, tag);
      const stays = mayStayEnglish(english, { work });
      const lacking = [...sources].filter(([key, from]) => !(key in other.value) && !stays(from));
      const problems = [
        ...(published ? missing(english, other, tag, lacking) : missingInAll(other, lacking)),
        ...compare(english, other, sources),
        ...checkMadeFrom(english.value, other, tag, sources, madeFrom, critical),
      ];
      reading.problems.push(...(published ? problems : problems.map((problem) => ({ ...problem, isWarning: true }))));
    }
  }
  return Object.fromEntries(files);
}

/** @param lacking keys that a language needs and does not have, each with its English key. */
function missing(
  { value: english, source: from }: Read<Strings>,
  other: Read<Strings>,
  tag: string,
  lacking: readonly [key: string, source: string][],
): Problem[] {
  return lacking.map(([key, source]) => {
    // What English has in a part of its own belongs into the same part of this language.
    const part = from.placeOf([source]).file?.replace('/en/', `/${tag}/`);
    return {
      ...other.source.placeOf([key]),
      file: part?.includes(`/${tag}/`) ? part : other.source.file,
      rule: 'C23',
      wrong: `"${key}" is missing in ${tag}`,
      fix: `write it; English says "${english[source] ?? ''}".`,
    };
  });
}

/** A language that somebody is still writing lacks hundreds: how many is enough to know. */
function missingInAll(other: Read<Strings>, { length }: readonly unknown[]): Problem[] {
  const wrong = `${String(length)} strings are not written yet`;
  const fix = 'npm run workbook writes a workbook for whoever translates them.';
  return length === 0 ? [] : [{ file: other.source.file, ...other.source.placeOf([]), rule: 'C23', wrong, fix }];
}

function compare(
  { value: english }: Read<Strings>,
  other: Read<Strings>,
  wanted: ReadonlyMap<string, string>,
): Problem[] {
  const problem = (key: string, rule: string, wrong: string, fix: string): Problem => ({
    file: other.source.file,
    ...other.source.placeOf([key]),
    rule,
    wrong,
    fix,
  });
  const extra = Object.keys(other.value).filter((key) => !wanted.has(key));
  const uneven = [...wanted].filter(
    ([key, source]) =>
      key in other.value && placeholders(other.value[key] ?? '') !== placeholders(english[source] ?? ''),
  );
  return [
    ...extra.map((key) => problem(key, 'C23', `"${key}" does not exist in English`, 'remove it.')),
    ...uneven.map(([key]) =>
      problem(key, 'C25', `"${key}" has other {{placeholders}} than English`, 'use the same ones.'),
    ),
  ];
}

/** Keys a language needs, each with the English key it comes from: plural forms follow the language's own rules. */
export function sourceKeys(english: Strings, tag: string): Map<string, string> {
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
