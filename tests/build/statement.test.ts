// The statement of accessibility, from the results of a run (A19).
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/domain/london-time.ts';
import { formatDate } from '../../src/i18n/formats.ts';
import { directory, languages, pageAt, textOf, TODAY } from './support.ts';

const TAGS = languages.map(({ tag }) => tag);
const mainOf = (lang: string) => /<main\b[^]*<\/main>/.exec(pageAt(`/${lang}/accessibility/`)?.html ?? '')?.[0] ?? '';
const headingsOf = (lang: string) =>
  [...mainOf(lang).matchAll(/<h2\b[^>]*>([^]*?)<\/h2>/g)].map(([, words = '']) => textOf(words));
/** What the Public Sector Bodies Accessibility Regulations ask a statement for, as it is called in English. */
const PARTS = ['What should work', 'How it stands', 'What is not good yet', 'How it was tested', 'Tell us'];
const results = directory.accessibility;

describe('the statement of accessibility (A19)', () => {
  it('rests on a test that is not older than a year', () => {
    const age = daysBetween(results?.date ?? '2000-01-01', TODAY);
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThanOrEqual(365);
  });

  it('rests on a test that looked at every language in which the site is published', () => {
    expect([...(results?.languages ?? [])].sort()).toEqual([...TAGS].sort());
  });

  it('rests on a test that looked at every kind of page in every language that has it', () => {
    const kinds = readdirSync(new URL('../../src/pages/[lang]', import.meta.url), {
      recursive: true,
      encoding: 'utf8',
    }).filter((file) => file.endsWith('.astro') && !file.startsWith('easy'));
    expect(kinds.length).toBeGreaterThan(20);
    expect(results?.pages).toBeGreaterThanOrEqual(kinds.length * TAGS.length);
  });

  it.each(TAGS)(
    'says when a program looked at how many pages, by how many rules and in which browser, in %s',
    (lang) => {
      const text = textOf(mainOf(lang));
      const said = (key: string) => textOf(directory.strings[lang]?.[key] ?? '?');
      expect(text).toContain(said('tested.on').replace('{{date}}', formatDate(lang, results?.date ?? '')));
      expect(text).toContain(`${said('tested.pages')}: ${results?.pages}`);
      expect(text).toContain(`${said('tested.rules')}: ${results?.rules}`);
      for (const browser of results?.browsers ?? ['none']) expect(text).toContain(browser);
    },
  );

  it.each(TAGS)(
    'has all its parts, in %s: how it stands, what is not good yet, how it was tested, whom to tell',
    (lang) => {
      const own = headingsOf(lang);
      expect(own.at(-1)).toBe(textOf(directory.strings[lang]?.['tested.heading'] ?? '?'));
      if (lang === 'en') expect(own.slice(0, -1)).toEqual(PARTS);
      else expect(new Set(own).size).toBe(PARTS.length + 1);
    },
  );

  it.each(TAGS)('names the standard and its level, the law, and who sees to it that it is kept, in %s', (lang) => {
    const text = textOf(mainOf(lang)).replace(/\p{Nd}/gu, (digit) => `${digitOf(digit)}`);
    for (const part of ['2.2', 'AA', 'EASS', '2018']) expect(text, part).toContain(part);
  });

  it.each(TAGS)('hides nothing that is not good yet, in %s: as many points as in English', (lang) => {
    const points = (html: string) => (html.match(/<li\b/g) ?? []).length;
    expect(points(mainOf('en'))).toBeGreaterThanOrEqual(9);
    expect(points(mainOf(lang))).toBe(points(mainOf('en')));
  });
});

/** What a digit of any script stands for: its place in its row of ten. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return code - zero;
}
