// npm run new:language: a language is one record and one file of strings; the rest is words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newLanguage } from '../../scripts/keep/new-language.ts';
import { readCritical } from '../../scripts/keep/workbook/critical.ts';
import { unitsOf } from '../../scripts/keep/workbook/units.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { contentFolder, TODAY } from './support.ts';

const { content } = contentFolder();

describe('npm run new:language', () => {
  it('adds a language without pages, and the content stays right', () => {
    expect(newLanguage(content, 'hi')).toContain('npm run workbook -- give hi');
    const { languages, warnings } = loadDirectory(content, TODAY, { drafts: true });
    expect(languages.at(-1)).toMatchObject({ tag: 'hi', name: 'हिन्दी', dir: 'ltr', published: false, review: 'none' });
    expect(warnings.map(({ file, rule, wrong }) => `${file} ${rule} ${wrong}`)).toEqual([
      'content/ui/hi.json C23 34 strings are not written yet',
    ]);
  });

  it('knows which languages run from right to left', () => {
    newLanguage(content, 'ps');
    expect(loadDirectory(content, TODAY).languages.at(-1)).toMatchObject({ tag: 'ps', dir: 'rtl' });
  });

  it('leaves every text to be written, so that a workbook holds them all', () => {
    newLanguage(content, 'hi');
    const units = unitsOf(content, 'hi', readCritical(content));
    expect(units.every(({ state, own }) => state === 'missing' && own === undefined)).toBe(true);
    expect(units.length).toBeGreaterThan(34);
  });

  it.each(['ur', 'xx', 'Hindi', '../x'])('refuses "%s", and writes nothing', (tag) => {
    const before = readFileSync(join(content, 'languages.yaml'), 'utf8');
    expect(() => newLanguage(content, tag)).toThrow();
    expect(readFileSync(join(content, 'languages.yaml'), 'utf8')).toBe(before);
  });
});
