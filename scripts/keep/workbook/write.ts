import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceKeys } from '../../../src/load/strings.ts';
import { parseMarkdown } from '../../../src/load/markdown-source.ts';
import { wordsPrint } from '../../../src/load/words-print.ts';
import { editMaps } from '../edit-yaml.ts';
import type { Reviewer, Taken } from './take.ts';

/** Puts strings into their file, in the order of the English file; a file in which nothing changed is not touched. */
export function writeStrings(content: string, lang: string, file: string, taken: readonly Taken[]): void {
  const path = join(content, file);
  const own = existsSync(path) ? strings(path) : {};
  if (taken.every(({ unit, target }) => own[unit.key] === target)) return;
  const all = { ...own, ...Object.fromEntries(taken.map(({ unit, target }) => [unit.key, target])) };
  const english = strings(join(content, file === `ui/${lang}.json` ? 'ui/en.json' : file.replace(`/${lang}/`, '/en/')));
  const order = [...sourceKeys(english, lang).keys()];
  const sorted = Object.entries(all).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

function strings(path: string): Record<string, string> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
}

/** Puts words into a guide or into the words of a service; who read a guide through is the reviewer now (C4). */
export function writeMarkdown(content: string, file: string, taken: readonly Taken[], { by, on }: Reviewer): void {
  const path = join(content, file);
  const isNew = !existsSync(path);
  const text = isNew ? `---\ntab: ""\nheading: ""\nread: {}\n---\n\n` : readFileSync(path, 'utf8');
  const end = text.indexOf('\n---\n') + 1;
  const changed = taken.filter(({ unit, target }) => unit.own !== target);
  const put = Object.fromEntries(changed.map(({ unit, target }) => [unit.key, target]));
  const { body: bodyNow, ...keys } = put;
  const set = Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, JSON.stringify(value)] as const));
  const before = parseMarkdown(file, text);
  const body = bodyNow ?? before.body;
  const front = before.front.value as { tab: string; heading: string };
  const words = { ...front, ...put, body };
  if (file.startsWith('guides/'))
    set['read'] = `{ by: ${JSON.stringify(by)}, on: "${on}", of: "${wordsPrint(words)}" }`;
  const edited = editMaps(text.slice(4, end), [{ path: [], set }]);
  const rest = bodyNow === undefined ? text.slice(end) : `---\n${isNew ? '' : gap(text, end)}${bodyNow}\n`;
  writeFileSync(path, `---\n${edited}${rest}`);
}

/** The empty line that an editor left, or not, under the keys. */
function gap(text: string, end: number): string {
  return /^---\n(\n*)/.exec(text.slice(end))?.[1] ?? '';
}
