// Payloads in every text of a service, of guides, easy read, towns, search words and interface strings (S18): refused with a
// problem that names the place, or on the list of what is taken, which tests/deep/attacks.test.ts shows to be inert.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseDocument, visit } from 'yaml';
import type { Problem } from '../../src/load/problem.ts';
import { ROOT } from '../../src/load/settings.ts';
import { all, addChannel, change } from './contact-support.ts';
import { fieldsOf, PAYLOADS, poison, shortened, type Field } from './payloads.ts';
import { contentFolder, HOUSE, HOUSE_EN, HOUSE_UR, LINE, LINE_EN, problemsOf } from './support.ts';

const FILES = [
  LINE,
  LINE_EN,
  HOUSE,
  HOUSE_EN,
  HOUSE_UR,
  'guides/now/en.md',
  'guides/now/ur.md',
  'easy/here/en.yaml',
  'easy/here/ur.yaml',
  'towns.yaml',
  'vocabulary/en.yaml',
  'vocabulary/ur.yaml',
  'ui/en.json',
  'ui/ur.json',
];
/** The fields of a service that the small content leaves out. */
const everyField = all(
  addChannel(
    'kind: text\npurpose: second\nnumber: "+443000000019"\nsend: HELP\noption: "3"\nhours: 24/7\ncost: free\nlanguages: [ur]\nexpect: [worker_listens]\nevidence: { state: confirmed, source: own-page, by: editor, on: "2026-11-21", how: phone }',
  ),
  addChannel(
    'kind: form\npurpose: second\nurl: https://www.example.org/form/\nhours: unknown\ncost: free\nexpect: [worker_listens]\nevidence: { state: published, source: own-page }',
  ),
  addChannel(
    'kind: email\npurpose: second\nemail: help@example.org\nhours: unknown\ncost: free\nexpect: [worker_listens]\nevidence: { state: published, source: own-page }',
  ),
  change('supports: [number, hours]', 'supports: [number, hours, email]'),
  change('review:\n', 'instead: [night-line]\nreview:\n'),
);
/** Rules about the form of a text alone, whatever stands elsewhere: who breaks one among others, breaks it alone. */
const OF_THE_TEXT = /^C(1|2|3|5|6|7|12|17|18|20|21|22|26)$/;

/** What is taken, reviewed by a person: the same texts in the same fields, on one line. */
interface Taken {
  fields: string[];
  payloads: string[];
}
const TAKEN_FILE = join(ROOT, 'tests', 'fixtures', 'payloads-taken.json');
const taken = JSON.parse(readFileSync(TAKEN_FILE, 'utf8')) as Taken[];

/** The text of a place in lists that stand on a line of their own is named by its line; others by their column too. */
function names(problem: Problem, field: Field, line: number, lastLine: number): boolean {
  if (problem.file !== `content/${field.file}`) return false;
  const isOfFile = problem.line === 1 && problem.column === 1 && /^C[12]$/.test(problem.rule);
  return isOfFile || (problem.line >= line && problem.line <= lastLine);
}

describe('a text that was written to attack', () => {
  const { content, spoil } = contentFolder();
  const whole = new Map<string, string>();
  const fields: Field[] = [];

  beforeEach(() => {
    spoil(LINE, everyField);
    whole.clear();
    for (const file of FILES) whole.set(file, apart(file, readFileSync(join(content, file), 'utf8')));
    fields.length = 0;
    fields.push(...FILES.flatMap((file) => fieldsOf(file, whole.get(file) ?? '')));
    for (const [file, text] of whole) writeFileSync(join(content, file), text);
  });

  /** Puts a text into some fields of all files at once. @returns for each field the rules of the problems on its lines. */
  function refusals(chosen: readonly Field[], payload: string): Map<Field, string[]> {
    const poisoned = FILES.map((file) => {
      const those = chosen.filter((field) => field.file === file);
      return { file, ...poison(whole.get(file) ?? '', those, payload) };
    });
    for (const { file, text } of poisoned) writeFileSync(join(content, file), text);
    const problems = problemsOf(content);
    const places = poisoned.flatMap((file) => file.places);
    return new Map(
      places.map(({ field, line, lastLine }) => [
        field,
        problems.filter((problem) => names(problem, field, line, lastLine)).map(({ rule }) => rule),
      ]),
    );
  }

  /** The fields in which no problem names a text. */
  function takers(payload: string): Field[] {
    let left = fields;
    const unsure: Field[] = [];
    for (;;) {
      const found = refusals(left, payload);
      const free = left.filter((field) => found.get(field)?.length === 0);
      // What other rules refuse in company is tried alone: it may be the company's fault.
      unsure.push(...left.filter((field) => isOnlyRelated(found.get(field) ?? [])));
      if (free.length === left.length) break;
      left = free;
    }
    return [...left, ...unsure.filter((field) => refusals([field], payload).get(field)?.length === 0)];
  }

  it('finds the fields in good content', () => {
    expect(problemsOf(content)).toEqual([]);
    console.log(fields.length, [...new Set(fields.map(({file,name})=>file+' '+name))].length);
  });

  it('is refused in its place, or is known to be taken', { timeout: 600_000 }, () => {
    const found = new Map<string, string[]>();
    for (const payload of PAYLOADS) {
      for (const { file, name } of takers(payload)) {
        const field = `${file} ${name}`;
        const known = found.get(field) ?? [];
        if (!known.includes(shortened(payload))) found.set(field, [...known, shortened(payload)]);
      }
    }
    writeFileSync('/tmp/i6a-scratch/found.json', JSON.stringify([...found]));
    expect([...found]).toEqual(taken);
  });
});

function isOnlyRelated(rules: readonly string[]): boolean {
  return rules.length > 0 && !rules.some((rule) => OF_THE_TEXT.test(rule));
}

/** A YAML file with each text of a list on a line of its own, so that a line names one text. */
function apart(file: string, text: string): string {
  if (!file.endsWith('.yaml')) return text;
  const document = parseDocument(text);
  visit(document, { Collection: (_key, node) => void (node.flow = false) });
  return document.toString({ lineWidth: 0 });
}
