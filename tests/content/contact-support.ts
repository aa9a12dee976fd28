import { loadDirectory } from '../../src/load/directory.ts';
import { problemsOf, swap, TODAY, type Edit, type Mistake } from './support.ts';

/** Does several edits one after the other. */
export function all(...edits: ((text: string) => string)[]): (text: string) => string {
  return (text) => edits.reduce((before, edit) => edit(before), text);
}

/** Like `swap`, with text on both sides, so that edits can be chained. */
export function change(from: string, to: string): (text: string) => string {
  return swap(from, to);
}

/** Puts a channel behind those of a service, in block form. */
export function addChannel(lines: string): (text: string) => string {
  return change('referral:', `  - ${lines.trim().replace(/\n\s*/g, '\n    ')}\nreferral:`);
}

/** `file [rule] wrong` of each warning. @throws ContentError when there are errors. */
export function warningsOf(content: string, today = TODAY): string[] {
  return loadDirectory(content, today).warnings.map(({ file, rule, wrong }) => `${file} [${rule}] ${wrong}`);
}

/** A mistake in a file that is not a service. */
export function inList(file: string, what: string, rule: string, from: string, to: string, at: string): Mistake {
  return { what, rule, file, edit: swap(from, to), at };
}

/** Adds a nation of its own to the small content, with its names and the digest of the table. */
export function addScotland(content: string, spoil: (file: string, edit: Edit) => string): void {
  spoil('areas.yaml', change('level: district }', 'level: district }\n  - { id: scotland, level: nation }'));
  const digest = problemsOf(content).flatMap(({ fix }) => /digest: "(\w+)"/.exec(fix)?.[1] ?? [])[0] ?? '';
  spoil('areas.yaml', (text) => text.replace(/^digest: .*$/m, `digest: '${digest}'`));
  spoil('ui/en.json', change('"area.england"', '"area.scotland": "Scotland",\n  "area.england"'));
  spoil('ui/ur.json', change('"area.england"', '"area.scotland": "اسکاٹ لینڈ",\n  "area.england"'));
}

/** Lets two roles sign the block for danger now again, where a test has changed a service of it on purpose (C35). */
export function signAnew(content: string, spoil: (file: string, edit: Edit) => string): void {
  const print = problemsOf(content).flatMap(({ rule, fix }) =>
    rule === 'C35' ? (/of: "(\w+)"/.exec(fix)?.[1] ?? []) : [],
  )[0];
  if (print !== undefined) spoil('emergency.yaml', (text) => text.replace(/of: '\w+'/g, `of: '${print}'`));
}
