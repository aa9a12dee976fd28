import { isMap, isNode, isScalar, parseDocument, type YAMLMap } from 'yaml';

/** Keys of one map of a YAML text, each with the YAML that is to stand behind it. */
export interface MapEdit {
  /** Where the map stands: ["channels", 0, "evidence"]. */
  path: readonly (string | number)[];
  set: Readonly<Record<string, string>>;
}

interface Splice {
  from: number;
  until: number;
  put: string;
}

/**
 * Sets keys of maps in a YAML text by cutting into the text itself: comments, order, quotes and line breaks of all the
 * rest stay as their editor wrote them. A key that is new comes last in its map.
 * @throws Error when there is no such map: nothing is guessed.
 */
export function editMaps(text: string, edits: readonly MapEdit[]): string {
  const document = parseDocument(text);
  const splices = edits.flatMap(({ path, set }) => {
    const map = document.getIn(path, true);
    if (!isMap(map) || map.items.length === 0) throw new Error(`there is no block "${path.join('.')}" to change`);
    return splicesOf(text, map, set);
  });
  // From the end of the text to its start, so that no place moves before it is used.
  return splices
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, until, put }) => result.slice(0, from) + put + result.slice(until), text);
}

function splicesOf(text: string, map: YAMLMap, set: Readonly<Record<string, string>>): Splice[] {
  const valueOf = (key: string) => {
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
    return pair && isNode(pair.value) ? pair.value.range : undefined;
  };
  const replaced = Object.entries(set).flatMap(([key, put]): Splice[] => {
    const range = valueOf(key);
    return range ? [{ from: range[0], until: range[1], put }] : [];
  });
  const added = Object.entries(set).filter(([key]) => !valueOf(key));
  return added.length === 0 ? replaced : [...replaced, addition(text, map, added)];
}

function addition(text: string, map: YAMLMap, added: readonly [key: string, put: string][]): Splice {
  const [first, last] = [map.items.at(0)?.key, map.items.at(-1)?.value];
  const start = isNode(first) ? first.range?.[0] : undefined;
  const end = isNode(last) ? last.range?.[1] : undefined;
  if (start === undefined || end === undefined) throw new Error('this block ends in a key without a value');
  const pairs = added.map(([key, put]) => `${key}: ${put}`);
  if (map.flow === true) return { from: end, until: end, put: pairs.map((pair) => `, ${pair}`).join('') };
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const lineEnd = text.indexOf('\n', end);
  const at = lineEnd < 0 ? text.length : lineEnd;
  return { from: at, until: at, put: pairs.map((pair) => `\n${indent}${pair}`).join('') };
}
