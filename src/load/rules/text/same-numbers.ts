import type { Content } from '../../content.ts';
import type { Problem } from '../../problem.ts';
import { problemAt } from '../known.ts';
import { numbersOf } from './numbers-of.ts';

const PLURAL = /_(zero|one|two|few|many|other)$/;

/**
 * A translation names the same numbers and dates as the English (C25): no 991 for 999, no 3 months for 6. Whatever the
 * digits look like. Addresses need no look: words hold none (C17).
 */
export function checkSameNumbers(content: Content): Problem[] {
  const { services, guides, easy, strings } = content;
  return [
    ...services.flatMap(({ words: { en, ...others } }) =>
      en === undefined
        ? []
        : Object.entries(others).flatMap(([lang, file]) => compareFiles(en, file, lang, ['summary', 'say', 'body'])),
    ),
    ...guides.flatMap((guide) => {
      const en = guides.find(({ value }) => value.id === guide.value.id && value.lang === 'en');
      return en === undefined || en === guide
        ? []
        : compareFiles(en, guide, guide.value.lang, ['tab', 'heading', 'body']);
    }),
    ...compareEasy(easy),
    ...compareStrings(strings),
  ];
}

/** Idea by idea; that there are as many is checked with their pictures. */
function compareEasy(easy: Content['easy']): Problem[] {
  return easy.flatMap(({ value, source }) => {
    const en = easy.find((other) => other.value.id === value.id && other.value.lang === 'en')?.value;
    if (en === undefined || value.lang === 'en') return [];
    return value.ideas.flatMap(({ say }, index) =>
      differences(en.ideas[index]?.say.join(' ') ?? '', say.join(' '), value.lang).map(([wrong, fix]) =>
        problemAt(source, ['ideas', index, 'say'], 'C25', `the idea ${wrong}`, fix),
      ),
    );
  });
}

/** A file of words, with the line its body starts on. */
type WordsFile = Content['services'][number]['words'][string] | Content['guides'][number];

function compareFiles(english: WordsFile, other: WordsFile, lang: string, fields: readonly string[]): Problem[] {
  return fields.flatMap((field) => {
    const text = ({ value }: WordsFile) => (value as Partial<Record<string, string>>)[field];
    const [source, translation] = [text(english), text(other)];
    if (source === undefined || translation === undefined) return [];
    // A place is dear to look up, and nearly never asked for.
    const placeOf = () => (field === 'body' ? { line: other.bodyLine, column: 1 } : other.source.placeOf([field]));
    return differences(source, translation, lang).map(([wrong, fix]) => ({
      file: other.source.file,
      ...placeOf(),
      rule: 'C25',
      wrong: `the ${field} ${wrong}`,
      fix,
    }));
  });
}

function compareStrings(strings: Content['strings']): Problem[] {
  const english = strings['en']?.value ?? {};
  return Object.entries(strings).flatMap(([lang, { value, source }]) =>
    lang === 'en'
      ? []
      : Object.entries(value).flatMap(([key, translation]) => {
          // Languages have plural forms that English lacks: those follow its form for many.
          const from = english[key] ?? english[key.replace(PLURAL, '_other')];
          // "One service" in words: only the form for many must hold what English holds.
          if (from === undefined || (PLURAL.test(key) && !key.endsWith('_other'))) return [];
          return differences(from, translation, lang).map(([wrong, fix]) =>
            problemAt(source, [key], 'C25', `"${key}" ${wrong}`, fix),
          );
        }),
  );
}

function differences(english: string, translation: string, lang: string): [wrong: string, fix: string][] {
  const [source, own] = [numbersOf(english, 'en'), numbersOf(translation, lang)];
  const missing = [...source].filter((number) => !own.has(number));
  const extra = [...own].filter((number) => !source.has(number));
  if (missing.length === 0 && extra.length === 0) return [];
  const wrong = [
    ...(missing.length === 0 ? [] : [`lacks ${missing.join(', ')}, which the English has`]),
    ...(extra.length === 0 ? [] : [`has ${extra.join(', ')}, which the English lacks`]),
  ].join(' and ');
  return [[wrong, 'write the numbers and dates of the English, in digits.']];
}
