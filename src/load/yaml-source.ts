import { isNode, LineCounter, parseAllDocuments, type Document } from 'yaml';
import { quickJson } from './json-source.ts';
import { plainYaml } from './plain-yaml.ts';
import type { Problem } from './problem.ts';
import { checkForm } from './yaml-form.ts';

/** Where something stands, from 1. */
export interface Place {
  line: number;
  column: number;
  /** The file, of a source that was read from several. */
  file?: string;
}

/** A parsed YAML text that knows where each value stands. */
export interface YamlSource {
  file: string;
  value: unknown;
  problems: Problem[];
  /** The place of the value at this path, or of its nearest parent. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** The files it was read from, where there are several. */
  parts?: readonly YamlSource[];
}

/** What was parsed before: whoever reads a folder again after changing one file need not parse the others again. */
const parsed = new Map<string, YamlSource>();
const MOST_KEPT = 2000;

/**
 * Parses one YAML document strictly (C2, C3): unique keys, no anchors, tags or second document, six levels and texts of 4,000 characters at most.
 * @param firstLine the line of the file that the text starts on, for front matter.
 */
export function parseYaml(file: string, text: string, firstLine = 1): YamlSource {
  const key = `${file}:${String(firstLine)}\n${text}`;
  const source = parsed.get(key) ?? quickly(file, text, firstLine) ?? parseWhole(file, text, firstLine);
  if (parsed.size >= MOST_KEPT) parsed.clear();
  parsed.set(key, source);
  return source;
}

/** A file whose form holds no problem; whoever finds one in what it says asks for its place, and only then is it parsed whole. */
function quickly(file: string, text: string, firstLine: number): YamlSource | undefined {
  const value = file.endsWith('.json') ? quickJson(text) : plainYaml(text);
  if (value === undefined) return undefined;
  let whole: YamlSource | undefined;
  return {
    file,
    value,
    problems: [],
    placeOf: (path) => (whole ??= parseWhole(file, text, firstLine)).placeOf(path),
  };
}

/** The same with the YAML parser alone, which takes any file and knows where in it something is wrong. */
export function parseWhole(file: string, text: string, firstLine: number): YamlSource {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { strict: true, uniqueKeys: false, lineCounter: lines, version: '1.2' });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems: Problem[] = [];
  const report = (offset: number, rule: string, wrong: string, fix: string) =>
    problems.push({ file, ...place(offset), rule, wrong, fix });

  const document: Document | undefined = 'empty' in documents ? undefined : documents[0];
  if (!document || document.contents === null) {
    report(0, 'C7', 'the file is empty', 'write the facts, or delete the file.');
    return { file, value: undefined, problems, placeOf: () => ({ line: firstLine, column: 1 }) };
  }
  if (documents.length > 1) report(0, 'C2', 'the file holds more than one document', 'remove the line "---".');
  for (const error of [...document.errors, ...document.warnings]) {
    report(error.pos[0], 'C2', firstSentence(error.message), 'check quotes, colons and spaces here.');
  }
  checkForm(document.contents, report);
  const value: unknown = problems.length > 0 ? undefined : document.toJS();
  return { file, value, problems, placeOf: (path) => placeOf(document, path, place) };
}

function placeOf(document: Document, path: readonly PropertyKey[], place: (offset: number) => Place): Place {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return place(node.range[0]);
  }
  return place(0);
}

/** The last key of a map: a file that was cut short ends in another one (C4). */
export function lastKey(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).at(-1) : undefined;
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '');
}
