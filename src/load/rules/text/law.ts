import { LAW_DAYS } from '../../../domain/freshness.ts';
import { addDays } from '../../../domain/london-time.ts';
import type { Law } from '../../../schema/law.ts';
import type { Content } from '../../content.ts';
import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';
import type { YamlSource } from '../../yaml-source.ts';
import { problemAt, type Known } from '../known.ts';
import { phraseFinder } from './phrase-finder.ts';

/** Sums and statutes, written alike in every language. */
const SUM_OR_STATUTE =
  /£\s?\d|\b(?:section|s\.)\s?\d+|\b(?:Act|Regulations|Order)\s+(?:19|20)\d\d|\d\s?(?:pounds|pence)\b/i;

/** What says whether a text is about money, law or rights: the phrases of its language. */
export function lawStatements({ held }: Content['writing']): (text: string, lang: string) => string | undefined {
  const finders = new Map(Object.entries(held).map(([lang, { value }]) => [lang, phraseFinder(value.law)]));
  return (text, lang) => SUM_OR_STATUTE.exec(text)?.[0] ?? finders.get(lang)?.(text);
}

/**
 * Words about money, law or rights carry the nation they hold in and the day somebody read them against their source (C44).
 * Services and guides have `law:` in en.md, pages of easy read in en.yaml, interface strings stand in law-strings.yaml. Whoever keeps the directory must
 * read them again within 180 days of what else was checked last; when nobody keeps it any more, it can still be built, and
 * the page says how old they are (S28).
 */
export function checkLaw(texts: readonly Text[], content: Content, known: Known): Problem[] {
  const statementIn = lawStatements(content.writing);
  const marked = new Set([
    ...content.services.filter(({ words }) => words['en']?.value.law).map(({ id }) => `service ${id}`),
    ...content.guides.filter(({ value }) => value.lang === 'en' && value.law).map(({ value }) => `guide ${value.id}`),
    ...content.easy.filter(({ value }) => value.lang === 'en' && value.law).map(({ value }) => `easy ${value.id}`),
    ...(content.writing.lawStrings?.value ?? []).map(({ key }) => `strings ${key}`),
  ]);
  const told = new Set<string>();
  const unmarked = texts.flatMap((text) => {
    if (text.lang === undefined || text.of === 'list') return [];
    const owner = text.of === 'strings' ? `strings ${String(text.path[0])}` : `${text.of} ${text.owner}`;
    if (marked.has(owner) || told.has(owner)) return [];
    const statement = statementIn(text.text, text.lang);
    if (statement === undefined) return [];
    told.add(owner);
    const wrong = `"${statement}" is about law, rights or money, and nothing says in which nation it holds and when it was checked`;
    const fix =
      text.of === 'strings'
        ? 'add the key to content/law-strings.yaml.'
        : `add "law: { nation: england, checked: ... }" to ${text.of === 'easy' ? 'en.yaml' : 'the front matter of en.md'}.`;
    return [problemIn(text, 'C44', wrong, fix)];
  });
  return [...unmarked, ...checkMarks(content, known)];
}

/** Nation and day of every mark. */
function checkMarks({ services, guides, easy, strings, writing: { lawStrings } }: Content, known: Known): Problem[] {
  const lastCheck = services.map(({ facts }) => facts.value.review.checked).reduce((a, b) => (a > b ? a : b), '');
  const files = [
    ...services.flatMap(({ words }) => Object.entries(words)),
    ...guides.map((guide) => [guide.value.lang, guide] as const),
    ...easy.map((page) => [page.value.lang, page] as const),
  ];
  const inWords = files.flatMap(([lang, { value, source }]) => {
    if (value.law === undefined) return [];
    if (lang === 'en') return checkMark(value.law, source, ['law'], known, lastCheck);
    const fix = 'write it in the English file only; it holds for all languages.';
    return [problemAt(source, ['law'], 'C44', '"law:" stands in a translation', fix)];
  });
  if (lawStrings === undefined) return inWords;
  const english = strings['en']?.value ?? {};
  const inStrings = lawStrings.value.flatMap((mark, index) => {
    const wrong = `content/ui/en.json has no "${mark.key}"`;
    return [
      ...(mark.key in english
        ? []
        : [problemAt(lawStrings.source, [index, 'key'], 'C30', wrong, 'check its spelling.')]),
      ...checkMark(mark, lawStrings.source, [index], known, lastCheck),
    ];
  });
  return [...inWords, ...inStrings];
}

function checkMark(
  { nation, checked }: Law,
  source: YamlSource,
  path: readonly PropertyKey[],
  known: Known,
  lastCheck: string,
): Problem[] {
  const readUntil = addDays(checked, LAW_DAYS);
  const old = `law, rights and money were last checked on ${checked}, more than ${LAW_DAYS} days`;
  const readAgain = 'read it against its source again, then write the day.';
  const at = (field: string, wrong: string, fix: string) => problemAt(source, [...path, field], 'C44', wrong, fix);
  const isNation = known.areas.some(({ id, level }) => id === nation && level === 'nation');
  return [
    ...(isNation
      ? []
      : [at('nation', `"${nation}" is not a nation of content/areas.yaml`, 'write england, england_wales or uk.')]),
    ...(checked > known.today
      ? [at('checked', 'the day lies in the future', 'write the day on which somebody read it.')]
      : []),
    ...(readUntil < lastCheck
      ? [at('checked', `${old} before the newest check of a service (${lastCheck})`, readAgain)]
      : readUntil < known.today
        ? [{ ...at('checked', `${old} ago`, readAgain), isWarning: true }]
        : []),
  ];
}
