import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readReviewed } from '../../src/load/list-file.ts';
import { fingerprint } from '../../src/load/fingerprint.ts';
import { readGuides, type GuideFile } from '../../src/load/guides.ts';
import type { Read, Reading } from '../../src/load/content-file.ts';
import { madeFromFile, readMadeFrom, type MadeFrom } from '../../src/load/made-from.ts';
import { ContentError, didYouMean } from '../../src/load/problem.ts';
import { readServices, type ServiceFiles } from '../../src/load/services.ts';
import { mayStayEnglish, readStrings, sourceKeys } from '../../src/load/strings.ts';
import { wordsPrint } from '../../src/load/words-print.ts';
import type { Strings } from '../../src/schema/directory.ts';
import { languageSchema, type Language } from '../../src/schema/language.ts';
import { editMaps } from './edit-yaml.ts';

/** One piece of a language that was made from English. */
interface Translation {
  /** What a translator calls it: "bharosa", "now", "site.exit". */
  name: string;
  /** The file with the words, from content/; undefined for a string. */
  file: string | undefined;
  /** The fingerprint of today's English. */
  english: string;
  /** true: the words were made from other English, or nobody has said from which. */
  waits: boolean;
}

const ALL = 'all';

/** All words of a language beside their English. */
export interface Translated {
  services: ServiceFiles[];
  guides: GuideFile[];
  /** The strings of English and of the language, with their places. */
  english: Read<Strings>;
  own: Read<Strings>;
  madeFrom: MadeFrom;
  /** Whether a string may stay English in this language. */
  mayStay: (englishKey: string) => boolean;
}

/**
 * Reads a language beside its English, whatever is missing or older in it.
 * @throws ContentError when a file cannot be read; Error when there is no such language.
 */
export function readTranslated(content: string, lang: string): Translated {
  const reading: Reading = { content, problems: [] };
  const known = readLanguages(reading);
  const language = known.find(({ tag }) => tag === lang);
  if (lang === 'en' || !language) {
    const others = known.map(({ tag }) => tag).filter((tag) => tag !== 'en');
    throw new Error(`"${lang}" is not a language that is translated into; there are: ${others.join(', ')}.`);
  }
  const services = readServices(reading);
  const guides = readGuides(reading);
  const { en: english, [lang]: own } = readStrings(
    reading,
    ['en', lang].map((tag) => ({ tag, published: true, work: language.work })),
    { strings: [], guides: [], easy: [] },
  );
  // Words that were changed or are older are what translators work on; a file of a wrong form is not.
  const broken = reading.problems.filter(({ rule }) => !['C4', 'C23', 'C24', 'C25'].includes(rule));
  if (broken.length > 0 || !english || !own) throw new ContentError(reading.problems);
  const mayStay = mayStayEnglish(english, language);
  return { services, guides, english, own, madeFrom: readMadeFrom(reading, lang), mayStay };
}

/**
 * Everything of a language that was made from English.
 * @throws as `readTranslated`.
 */
export function translationsOf(content: string, lang: string): Translation[] {
  const { services, guides, english, own, madeFrom } = readTranslated(content, lang);
  const fileOf = (path: string) => path.replace(/^content\//, '');
  return [
    ...guides.flatMap(({ value, isOlder, source }) => {
      const from = guides.find((other) => other.value.id === value.id && other.value.lang === 'en');
      if (value.lang !== lang || !from) return [];
      return [{ name: value.id, file: fileOf(source.file), english: wordsPrint(from.value), waits: isOlder }];
    }),
    ...services.flatMap(({ id, words: { en, [lang]: words } }) =>
      en && words
        ? [{ name: id, file: fileOf(words.source.file), english: wordsPrint(en.value), waits: words.isOlder }]
        : [],
    ),
    ...[...sourceKeys(english.value, lang)].flatMap(([key, from]) => {
      // What nobody has written yet cannot have been held against its English.
      if (!(key in own.value)) return [];
      const print = fingerprint(english.value[from]);
      return [{ name: key, file: undefined, english: print, waits: madeFrom[key] !== print }];
    }),
  ];
}

function readLanguages(reading: Reading): Pick<Language, 'tag' | 'work'>[] {
  const tags = z.looseObject({
    languages: z.array(z.looseObject(languageSchema.pick({ tag: true, work: true }).shape)),
  });
  const read = readReviewed(reading, 'languages.yaml', tags);
  if (!read) throw new ContentError(reading.problems);
  return read.value.languages;
}

/** What waits for a translator, in a few lines. */
export function sayWaiting(translations: readonly Translation[], lang: string): string {
  const waiting = translations.filter(({ waits }) => waits).map(({ name }) => name);
  return waiting.length === 0
    ? `Nothing in ${lang} is older than its English.`
    : `${waiting.join('\n')}\n\n${String(waiting.length)} to hold against the English; then: npm run translated -- ${lang} <name>`;
}

/**
 * Writes down that these words were held against today's English: its fingerprint, and nothing else.
 * @param names services, guides and keys; "all" for everything that waits.
 * @returns what was done, for people.
 * @throws Error for a name that does not exist; then nothing is written.
 */
export function recordTranslations(
  content: string,
  translations: readonly Translation[],
  lang: string,
  names: readonly string[],
): string {
  const known = translations.map(({ name }) => name);
  const unknown = names.filter((name) => name !== ALL && !known.includes(name));
  if (unknown.length > 0) {
    const lines = unknown.map((name) => `There is nothing called "${name}" in ${lang}.${didYouMean(name, known)}`);
    throw new Error(lines.join('\n'));
  }
  const chosen = translations.filter(({ name, waits }) => names.includes(name) || (names.includes(ALL) && waits));
  for (const { file, english } of chosen) if (file !== undefined) writeFrom(join(content, file), english);
  const strings = translations.filter(({ file }) => file === undefined);
  writeMadeFrom(content, lang, strings, new Set(chosen));
  return `Recorded: ${chosen.map(({ name }) => name).join(', ') || 'nothing'}.`;
}

function writeFrom(path: string, english: string): void {
  const text = readFileSync(path, 'utf8');
  const end = text.indexOf('\n---\n');
  const front = editMaps(text.slice(4, end + 1), [{ path: [], set: { from: `"${english}"` } }]);
  writeFileSync(path, `---\n${front}${text.slice(end + 1)}`);
}

/** Keeps what was recorded of the strings that still exist, in the order of English. */
function writeMadeFrom(
  content: string,
  lang: string,
  strings: readonly Translation[],
  chosen: ReadonlySet<Translation>,
): void {
  const before = readMadeFrom({ content, problems: [] }, lang);
  const after = strings.flatMap((string): [string, string][] => {
    const from = chosen.has(string) ? string.english : before[string.name];
    return from === undefined ? [] : [[string.name, from]];
  });
  const path = join(content, 'ui', madeFromFile(lang));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(after), null, 2)}\n`);
}
