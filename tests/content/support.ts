import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { londonTime } from '../../src/domain/london-time.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { ContentError, formatProblem, type Problem } from '../../src/load/problem.ts';
import { ROOT } from '../../src/load/settings.ts';

/** Three services, three kinds, one question and one table, with nothing wrong: each test spoils one thing. */
export const SMALL_CONTENT = join(ROOT, 'tests', 'fixtures', 'small-content');
/** The day on which the small content is read. */
export const TODAY = '2026-11-22';
/** The day on which the published content is read: work on it goes on, and none of it may be of a day to come. */
export const REAL_TODAY = londonTime(new Date()).date;

export const LINE = 'services/day-line/service.yaml';
export const LINE_EN = 'services/day-line/en.md';
export const HOUSE = 'services/quiet-house/service.yaml';
export const HOUSE_EN = 'services/quiet-house/en.md';
export const HOUSE_UR = 'services/quiet-house/ur.md';
export const LEAD = 'services/asked-only/service.yaml';

/** What an editor reads: place, rule, what is wrong, what to do. */
export const PROBLEM_LINE = /^[^:]+:\d+:\d+ \[C\d+\] .+ Fix: .+/;

/** A change to the text of one file. */
export type Edit = (text: string) => string | Uint8Array;

/** A thing that an editor may do wrong, and what the loader has to say about it. */
export interface Mistake {
  /** The sentence after "rejects ". */
  what: string;
  rule: string;
  /** The file that is changed, from content/. */
  file: string;
  edit: Edit;
  /** Letters of the line, in the changed file, that must be named; or its number. */
  at: string | number;
}

/** Swaps some letters of a file. Throws when they are not there, so that no test spoils nothing. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`the fixture does not hold "${from}"`);
    return text.replace(from, () => to);
  };
}

/** Takes out the empty line after front matter, which editors may leave or not. */
export function tight(text: string): string {
  return text.replace(/^---\n\n/m, '---\n');
}

/** Puts lines at the end of a file. */
export function append(more: string): (text: string) => string {
  return (text) => text + more;
}

/** Where there is a disk in memory, thousands of small folders cost less. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A copy of the small content in a folder of its own, fresh for each test; call once per test file. */
export function contentFolder(): { content: string; spoil: (file: string, edit: Edit) => string } {
  const root = mkdtempSync(join(scratch, 'waymark-content-'));
  const content = join(root, 'content');
  beforeEach(() => {
    rmSync(content, { recursive: true, force: true });
    cpSync(SMALL_CONTENT, content, { recursive: true });
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const spoil = (file: string, edit: Edit): string => {
    const path = join(content, file);
    const changed = edit(readFileSync(path, 'utf8'));
    writeFileSync(path, changed);
    return typeof changed === 'string' ? changed : '';
  };
  return { content, spoil };
}

/** All problems of a content folder; none when it loads. Every one is in the form that editors are promised. */
export function problemsOf(content: string, today = TODAY): Problem[] {
  try {
    loadDirectory(content, today);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const problem of error.problems) expect(formatProblem(problem)).toMatch(PROBLEM_LINE);
    return error.problems;
  }
}

/** `file:line [rule]` of each problem. */
export function places(problems: readonly Problem[]): string[] {
  return problems.map(({ file, line, rule }) => `${file}:${line} [${rule}]`);
}

/** Makes a test of each mistake: the loader throws, and names the rule, the file and the line. */
export function rejectsEach(mistakes: readonly Mistake[]): void {
  const folder = contentFolder();
  for (const { what, rule, file, edit, at } of mistakes) {
    it(`rejects ${what}`, () => {
      const changed = folder.spoil(file, edit);
      const line = typeof at === 'number' ? at : changed.slice(0, changed.indexOf(at)).split('\n').length;
      if (typeof at === 'string') expect(changed).toContain(at);
      expect(places(problemsOf(folder.content))).toContain(`content/${file}:${line} [${rule}]`);
    });
  }
}
