import type { GlossaryEntry, Term } from '../../../schema/glossary.ts';
import type { Content } from '../../content.ts';
import type { Read } from '../../content-file.ts';
import type { Problem } from '../../problem.ts';
import { sourceKeys } from '../../strings.ts';
import { problemAt, unknownName } from '../known.ts';
import { phraseFinder } from './phrase-finder.ts';

/**
 * Each language has chosen a word for every term of the field (C23), and its strings say that word wherever the English says
 * the term (C25): one thing has one name, or nobody can look for it.
 */
export function checkGlossaries({ languages, strings, writing: { terms, glossaries } }: Content): Problem[] {
  if (!terms) return [];
  const english = strings['en']?.value ?? {};
  const said = termsSaid(english, terms.value);
  return languages.value.flatMap(({ tag, published }) => {
    const glossary = glossaries[tag];
    if (!glossary) return [];
    const own = strings[tag];
    const problems = [
      ...unknownTerms(glossary, terms.value),
      ...missingTerms(glossary, terms.value),
      ...(own ? otherWords(own, english, tag, glossary.value, said) : []),
    ];
    return published ? problems : problems.map((problem) => ({ ...problem, isWarning: true }));
  });
}

function unknownTerms({ value, source }: Read<GlossaryEntry[]>, terms: readonly Term[]): Problem[] {
  const ids = terms.map(({ id }) => id);
  return value.flatMap(({ term }, index) => unknownName(source, [index, 'term'], term, ids, 'content/terms.yaml'));
}

function missingTerms({ value, source }: Read<GlossaryEntry[]>, terms: readonly Term[]): Problem[] {
  return terms
    .filter(({ id }) => !value.some(({ term }) => term === id))
    .map(({ id, means }) =>
      problemAt(source, [], 'C23', `there is no word for "${id}"`, `choose one, and say why; it means: ${means}`),
    );
}

/** The terms that each English string says: the same for every language. Strings that say none are left out. */
function termsSaid(english: Readonly<Record<string, string>>, terms: readonly Term[]): Map<string, string[]> {
  const finders = terms.map(({ id, english: phrases }) => ({ id, find: phraseFinder({ phrases }) }));
  const said = Object.entries(english).map(([key, text]) => {
    const ids = finders.filter(({ find }) => find(text) !== undefined).map(({ id }) => id);
    return [key, ids] as const;
  });
  return new Map(said.filter(([, ids]) => ids.length > 0).map(([key, ids]) => [key, [...ids]]));
}

function otherWords(
  { value: own, source }: Read<Record<string, string>>,
  english: Readonly<Record<string, string>>,
  tag: string,
  glossary: readonly GlossaryEntry[],
  said: ReadonlyMap<string, readonly string[]>,
): Problem[] {
  return [...sourceKeys(english, tag)].flatMap(([key, from]) => {
    const [terms, translated] = [said.get(from), own[key]];
    if (terms === undefined || translated === undefined) return [];
    const small = translated.toLocaleLowerCase(tag);
    const holds = ({ word, forms }: GlossaryEntry) =>
      [word, ...forms].some((form) => small.includes(form.toLocaleLowerCase(tag)));
    return glossary
      .filter((entry) => terms.includes(entry.term) && !entry.except.includes(key) && !holds(entry))
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
