import type { Content } from './content.ts';
import type { Problem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

/** One piece of text that an editor wrote, wherever it stands in content/. */
export interface Text {
  text: string;
  /** The language it should be in; undefined for facts that have none, such as a name or a source. */
  lang: string | undefined;
  /** What it belongs to: a service, a guide, the interface strings, or one of the lists. */
  of: 'service' | 'guide' | 'strings' | 'list';
  /** The id of the service or guide, or the name of the list. */
  owner: string;
  /** The keys that lead to it: ["channels", 0, "address", 0]; ["body"] for the text under front matter. */
  path: readonly PropertyKey[];
  file: string;
  line: number;
  column: number;
}

/** Every text of content/, a paragraph at a time, with the place an editor would look for it. */
export function everyText(content: Content): Text[] {
  const { services, guides, strings, pathways } = content;
  const lists = { ...content, ...pathways };
  return [
    ...services.flatMap(({ id, facts, words }) => [
      ...textsOf(facts.source, { of: 'service', owner: id, lang: undefined }),
      ...Object.entries(words).flatMap(([lang, { source, value, bodyLine }]) => [
        ...textsOf(source, { of: 'service', owner: id, lang }),
        ...bodyOf(source.file, value.body, bodyLine, { of: 'service', owner: id, lang }),
      ]),
    ]),
    ...guides.flatMap(({ source, value: { id, lang, body }, bodyLine }) => [
      ...textsOf(source, { of: 'guide', owner: id, lang }),
      ...bodyOf(source.file, body, bodyLine, { of: 'guide', owner: id, lang }),
    ]),
    ...Object.entries(strings).flatMap(([lang, { source }]) => textsOf(source, { of: 'strings', owner: lang, lang })),
    ...(['languages', 'areas', 'kinds', 'bankHolidays', 'leftOut', 'axes', 'settings', 'invariants'] as const).flatMap(
      (name) => textsOf(lists[name].source, { of: 'list', owner: name, lang: undefined }),
    ),
  ];
}

type Origin = Pick<Text, 'of' | 'owner' | 'lang'>;

function textsOf(source: YamlSource, origin: Origin): Text[] {
  return strings(source.value, []).map(([path, text]) => ({
    ...origin,
    text,
    path,
    file: source.file,
    ...source.placeOf(path),
  }));
}

function bodyOf(file: string, body: string, bodyLine: number, origin: Origin): Text[] {
  return body
    .split('\n')
    .flatMap((text, index) =>
      text === '' ? [] : [{ ...origin, text, path: ['body'], file, line: bodyLine + index, column: 1 }],
    );
}

function strings(value: unknown, path: PropertyKey[]): [path: PropertyKey[], text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    strings(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A problem at the place of a text. */
export function problemIn({ file, line, column }: Text, rule: string, wrong: string, fix: string): Problem {
  return { file, line, column, rule, wrong, fix };
}
