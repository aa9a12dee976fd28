import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { YamlSource } from '../yaml-source.ts';
import { problemAt, unknownName } from './known.ts';

/**
 * Every language has every word, or says what is shown in its place (C23); and no translation is older than its English
 * without our knowing: a label on the page and a warning, an error where lives hang on the words (C24).
 */
export function checkTranslations({ languages, services, guides, critical, mostUsed }: Content): Problem[] {
  const ids = services.map(({ id }) => id);
  return [
    ...checkFallbacks(languages),
    ...mostUsed.value.flatMap((id, index) => unknownName(mostUsed.source, [index], id, ids, 'content/services')),
    ...languages.value
      .filter(({ tag, published }) => tag !== 'en' && published)
      .flatMap(({ tag, fallback }) => [
        ...services
          .filter(({ id, words }) => !words[tag] && (!fallback || mostUsed.value.includes(id)))
          .map(({ id }) => missing(`services/${id}`, tag, fallback && MOST_USED)),
        ...guides
          .filter(({ value }) => value.lang === 'en' && !guides.some((other) => isIn(other, value.id, tag)))
          .map(({ value }) => missing(`guides/${value.id}`, tag)),
      ]),
    ...services.flatMap(({ id, words }) =>
      Object.entries(words).flatMap(([lang, file]) => checkFrom(file, lang, id, 'warning')),
    ),
    ...guides.flatMap((file) =>
      checkFrom(
        file,
        file.value.lang,
        file.value.id,
        critical.value.guides.includes(file.value.id) ? 'error' : 'warning',
      ),
    ),
    ...critical.value.guides.flatMap((id, index) =>
      guides.some((guide) => isIn(guide, id, 'en'))
        ? []
        : [problemAt(critical.source, ['guides', index], 'C30', `there is no guide "${id}"`, 'check its spelling.')],
    ),
  ];
}

function isIn({ value }: Content['guides'][number], id: string, lang: string): boolean {
  return value.id === id && value.lang === lang;
}

const MOST_USED = 'write it: services of content/most-used.yaml have words in every language with pages.';
const OR_FALL_BACK = 'write it, or let content/languages.yaml say "fallback:" where that is allowed.';

function missing(folder: string, lang: string, fix = OR_FALL_BACK): Problem {
  return { file: `content/${folder}`, line: 1, column: 1, rule: 'C23', wrong: `there is no ${lang}.md`, fix };
}

function checkFallbacks({ value, source }: Content['languages']): Problem[] {
  return value.flatMap(({ tag, fallback }, index) =>
    tag === 'en' && fallback
      ? [problemAt(source, [index, 'fallback'], 'C23', 'English is what others fall back to', 'remove "fallback:".')]
      : [],
  );
}

function checkFrom(
  { isOlder, source }: { isOlder: boolean; source: YamlSource },
  lang: string,
  id: string,
  weight: 'warning' | 'error',
): Problem[] {
  const from = (source.value as { from?: string }).from;
  if (lang === 'en') {
    if (from === undefined) return [];
    return [problemAt(source, ['from'], 'C24', 'English is not made from another language', 'remove "from:".')];
  }
  if (!isOlder) return [];
  const wrong =
    from === undefined
      ? "nobody has said that this was made from today's English"
      : 'the English was changed after this';
  const fix = `hold it against en.md, mend it, then run: npm run translated -- ${lang} ${id}`;
  const problem = problemAt(source, ['from'], 'C24', wrong, fix);
  return [weight === 'error' ? problem : { ...problem, isWarning: true }];
}
