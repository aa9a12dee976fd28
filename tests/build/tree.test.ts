// What the site says it is made of (S21), and whose code it sends (S22).
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leavesIn, leavesOf } from '../../scripts/build/tree.ts';
import { TREE } from '../../src/i18n/paths.ts';
import { directory, FILES, languages, pageAt, read, SITE } from './support.ts';

describe('the list of all files', () => {
  it('names every file that a browser can ask for, as it is', () => {
    const listed = leavesIn(read(TREE));
    expect(listed).toEqual(leavesOf(SITE));
    expect(listed.map(({ path }) => path)).toEqual(
      FILES.filter((file) => (file !== TREE && !file.startsWith('_')) || file.startsWith('_astro/')),
    );
  });

  it('is named, with how to use it, on the page about the data, in every language (T9)', () => {
    const silent = languages.filter(({ tag }) => {
      const { text = '' } = pageAt(`/${tag}/data/`) ?? {};
      return !text.includes(`${directory.strings[tag]?.['data.verify_note'] ?? '?'} /${TREE}`);
    });
    expect(silent).toEqual([]);
    expect(new Set(languages.map(({ tag }) => directory.strings[tag]?.['data.verify_note'])).size).toBe(
      languages.length,
    );
  });
});

describe('the scripts of the site', () => {
  it('are all asked for by a page or another script', () => {
    const scripts = FILES.filter((file) => /^_astro\/.*\.js$/.test(file));
    const texts = FILES.filter((file) => /\.(html|js)$/.test(file)).map((file) => ({ file, text: read(file) }));
    const lost = scripts.filter((script) => {
      const name = script.slice('_astro/'.length);
      return !texts.some(({ file, text }) => file !== script && text.includes(name));
    });
    expect(scripts.length).toBeGreaterThan(5);
    expect(lost).toEqual([]);
  });

  it('come without maps of where their code was written', () => {
    expect(FILES.filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(existsSync(`${SITE}/_astro`)).toBe(true);
  });
});
