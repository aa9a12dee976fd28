import type { GlossaryEntry, Term } from '../../../schema/glossary.ts';
import type { Content } from '../../content.ts';
import type { Read } from '../../content-file.ts';
import { didYouMean, type Problem } from '../../problem.ts';
import { sourceKeys } from '../../strings.ts';
import { problemAt } from '../known.ts';
import { phraseFinder } from './phrase-pattern.ts';

/**
 * Each language has chosen a word for every term of the field (C23), and its strings say that word wherever the English says
 * the term (C25): one thing has one name, or nobody can look for it.
 */
export function checkGlossaries({ languages, strings, writing: { terms, glossaries } }: Content): Problem[] {
  if (!terms) return [];
  const english = strings['en']?.value ?? {};
  return languages.value.flatMap(({ tag, published }) => {
    const glossary = glossaries[tag];
    if (!glossary) return [];
    const own = strings[tag];
    const problems = [
      ...unknownTerms(glossary, terms.value),
      ...missingTerms(glossary, terms.value),
      ...(own ? otherWords(own, english, tag, glossary.value, terms.value) : []),
    ];
    return published ? problems : problems.map((problem) => ({ ...problem, isWarning: true }));
  });
}

function unknownTerms({ value, source }: Read<GlossaryEntry[]>, terms: readonly Term[]): Problem[] {
  const ids = terms.map(({ id }) => id);
  return value.flatMap(({ term }, index) => {
    if (ids.includes(term)) return [];
    const fix = `check its spelling.${didYouMean(term, ids)}`;
    return [problemAt(source, [index, 'term'], 'C30', `"${term}" is not in content/terms.yaml`, fix)];
  });
}

function missingTerms({ value, source }: Read<GlossaryEntry[]>, terms: readonly Term[]): Problem[] {
  return terms
    .filter(({ id }) => !value.some(({ term }) => term === id))
    .map(({ id, means }) =>
      problemAt(source, [], 'C23', `there is no word for "${id}"`, `choose one, and say why; it means: ${means}`),
    );
}

function otherWords(
  { value: own, source }: Read<Record<string, string>>,
  english: Readonly<Record<string, string>>,
  tag: string,
  glossary: readonly GlossaryEntry[],
  terms: readonly Term[],
): Problem[] {
  const held = glossary.flatMap((entry) => {
    const term = terms.find(({ id }) => id === entry.term);
    if (!term) return [];
    const forms = [entry.word, ...entry.forms].map((form) => form.toLocaleLowerCase(tag));
    return [{ ...entry, forms, isIn: phraseFinder({ phrases: term.english }) }];
  });
  return [...sourceKeys(english, tag)].flatMap(([key, from]) => {
    const [said, translated] = [english[from] ?? '', own[key]];
    if (translated === undefined) return [];
    const small = translated.toLocaleLowerCase(tag);
    return held
      .filter(
        ({ isIn, forms, except }) =>
          isIn(said) !== undefined && !except.includes(key) && !forms.some((form) => small.includes(form)),
      )
      .map(({ term, word }) =>
        problemAt(
          source,
          [key],
          'C25',
          `"${key}" does not say "${word}", the word for "${term}"`,
          'use the word of the glossary, add the form that stands here to it, or name this string under "except".',
        ),
      );
  });
}
