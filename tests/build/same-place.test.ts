// Help stands in the same place everywhere (A11), and what is pressed is called what it says (A10).
import { describe, expect, it } from 'vitest';
import { directory, PAGES, textOf, type Page, type Tag } from './support.ts';

/** The page up to and after its own part; inside, pages differ. */
function around({ html }: Page): { before: string; inside: string; after: string } {
  const [, before = '', inside = '', after = ''] = /^([^]*?)(<main\b[^]*<\/main>)([^]*)$/.exec(html) ?? [];
  return { before, inside, after };
}

/** Where each of these begins in the page; -1 where it is missing. */
const HELP: [what: string, pattern: RegExp][] = [
  ['the exit', /<a\b[^>]*\bdata-exit/],
  ['the way past the header', /<a\b[^>]*href="#main"/],
  ['the menu', /<nav\b/],
  ['999', /<a\b[^>]*href="tel:999"/],
  ['the page itself', /<main\b/],
  ['the sentence about safety, with more of it', /<footer\b[^]*?using-this-site\//],
];

const pagesOf = (holds: (page: Page) => boolean) => PAGES.filter((page) => !holds(page)).map(({ file }) => file);

describe('help (A11)', () => {
  it('stands in the same order on every page in every language', () => {
    const wrong = PAGES.flatMap(({ file, html }) => {
      const places = HELP.map(([what, pattern]) => ({ what, at: html.search(pattern) }));
      const lost = places.filter(({ at }, index) => at < 0 || at < (places[index - 1]?.at ?? 0));
      return lost.map(({ what }) => `${file}: ${what}`);
    });
    expect(PAGES.length).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });

  it('has the same links below every page of a language, in the same order', () => {
    const footers = new Map<string, Set<string>>();
    for (const page of PAGES) {
      const footer = /<footer\b[^]*<\/footer>/.exec(around(page).after)?.[0] ?? '';
      const links = [...footer.matchAll(/<a\b[^>]*href="(\/[^"]*)"/g)].map(([, href]) => href).join(' ');
      const own = /<html\b[^>]*\blang="([^"]+)"/.exec(page.html)?.[1] ?? '';
      footers.set(own, (footers.get(own) ?? new Set()).add(links));
    }
    expect([...footers].filter(([, ways]) => ways.size !== 1).map(([lang, ways]) => [lang, ...ways])).toEqual([]);
    expect([...footers.values()].flatMap((ways) => [...ways])).not.toContain('');
  });
});

/** What a voice that says the visible words would not find: a name that lacks them (WCAG 2.5.3). */
function misnamed(page: Page): string[] {
  const ids = new Map(
    page.tags.flatMap((tag) => (tag.attributes['id'] === undefined ? [] : [[tag.attributes['id'], tag]])),
  );
  return page.tags
    .filter(({ name, attributes }) => /^(a|button|summary)$/.test(name) || attributes['role'] === 'button')
    .flatMap((tag) => {
      const seen = wordsIn(page.html, tag);
      const { 'aria-label': label, 'aria-labelledby': by } = tag.attributes;
      const named = by?.split(' ').flatMap((id) => {
        const other = ids.get(id);
        return other ? wordsIn(page.html, other) : [];
      });
      const name = named?.join(' ') ?? label ?? seen;
      return name !== '' && name.toLowerCase().includes(seen.toLowerCase())
        ? []
        : [`${page.file}: "${seen}" is called "${name}"`];
    });
}

/** The words inside an element that holds none of its own name; a picture gives those for who cannot see it. */
function wordsIn(html: string, { name, at }: Tag): string {
  const end = html.indexOf(`</${name}>`, at);
  const inner = html.slice(html.indexOf('>', at) + 1, end);
  return textOf(inner.replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, ' $1 '));
}

describe('names for those who speak to their device (A10)', () => {
  it('hold the words that stand there, on every link and button of every page', () => {
    expect(PAGES.flatMap(misnamed)).toEqual([]);
  });

  it('are, for the exit, the words on it and nothing else, in the language of the page', () => {
    const wrong = pagesOf((page) => {
      const exit = page.tags.find(({ attributes }) => 'data-exit' in attributes);
      const own = /<html\b[^>]*\blang="([^"]+)"/.exec(page.html)?.[1] ?? '';
      return (
        exit !== undefined &&
        exit.attributes['aria-label'] === undefined &&
        exit.attributes['aria-labelledby'] === undefined &&
        wordsIn(page.html, exit) === directory.strings[own]?.['site.exit']
      );
    });
    expect(wrong).toEqual([]);
  });
});
