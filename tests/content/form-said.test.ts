import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDirectory } from '../../src/load/directory.ts';
import { ContentError, type Problem } from '../../src/load/problem.ts';
import { contentFolder, places, problemsOf, rejectsEach, TODAY, type Edit } from './support.ts';

const EN = 'guides/safety/en.md';
const UR = 'guides/safety/ur.md';
const RESULTS = 'accessibility-results.json';

const { content, spoil } = contentFolder();

const saying =
  (line: string, sentence: string): Edit =>
  (text) =>
    text.replace(/^read:/m, () => `says: { ${line}: ['${sentence}'] }\nread:`);
/** The sentence about the history, as the Urdu has it. */
const inUrdu = () =>
  /^---\n\n?([^]*?[۔.])/m
    .exec(readFileSync(join(content, UR), 'utf8').replace(/^---\n[^]*?\n---/, '---'))?.[1]
    ?.trim() ?? '';

describe('what a guide must say of the limits of the site', () => {
  rejectsEach([
    {
      what: 'a sentence that is no longer in the guide',
      rule: 'C23',
      file: EN,
      edit: saying('T1', 'Nobody can see you.'),
      at: 'says:',
    },
    {
      what: 'a line of the threat model that there is not',
      rule: 'C7',
      file: EN,
      edit: saying('history', 'It does not delete your history.'),
      at: 'says:',
    },
  ]);

  it('is said in every language that the English says it in', () => {
    spoil(EN, saying('T1', 'It does not delete your history.'));
    expect(places(problemsOf(content)).filter((place) => place.includes('[C23]'))).toEqual([
      expect.stringContaining(UR),
    ]);
    expect(inUrdu()).not.toBe('');
    spoil(UR, saying('T1', inUrdu()));
    expect(problemsOf(content)).toEqual([]);
  });
});

describe('the results of the last test of accessibility', () => {
  const results = { date: TODAY, pages: 54, languages: ['en', 'ur'], rules: 57, browsers: ['Chromium 156.0'] };
  /** What the checks tell of it, warnings too. */
  const told = (date: string) => warningsWith({ ...results, date });
  function warningsWith(written: object): Pick<Problem, 'rule' | 'wrong'>[] {
    writeFileSync(join(content, RESULTS), JSON.stringify(written));
    try {
      return loadDirectory(content, TODAY).warnings.filter(({ file }) => file.includes(RESULTS));
    } catch (error) {
      if (error instanceof ContentError) return error.problems;
      throw error;
    }
  }

  it('may be a year old', () => {
    expect(told('2025-11-22')).toEqual([]);
    expect(loadDirectory(content, TODAY).accessibility).toMatchObject({ pages: 54 });
  });

  it('are told to editors when they are older (A19)', () => {
    expect(told('2025-11-21')).toEqual([
      expect.objectContaining({ rule: 'C27', wrong: expect.stringContaining('366') as string }),
    ]);
  });

  it('are refused with a day that is not yet, or cut short', () => {
    expect(told('2026-11-23')).toEqual([expect.objectContaining({ rule: 'C27' })]);
    expect(warningsWith({ date: TODAY })).toEqual([expect.objectContaining({ rule: 'C27' })]);
  });

  it('may be missing, before the first test', () => {
    expect(loadDirectory(content, TODAY).accessibility).toBeUndefined();
  });
});
