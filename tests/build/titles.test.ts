// What the tab of every page says, in a table that people sign (A9): no machine can tell whether a neutral name still tells pages apart.
// When titles changed on purpose, `vitest run --project build tests/build/titles.test.ts -u` writes the table again; then it is to be signed again.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { fingerprint } from '../../src/load/fingerprint.ts';
import { languages, PAGES, textOf } from './support.ts';

const TABLE = '../fixtures/titles.yaml';
const SIGNATURES = new URL('../fixtures/titles-signed.yaml', import.meta.url);
/** Both read the table of a language: one asks whether it tells pages apart, the other whether it tells somebody else too much. */
const REVIEWERS = ['accessibility', 'safety'] as const;
const UNSIGNED = 'not yet signed';

/** Titles by address, as they stand in a language. */
type Titles = Record<string, string>;

/** Who read the titles of a language: a role and a day, with the fingerprint of what was read. */
type Signature = typeof UNSIGNED | { by: string; on: string; of: string };

const LANGUAGE = /^\/([^/]+)\//;
const titlesIn = (lang: string): Titles =>
  Object.fromEntries(
    PAGES.filter((page) => page.lang === lang).map(({ path, html }) => [
      lang === '' ? path : path.replace(LANGUAGE, '/'),
      textOf(/<title>([^]*?)<\/title>/.exec(html)?.[1] ?? ''),
    ]),
  );
const tags = languages.map(({ tag }) => tag);
const titles = new Map(['', ...tags].map((tag) => [tag, titlesIn(tag)]));

/** Names of services are the same in every language, and stand in the table once. */
const isEverywhere = ([path, title]: [string, string]) => tags.every((tag) => titles.get(tag)?.[path] === title);
const rows = (tag: string) => Object.entries(titles.get(tag) ?? {});
const table = {
  'in every language': Object.fromEntries(rows('en').filter(isEverywhere)),
  'of no language': titles.get(''),
  ...Object.fromEntries(tags.map((tag) => [tag, Object.fromEntries(rows(tag).filter((row) => !isEverywhere(row)))])),
};

describe('the table of titles (A9)', () => {
  it('holds every title of the site as it is', async () => {
    expect(rows('en').length).toBeGreaterThan(100);
    await expect(
      `# Written by tests/build/titles.test.ts, signed in titles-signed.yaml.\n${stringify(table, { lineWidth: 0 })}`,
    ).toMatchFileSnapshot(TABLE);
  });

  const signed = parse(readFileSync(SIGNATURES, 'utf8')) as Record<string, Record<string, Signature>>;

  it('says for each language whether somebody signed it, and knows no other language', () => {
    expect(Object.keys(signed).sort()).toEqual([...tags].sort());
  });

  it.each(tags)('was signed as it stands now, or is not signed yet, in %s', (tag) => {
    expect(Object.keys(signed[tag] ?? {}).sort()).toEqual([...REVIEWERS]);
    for (const reviewer of REVIEWERS) {
      const signature = signed[tag]?.[reviewer] ?? '';
      if (signature === UNSIGNED) continue;
      expect(signature, `who signs ${tag} for ${reviewer} writes`).toEqual({
        by: expect.stringMatching(/\w/) as string,
        on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
        of: fingerprint(titles.get(tag)),
      });
    }
  });
});
