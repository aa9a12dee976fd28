import { loadDirectory } from '../../src/load/directory.ts';
import { swap, TODAY, type Edit, type Mistake } from './support.ts';

/** Does several edits one after the other. */
export function all(...edits: ((text: string) => string)[]): Edit {
  return (text) => edits.reduce((before, edit) => edit(before), text);
}

/** Like `swap`, with text on both sides, so that edits can be chained. */
export function change(from: string, to: string): (text: string) => string {
  const edit = swap(from, to);
  return (text) => String(edit(text));
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
