import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

/** 64 kB of English. Counted in letters: by bytes, Urdu would have room for half as many words, and Panjabi for a third. */
const MAX_LETTERS = 64 * 1024;
/** No letter takes more than four bytes: what is longer need not be looked at. */
const MAX_BYTES = 4 * MAX_LETTERS;

/** A text file of content/, or what is wrong with its bytes (C1, C2, C4). */
export interface SourceText {
  file: string;
  text: string;
  problems: Problem[];
}

/**
 * Reads one file and checks it as text: real file, UTF-8, plain line ends, no control characters, a last line that ends.
 * @param content the folder of content, absolute; whatever its name, problems are told from `content/`.
 * @param path from there, with "/".
 */
export function readText(content: string, path: string): SourceText {
  const file = `content/${path}`;
  const problem = (rule: string, wrong: string, fix: string, line = 1, column = 1): SourceText => ({
    file,
    text: '',
    problems: [{ file, line, column, rule, wrong, fix }],
  });
  const bytes = tryRead(join(content, path));
  if (bytes === undefined) return problem('C1', 'this is not a file that can be read', 'put a plain file here.');
  const tooLarge = () => problem('C2', 'the file is larger than 64 kB', 'shorten it.');
  if (bytes.length > MAX_BYTES) return tooLarge();
  const decoded = decode(bytes);
  if (decoded === undefined) return problem('C1', 'the file is not UTF-8 text', 'save it as "UTF-8" in your editor.');
  if (decoded.length > MAX_LETTERS) return tooLarge();
  if (decoded.startsWith('\uFEFF')) {
    return problem('C1', 'the file starts with an invisible mark (BOM)', 'save it as "UTF-8 without BOM".');
  }
  const strange = /[\0-\x08\x0B-\x1F\x7F-\x9F\uFFFD]|\t/u.exec(decoded);
  if (strange) {
    const before = decoded.slice(0, strange.index).split('\n');
    const what = strange[0] === '\t' ? 'a tab' : strange[0] === '\r' ? 'a Windows line end' : 'a control character';
    const fix =
      strange[0] === '\r' ? 'save it with "LF" line ends.' : 'replace it with spaces, or type the text again.';
    return problem('C1', `the file holds ${what}`, fix, before.length, (before.at(-1)?.length ?? 0) + 1);
  }
  if (decoded !== decoded.normalize('NFC')) {
    return problem(
      'C1',
      'letters and accents are stored apart (not NFC)',
      'type the text again instead of pasting it.',
    );
  }
  if (decoded !== '' && !/[^\n]\n$/.test(decoded)) {
    const isCut = !decoded.endsWith('\n');
    const wrong = isCut
      ? 'the last line does not end in a line break, so the file may have been cut short'
      : 'there are empty lines at the end, so a file that was cut short would go unnoticed';
    const fix = isCut ? 'see that nothing is missing, then press Enter at the very end.' : 'remove them.';
    return problem('C4', wrong, fix, decoded.trimEnd().split('\n').length);
  }
  return { file, text: decoded, problems: [] };
}

function tryRead(path: string): Buffer | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function decode(bytes: Buffer): string | undefined {
  try {
    // ignoreBOM keeps the mark in the text, so that it can be named.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
