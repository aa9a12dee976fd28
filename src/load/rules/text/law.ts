import { addDays } from '../../../domain/london-time.ts';
import type { Law } from '../../../schema/law.ts';
import type { Content } from '../../content.ts';
import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';
import type { YamlSource } from '../../yaml-source.ts';
import { problemAt, type Known } from '../known.ts';
import { phraseFinder } from './phrase-pattern.ts';

/** Law changes: what was read longer ago than this may be wrong. In days (C44). */
const OLDEST = 180;
/** Sums and statutes, written alike in every language. */
const SUM_OR_STATUTE =
  /£\s?\d|\b(?:section|s\.)\s?\d+|\b(?:Act|Regulations|Order)\s+(?:19|20)\d\d|\d\s?(?:pounds|pence)\b/i;

/** What says whether a text is about money, law or rights: the phrases of its language. */
export function lawStatements({ held }: Content['writing']): (text: string, lang: string) => string | undefined {
  const finders = new Map(Object.entries(held).map(([lang, { value }]) => [lang, phraseFinder(value.law)]));
  return (text, lang) => SUM_OR_STATUTE.exec(text)?.[0] ?? finders.get(lang)?.(text);
}

/**
 * Words about money, law or rights carry the nation they hold in and the day somebody read them against their source, not
 * longer ago than 180 days (C44). Services and guides have `law:` in en.md, interface strings stand in law-strings.yaml.
 */
export function checkLaw(texts: readonly Text[], content: Content, known: Known): Problem[] {
  const statementIn = lawStatements(content.writing);
  const marked = new Set([
    ...content.services.filter(({ words }) => words['en']?.value.law).map(({ id }) => `service ${id}`),
    ...content.guides.filter(({ value }) => value.lang === 'en' && value.law).map(({ value }) => `guide ${value.id}`),
    ...(content.writing.lawStrings?.value ?? []).map(({ key }) => `strings ${key}`),
  ]);
  const told = new Set<string>();
  const unmarked = texts.flatMap((text) => {
    if (text.lang === undefined || text.of === 'list') return [];
    const owner = text.of === 'strings' ? `strings ${String(text.path[0])}` : `${text.of} ${text.owner}`;
    const statement = statementIn(text.text, text.lang);
    if (statement === undefined || marked.has(owner) || told.has(owner)) return [];
    told.add(owner);
    const wrong = `"${statement}" is about law, rights or money, and nothing says in which nation it holds and when it was checked`;
    const fix =
      text.of === 'strings'
        ? 'add the key to content/law-strings.yaml.'
        : 'add "law: { nation: england, checked: ... }" to the front matter of en.md.';
    return [problemIn(text, 'C44', wrong, fix)];
  });
  return [...unmarked, ...checkMarks(content, known)];
}

/** Nation and day of every mark. */
function checkMarks({ services, guides, strings, writing: { lawStrings } }: Content, known: Known): Problem[] {
  const files = [
    ...services.flatMap(({ words }) => Object.entries(words)),
    ...guides.map((guide) => [guide.value.lang, guide] as const),
  ];
  const inWords = files.flatMap(([lang, { value, source }]) => {
    if (value.law === undefined) return [];
    if (lang === 'en') return checkMark(value.law, source, ['law'], known);
    const fix = 'write it in en.md only; it holds for all languages.';
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
      ...checkMark(mark, lawStrings.source, [index], known),
    ];
  });
  return [...inWords, ...inStrings];
}

function checkMark(
  { nation, checked }: Law,
  source: YamlSource,
  path: readonly PropertyKey[],
  known: Known,
): Problem[] {
  const at = (field: string, wrong: string, fix: string) => problemAt(source, [...path, field], 'C44', wrong, fix);
  const isNation = known.areas.some(({ id, level }) => id === nation && level === 'nation');
  return [
    ...(isNation
      ? []
      : [at('nation', `"${nation}" is not a nation of content/areas.yaml`, 'write england, england_wales or uk.')]),
    ...(checked > known.today
      ? [at('checked', 'the day lies in the future', 'write the day on which somebody read it.')]
      : []),
    ...(addDays(checked, OLDEST) < known.today
      ? [
          at(
            'checked',
            `law, rights and money were last checked on ${checked}, more than ${OLDEST} days ago`,
            'read it against its source again, then write the day.',
          ),
        ]
      : []),
  ];
}
