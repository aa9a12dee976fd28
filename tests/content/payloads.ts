// What an attacker, or a bad paste, may put into a field (S18), and where the fields of a content folder stand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { ROOT } from '../../src/load/settings.ts';

const FILE = join(ROOT, 'tests', 'fixtures', 'payloads.json');

/** All texts of tests/fixtures/payloads.json, and a word of 100 kB, which is too long to be written there. */
export const PAYLOADS: readonly string[] = [
  ...Object.values(JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string[]>).flat(),
  'long'.repeat(25_000),
];

/** A text as a list of payloads may name it. */
export function shortened(payload: string): string {
  return payload.length > 200 ? `${payload.slice(0, 4)}… (${payload.length} letters)` : payload;
}

/** A text that an editor may write, in one file. */
export interface Field {
  /** From content/. */
  file: string;
  /** The keys that lead to it, without the places in lists: "channels.address"; "body" for the text under front matter. */
  name: string;
  /** Where it stands in the file, in letters. */
  from: number;
  to: number;
}

/** Every text of a YAML, JSON or Markdown file; in the body of the last, every line. */
export function fieldsOf(file: string, text: string): Field[] {
  const front = file.endsWith('.md') ? text.indexOf('\n---\n', 4) + 1 : text.length;
  const start = file.endsWith('.md') ? 4 : 0;
  const found: Field[] = [];
  visit(parseDocument(text.slice(start, front)), {
    Scalar: (key, node, path) => {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const names = path.flatMap((parent) =>
        'key' in parent && isScalar(parent.key) ? [String(parent.key.value)] : [],
      );
      found.push({ file, name: names.join('.'), from: start + node.range[0], to: start + node.range[1] });
    },
  });
  for (const line of text.slice(front + 4).matchAll(/^.+$/gm)) {
    const from = front + 4 + line.index;
    found.push({ file, name: 'body', from, to: from + line[0].length });
  }
  return found;
}

/** A YAML file with each text of a list on a line of its own, so that a line names one text; others as they are. */
export function apart(file: string, text: string): string {
  if (!file.endsWith('.yaml')) return text;
  const document = parseDocument(text);
  visit(document, { Collection: (_key, node) => void (node.flow = false) });
  return document.toString({ lineWidth: 0 });
}

/** A file with a text put into some of its fields, and where these stand in it. */
export interface Poisoned {
  text: string;
  /** In the order of the fields; lines from 1, those of a text with line breaks are several. */
  places: { field: Field; line: number; column: number; lastLine: number }[];
}

/** Puts a text into fields of one file: as it is in a body, in quotes elsewhere, as an editor's program would. */
export function poison(text: string, fields: readonly Field[], payload: string): Poisoned {
  const quoted = JSON.stringify(payload);
  let poisoned = '';
  let at = 0;
  const spans = fields.map((field) => {
    const words = field.name === 'body' ? payload : quoted;
    poisoned += text.slice(at, field.from);
    const from = poisoned.length;
    poisoned += words;
    at = field.to;
    return { field, from, to: poisoned.length };
  });
  poisoned += text.slice(at);
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of poisoned.matchAll(/\n/g)) lines.addNewLine(index + 1);
  const places = spans.map(({ field, from, to }) => {
    const { line, col: column } = lines.linePos(from);
    return { field, line, column, lastLine: lines.linePos(to).line };
  });
  return { text: poisoned, places };
}
