import type { Content } from './content.ts';
import type { Problem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

/** One piece of text that an editor wrote, wherever it stands in content/. */
export interface Text {
  text: string;
  /** The language it should be in; undefined for facts that have none, such as a name or a source. */
  lang: string | undefined;
  /** What it belongs to: a service, a guide, a page of easy read, the interface strings, or one of the lists. */
  of: 'service' | 'guide' | 'easy' | 'strings' | 'list';
  /** The id of the service, guide or page, or the name of the list. */
  owner: string;
  /** The keys that lead to it: ["channels", 0, "address", 0]; ["body"] for the text under front matter. */
  path: readonly PropertyKey[];
  file: string;
  line: number;
  column: number;
}

const LISTS = [
  'languages',
  'areas',
  'kinds',
  'hosts',
  'postcodes',
  'towns',
  'bankHolidays',
  'tellingWords',
  'leftOut',
  'coverage',
  'axes',
  'settings',
  'invariants',
  'order',
  'ruleSources',
  'referrals',
  'desk',
] as const;

const known = new WeakMap<Content, readonly Text[]>();

/** Every text of content/, a paragraph at a time, with the place an editor would look for it. Gathered once. */
export function everyText(content: Content): readonly Text[] {
  const texts = known.get(content) ?? gather(content);
  known.set(content, texts);
  return texts;
}

function gather(content: Content): Text[] {
  const { services, guides, easy, strings, pathways, search } = content;
  const lists = { ...content, ...pathways };
  return [
    ...services.flatMap(({ id, facts, words }) => [
      ...textsOf(facts.source, { of: 'service', owner: id, lang: undefined }),
      ...Object.entries(words).flatMap(([lang, { source, value, bodyLine }]) => [
        ...frontOf(source, { of: 'service', owner: id, lang }),
        ...bodyOf(source.file, value.body, bodyLine, { of: 'service', owner: id, lang }),
      ]),
    ]),
    ...guides.flatMap(({ source, value: { id, lang, body }, bodyLine }) => [
      ...frontOf(source, { of: 'guide', owner: id, lang }),
      ...bodyOf(source.file, body, bodyLine, { of: 'guide', owner: id, lang }),
    ]),
    ...easy.flatMap(({ source, value: { id, lang } }) =>
      textsOf(source, { of: 'easy', owner: id, lang }).filter(isReadByAll),
    ),
    ...Object.entries(strings).flatMap(([lang, { source }]) =>
      (source.parts ?? [source]).flatMap((part) => textsOf(part, { of: 'strings', owner: lang, lang })),
    ),
    ...Object.values(search.vocabularies).flatMap(({ source }) =>
      textsOf(source, { of: 'list', owner: 'vocabularies', lang: undefined }).filter(isName),
    ),
    ...LISTS.flatMap((name) => textsOf(lists[name].source, { of: 'list', owner: name, lang: undefined })),
    ...pathways.tables.flatMap(({ source, value: { id } }) =>
      textsOf(source, { of: 'list', owner: id, lang: undefined }),
    ),
  ];
}

type Origin = Pick<Text, 'of' | 'owner' | 'lang'>;

function textsOf(source: YamlSource, origin: Origin): Text[] {
  const texts: Text[] = [];
  eachText(source.value, [], (path, text) => texts.push(new WrittenText(source, origin, path, text)));
  return texts;
}

/** Front matter that readers see: who read the words through, and from which English they were made, is kept for us. */
function frontOf(source: YamlSource, origin: Origin): Text[] {
  return textsOf(source, origin).filter(({ path }) => path[0] !== 'read' && path[0] !== 'from');
}

/** What readers of easy read see: the rest of the file names pictures, services and pages. */
function isReadByAll({ path }: Text): boolean {
  return path[0] === 'tab' || path[0] === 'heading' || path[2] === 'say';
}

/** What a vocabulary calls services and places may be offered to who misspelt it; all else of it is only compared with what is typed. */
function isName({ path: [part] }: Text): boolean {
  return part === 'services' || part === 'places';
}

function bodyOf(file: string, body: string, bodyLine: number, origin: Origin): Text[] {
  return paragraphsOf(body).map(({ text, line }) => ({
    ...origin,
    text,
    path: ['body'],
    file,
    line: bodyLine + line,
    column: 1,
  }));
}

/** A text of a YAML or JSON file. Looking up a place costs more than most checks, so it is done when a problem is told. */
class WrittenText implements Text {
  readonly text: string;
  readonly lang: string | undefined;
  readonly of: Text['of'];
  readonly owner: string;
  readonly path: readonly PropertyKey[];
  readonly #source: YamlSource;

  constructor(source: YamlSource, { of, owner, lang }: Origin, path: readonly PropertyKey[], text: string) {
    this.text = text;
    this.lang = lang;
    this.of = of;
    this.owner = owner;
    this.path = path;
    this.#source = source;
  }

  get file(): string {
    return this.#source.file;
  }

  get line(): number {
    return this.#source.placeOf(this.path).line;
  }

  get column(): number {
    return this.#source.placeOf(this.path).column;
  }
}

/**
 * The pieces of a Markdown text: paragraphs, headings and entries of lists, each in one line, so that no rule misses words
 * that an editor broke over two.
 * @returns each with its first line, from 0.
 */
export function paragraphsOf(body: string): { text: string; line: number }[] {
  const pieces: { text: string; line: number }[] = [];
  let before = '';
  for (const [line, text] of body.split('\n').entries()) {
    const last = pieces.at(-1);
    const isNew = before.trim() === '' || /^#/.test(before) || /^\s*([-*+#]|\d+[.)])/.test(text);
    if (text.trim() !== '') {
      if (isNew || last === undefined) pieces.push({ text, line });
      else last.text += ` ${text.trim()}`;
    }
    before = text;
  }
  return pieces;
}

/** Calls `found` with every text in a value, and the keys that lead to it. */
function eachText(
  value: unknown,
  path: readonly PropertyKey[],
  found: (path: readonly PropertyKey[], text: string) => void,
): void {
  if (typeof value === 'string') found(path, value);
  else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) eachText(inner, [...path, index], found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) eachText(inner, [...path, key], found);
  }
}

/** A problem at the place of a text. */
export function problemIn({ file, line, column }: Text, rule: string, wrong: string, fix: string): Problem {
  return { file, line, column, rule, wrong, fix };
}
