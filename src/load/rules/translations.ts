import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { mayStayEnglish } from '../strings.ts';
import type { YamlSource } from '../yaml-source.ts';
import { problemAt, unknownName } from './known.ts';
import { wordsOf } from './words.ts';

/**
 * Every language has every word, or says what is shown in its place (C23); and no translation is older than its English
 * without our knowing: a label on the page and a warning, an error where lives hang on the words (C24).
 */
export function checkTranslations(content: Content): Problem[] {
  const { languages, services, guides, critical, mostUsed } = content;
  const ids = services.map(({ id }) => id);
  return [
    ...checkFinderLines(content),
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

/** What an answer of the finder tells is read in every language, so its words may not stand among those that may stay English. */
function checkFinderLines({ strings: { en }, pathways: { axes } }: Content): Problem[] {
  if (!en) return [];
  const stays = mayStayEnglish(en, { work: 'en' });
  const fix = 'move its words into content/ui/en/finder.json, and those of other languages beside them.';
  return axes.value.flatMap(({ options }, index) =>
    options.flatMap((option, at) =>
      wordsOf(option)
        .filter(stays)
        .map((key) => {
          const wrong = `the finder shows "${key}", but it stands with words that may stay English`;
          return problemAt(axes.source, [index, 'options', at], 'C23', wrong, fix);
        }),
    ),
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
