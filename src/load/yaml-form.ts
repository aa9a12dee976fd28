import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';

/** Lists and blocks in each other. */
const MAX_DEPTH = 6;
/** Characters of one text, wherever it stands. */
export const MAX_LENGTH = 4000;

/** Names that every object has, such as "constructor" or "toString": a look-up would find a part of the program there (S18). */
const isForbidden = (key: string) => key === 'prototype' || key in Object.prototype;

/** Tells a problem at a place of the text. */
type Report = (offset: number, rule: string, wrong: string, fix: string) => void;

/**
 * Walks a parsed YAML text and tells what its form may not be (C2, C3). One walk of our own: the parser's visitor and its
 * check of keys take longer than all of the parsing.
 * @returns false where the walk stopped: below an alias or in the depth nothing more is worth telling.
 */
export function checkForm(node: unknown, report: Report, depth = 0): boolean {
  if (!isNode(node)) return true;
  const fault = faultOf(node, depth);
  if (fault) {
    report(node.range?.[0] ?? 0, 'C2', ...fault);
    return false;
  }
  if (isSeq(node)) return node.items.every((item) => checkForm(item, report, depth + 1));
  if (!isMap(node)) return true;
  checkKeys(node, report);
  return node.items.every(({ key, value }) => checkForm(key, report, depth + 1) && checkForm(value, report, depth + 1));
}

/** The same of a value that was read from JSON, which has neither anchors nor tags: whether `checkForm` would find nothing. */
export function isPlainForm(value: unknown, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (typeof value !== 'object' || value === null) return String(value).length <= MAX_LENGTH;
  return Object.entries(value).every(
    ([key, inner]) => key.length <= MAX_LENGTH && !isForbidden(key) && isPlainForm(inner, depth + 1),
  );
}

function faultOf(node: Node, depth: number): [wrong: string, fix: string] | undefined {
  if (isAlias(node) || node.anchor) return ['anchors and aliases are not allowed', 'write the value out.'];
  if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) return ['tags are not allowed', 'remove the "!".'];
  if (depth > MAX_DEPTH) return ['lists lie too deep in each other', 'use fewer levels.'];
  if (isScalar(node) && String(node.value).length > MAX_LENGTH)
    return [`a text is longer than ${String(MAX_LENGTH)} characters`, 'shorten it.'];
  return undefined;
}

function checkKeys(map: YAMLMap, report: Report): void {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) {
      if (isNode(key))
        report(key.range?.[0] ?? 0, 'C3', 'a list or block stands where a key should', 'write a plain word.');
      continue;
    }
    const offset = key.range?.[0] ?? 0;
    if (seen.has(key.value)) report(offset, 'C3', 'the same key is written twice', 'keep one of them.');
    seen.add(key.value);
    if (isForbidden(String(key.value))) {
      report(offset, 'C3', `the key "${String(key.value)}" is not allowed`, 'remove it.');
    }
  }
}
