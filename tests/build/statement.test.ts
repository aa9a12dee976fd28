// The statement of accessibility, from the results of a run (A19).
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/domain/london-time.ts';
import { formatDate } from '../../src/i18n/formats.ts';
import { directory, languages, pageAt, textOf, TODAY } from './support.ts';

const TAGS = languages.map(({ tag }) => tag);
const mainOf = (lang: string) => /<main\b[^]*<\/main>/.exec(pageAt(`/${lang}/accessibility/`)?.html ?? '')?.[0] ?? '';
const headings = (html: string) => (html.match(/<h2\b/g) ?? []).length;
const results = directory.accessibility;

describe('the statement of accessibility (A19)', () => {
  it('rests on a test that is not older than a year', () => {
    const age = daysBetween(results?.date ?? '2000-01-01', TODAY);
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThanOrEqual(365);
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
      expect(headings(mainOf('en'))).toBeGreaterThanOrEqual(6);
      expect(headings(mainOf(lang))).toBe(headings(mainOf('en')));
    },
  );
});
