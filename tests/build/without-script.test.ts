// Whoever it is and wherever they are, links alone lead to a page of results (S14).
import { describe, expect, it } from 'vitest';
import { directory, languages, PAGES, tagsOf, textOf, type Page } from './support.ts';

const optionsOf = (axis: string) => directory.pathways.axes.find(({ id }) => id === axis)?.options ?? [];
const AUDIENCES = optionsOf('audience');
const AREAS = optionsOf('area');
const byPath = new Map(PAGES.map((page) => [page.path, page]));

/** The page that a link with these words leads to, from a page. */
function follow(from: Page | undefined, words: string | undefined): Page | undefined {
  const link = [...(from?.html ?? '').matchAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([^]*?)<\/a>/g)].find(
    ([, , inside = '']) => textOf(inside) === words,
  );
  return byPath.get(link?.[1] ?? '');
}

describe.each(languages.map(({ tag }) => tag))('without script, in %s', (tag) => {
  const own = directory.strings[tag] ?? {};
  const headingOf = (page: Page | undefined) => textOf(/<h1\b[^>]*>([^]*?)<\/h1>/.exec(page?.html ?? '')?.[1] ?? '');
  const start = byPath.get(`/${tag}/find/`);

  it.each(AUDIENCES.map(({ id }) => id))('"%s" is asked where, and gets numbers for every answer', (audience) => {
    const where = follow(start, own[`axis.audience.${audience}`]);
    expect(headingOf(where)).toBe(own['axis.area']);
    for (const { id } of AREAS) {
      const results = follow(where, own[`axis.area.${id}`]);
      expect(headingOf(results), id).toBe(own['finder.results']);
      const main = results?.html.slice(results.html.indexOf('<main')) ?? '';
      expect(textOf(main), id).toContain(own['finder.opening']);
      const afterKind = main.slice(main.indexOf('data-kind'));
      const rings = tagsOf(afterKind).filter(({ attributes }) => attributes['href']?.startsWith('tel:') === true);
      expect(rings.length, id).toBeGreaterThanOrEqual(2);
    }
  });

  it('a man who is hurt in Birmingham reads which services are for women, and whom to ring in their place', () => {
    const results = byPath.get(`/${tag}/find/me/birmingham/`)?.html ?? '';
    const part =
      results.split('<details').find((each) => textOf(each).includes(own['axis.sex_gender.man'] ?? '?')) ?? '';
    const misses = [...part.matchAll(/<li data-miss="([^"]*)"[^]*?<\/li>/g)];
    expect(misses.length).toBeGreaterThan(0);
    for (const [line] of misses) {
      expect(textOf(line)).toContain(own['finder.near_women']);
      expect(line).toMatch(/href="tel:/);
    }
  });

  it('knows everybody that the finder knows, and every place', () => {
    expect(AUDIENCES.length).toBeGreaterThanOrEqual(11);
    expect(AREAS.length).toBeGreaterThanOrEqual(5);
  });
});
