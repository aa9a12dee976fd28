import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatDate } from '../../src/i18n/formats.ts';
import { CONTENT, directory, languages, PAGES, servicePage } from './support.ts';

const nameOf = (lang: string, nation: string) => directory.strings[lang]?.[`area.${nation}`] ?? nation;

/** A language's strings as they stand in its files, of which the tables have their own. */
function writtenIn(lang: string): Record<string, string> {
  const parts = readdirSync(join(CONTENT, 'ui', lang)).map((name) => `${lang}/${name}`);
  const files = [`${lang}.json`, ...parts].map((name) => readFileSync(join(CONTENT, 'ui', name), 'utf8'));
  return Object.assign({}, ...files.map((text) => JSON.parse(text) as Record<string, string>)) as Record<
    string,
    string
  >;
}

/** The line behind the words; the day alone may stand on a page for other reasons. */
const lineOf = (html: string) => /<p\b[^>]*\sdata-law=[^>]*>([^<]*)/.exec(html)?.[1] ?? '';

describe('words about law, rights and money (C44)', () => {
  const about = directory.services.filter(({ words }) => words.en.law !== undefined);

  it('are on pages of services, of which this test knows', () => {
    expect(about.length).toBeGreaterThan(20);
  });

  it.each(languages.map(({ tag }) => tag))(
    'say beside them in which nation they hold and when they were checked: %s',
    (lang) => {
      const silent = about.filter(({ slug, words: { en } }) => {
        const line = lineOf(servicePage(lang, slug).html);
        const { nation = '', checked = '' } = en.law ?? {};
        return !line.includes(nameOf(lang, nation)) || !line.includes(formatDate(lang, checked));
      });
      expect(silent.map(({ id }) => id)).toEqual([]);
    },
  );

  it('say so in guides too', () => {
    const guides = directory.guides.filter(({ lang, law }) => lang === 'en' && law !== undefined);
    expect(guides.length).toBeGreaterThan(0);
    const lines = PAGES.filter(({ path }) => /^\/[\w-]+\/(work|accessibility)\/$/.test(path)).map(({ html }) =>
      lineOf(html),
    );
    expect(lines).toHaveLength(guides.length * languages.length);
    expect(lines).not.toContain('');
  });
});

/** How often words stand in a text. */
function countOf(part: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

describe('interface strings about law, rights and money (C44)', () => {
  const { strings } = parse(readFileSync(join(CONTENT, 'law-strings.yaml'), 'utf8')) as { strings: { key: string }[] };

  it.each(languages.map(({ tag }) => tag))('never stand on a page without nation and day: %s', (lang) => {
    // Words for professionals may be missing in a language, and stand on its pages in English.
    const written = { ...writtenIn('en'), ...writtenIn(lang) };
    const loaded = { ...directory.strings['en'], ...directory.strings[lang] };
    const texts = PAGES.filter((page) => page.lang === lang).map(({ text }) => text);
    const times = (part: string) => texts.reduce((sum, text) => sum + countOf(part, text), 0);
    const counts = strings.map(({ key }) => {
      const bare = written[key] ?? key;
      const whole = loaded[key] ?? key;
      expect(whole.startsWith(`${bare} `)).toBe(true);
      return { key, bare: times(bare), whole: times(whole) };
    });
    expect(counts.filter(({ bare, whole }) => bare !== whole)).toEqual([]);
    expect(counts.some(({ whole }) => whole > 0)).toBe(true);
  });
});
