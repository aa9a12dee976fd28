// Payloads in every text of a service, of guides, easy read, towns, search words and interface strings (S18): refused with a
// problem that names the place, or on the list of what is taken.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/load/problem.ts';
import { ROOT } from '../../src/load/settings.ts';
import { all, addChannel, change } from './contact-support.ts';
import { apart, fieldsOf, PAYLOADS, poison, shortened, type Field } from './payloads.ts';
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

/** What is taken, reviewed by a person. */
interface Taken {
  /** By text: why it can do nothing where it is taken. */
  why: Record<string, string>;
  /** The same texts in the same fields. */
  taken: { fields: string[]; payloads: string[] }[];
}
/** Names that programs give a meaning of their own, which no key of a file may have. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
/** YAML that is more than text: types of programs, copies, other documents. */
const YAML = ['!!js/function "function(){}"', '!!binary aGk=', '!!python/object/apply:os.system [x]', '&a ring', '*a'];

const TAKEN_FILE = join(ROOT, 'tests', 'fixtures', 'payloads-taken.json');
const { why, taken } = JSON.parse(readFileSync(TAKEN_FILE, 'utf8')) as Taken;

/** Whether a problem names a text by its line; one about the bytes or length of a file names all that stand in it. */
function names(problem: Problem, field: Field, line: number, lastLine: number): boolean {
  if (problem.file !== `content/${field.file}`) return false;
  const isOfFile = problem.line === 1 && problem.column === 1 && /^C[12]$/.test(problem.rule);
  return isOfFile || (problem.line >= line && problem.line <= lastLine);
}

describe('a text that was written to attack', () => {
  const { content, spoil } = contentFolder();
  const whole = new Map<string, string>();
  const fields: Field[] = [];
  const alone = new Map<string, boolean>();

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
    const rulesOf = new Map<Field, string>();
    for (;;) {
      const found = refusals(left, payload);
      const free = left.filter((field) => found.get(field)?.length === 0);
      // What other rules refuse in company is tried alone: it may be the company's fault.
      for (const field of left.filter((one) => isOnlyRelated(found.get(one) ?? []))) {
        unsure.push(field);
        rulesOf.set(field, [...new Set(found.get(field))].sort().join(' '));
      }
      if (free.length === left.length) break;
      left = free;
    }
    return [...left, ...unsure.filter((field) => !isRefusedAlone(field, rulesOf.get(field) ?? '', payload))];
  }

  /** What was refused alone the first time that the same rules refused it in company is not tried again: a load takes its time. */
  function isRefusedAlone(field: Field, rules: string, payload: string): boolean {
    const key = `${field.file} ${field.from} ${rules}`;
    const known = alone.get(key);
    if (known === true) return true;
    const isRefused = refusals([field], payload).get(field)?.length !== 0;
    if (known === undefined) alone.set(key, isRefused);
    return isRefused;
  }

  it('finds the fields in good content', () => {
    expect(problemsOf(content)).toEqual([]);
    expect(fields.length).toBeGreaterThan(250);
    expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(80);
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  });

  it.each(FILES)('is refused as a key: %s', (file) => {
    const first = file.endsWith('.json') ? '{\n' : file.endsWith('.md') ? '---\n' : '';
    for (const name of NAMES) {
      const line = file.endsWith('.json') ? `  "${name}": "x",\n` : `${name}: x\n`;
      spoil(file, () => `${first}${line}${(whole.get(file) ?? '').slice(first.length)}`);
      expect(
        problemsOf(content).map((problem) => problem.file),
        name,
      ).toContain(`content/${file}`);
    }
  });

  it.each(FILES.filter((file) => !file.endsWith('.json')))('is refused as YAML that is more than text: %s', (file) => {
    const text = whole.get(file) ?? '';
    const [field] = fields.filter((one) => one.file === file);
    for (const words of YAML) {
      spoil(file, () => text.slice(0, field?.from) + words + text.slice(field?.to));
      expect(
        problemsOf(content).map((problem) => problem.file),
        words,
      ).toContain(`content/${file}`);
    }
  });

  it('is taken for a reason', () => {
    const texts = new Set(taken.flatMap(({ payloads }) => payloads));
    expect(Object.keys(why).sort()).toEqual([...texts].sort());
    expect(Object.values(why).filter((reason) => reason.length < 20)).toEqual([]);
  });

  it('is refused in its place, or is known to be taken', { timeout: 600_000 }, () => {
    const found = PAYLOADS.flatMap((payload) =>
      takers(payload).map(({ file, name }) => `${file} ${name}: ${shortened(payload)}`),
    );
    const known = taken.flatMap(({ fields: names, payloads }) =>
      names.flatMap((name) => payloads.map((payload) => `${name}: ${payload}`)),
    );
    expect({
      'taken and not reviewed': [...new Set(found)].filter((one) => !known.includes(one)),
      'on the list and refused now': known.filter((one) => !found.includes(one)),
    }).toEqual({ 'taken and not reviewed': [], 'on the list and refused now': [] });
  });
});

function isOnlyRelated(rules: readonly string[]): boolean {
  return rules.length > 0 && !rules.some((rule) => OF_THE_TEXT.test(rule));
}
