// The professionals' desk as it is built: every row of every decision table with its rules, the facts that may change with their day.
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/i18n/formats.ts';
import type { Table } from '../../src/schema/pathway.ts';
import { directory, languages, PAGES, tagsOf, textOf, workLanguages, type Page } from './support.ts';

const { tables, settings } = directory.pathways;
const english = directory.strings['en'] ?? {};
const tags = workLanguages.map(({ tag }) => tag);

/** The page of a table in a language. */
function pageOf(lang: string, table: Table): Page {
  const found = PAGES.filter((page) => page.lang === lang && page.html.includes(`data-table="${table.id}"`));
  expect(found.map(({ path }) => path)).toHaveLength(1);
  return found[0] as Page;
}

/** The parts of a page that tell one row each, by the row's id. */
function casesOf({ html }: Page): Map<string, string> {
  const cases = [...html.matchAll(/<article\b[^>]*data-row="([^"]+)"[^]*?<\/article>/g)];
  return new Map(cases.map(([whole, row = '']) => [row, whole]));
}

const has = (html: string, words: string) => textOf(html).includes(words.replaceAll(/\s+/g, ' '));

describe.each(tags)('the page of each decision table in %s', (lang) => {
  it.each(tables.map((table) => [table.id, table] as const))('tells every row of %s in its order', (_id, table) => {
    const cases = casesOf(pageOf(lang, table));
    const rows = [...table.rows, ...table.overlays];
    expect([...cases.keys()]).toEqual(rows.map(({ id }) => id));
    const untold = rows.flatMap((row) => {
      const html = cases.get(row.id) ?? '';
      const lines = [
        row.id,
        ...(row.duty === undefined ? [] : [english[`duty.${table.id}.${row.duty}`]]),
        ...(['must', 'never', 'say'] as const).flatMap((part) => row[part].map((id) => english[`${part}.${id}`])),
        ...[...row.then.first, ...row.then.add].map((kind) => english[`kind.${kind}`]),
        // What nobody is ever sent to has no name; its line under "Never" is told.
        ...row.then.remove.flatMap((kind) => english[`kind.${kind}`] ?? []),
        ...Object.entries(row.decides).map(([name, value]) => english[`decides.${table.id}.${name}.${String(value)}`]),
        ...[row.when, row.anyOf, row.unless].flatMap((part) =>
          Object.keys(part).map((input) => english[`input.${table.id}.${input}`]),
        ),
        ...row.p,
      ];
      return lines.filter((line) => line === undefined || !has(html, line)).map((line) => `${row.id}: ${String(line)}`);
    });
    expect(untold).toEqual([]);
  });

  it('has words for all that it names', () => {
    const NAME =
      /\b(?:kind|input|must|never|say|duty|decides|item|list_of|setting|axis|area|desk|desk_en)\.[a-z_][\w.]*/;
    const bare = tables.flatMap((table) => NAME.exec(textOf(pageOf(lang, table).html))?.[0] ?? []);
    expect(bare).toEqual([]);
  });

  it('says where each rule that it names comes from', () => {
    const dead = tables.flatMap((table) => {
      const page = pageOf(lang, table);
      const all = tagsOf(page.html);
      const ids = new Set(all.flatMap(({ attributes }) => attributes['id'] ?? []));
      const rules = all.flatMap(({ attributes }) => /^#(P\d+)$/.exec(attributes['href'] ?? '')?.[1] ?? []);
      expect(rules.length).toBeGreaterThan(0);
      return rules.filter((rule) => !ids.has(rule)).map((rule) => `${table.id}: ${rule}`);
    });
    expect(dead).toEqual([]);
  });

  it('gives every fact that may change with the day it was checked, and says when nobody here has confirmed it (P165)', () => {
    const told = tables.flatMap((table) => {
      const { html } = pageOf(lang, table);
      return table.settings.map((id) => {
        const setting = settings.find((each) => each.id === id);
        const part = new RegExp(`<dd\\b[^>]*data-setting="${id}"[^]*?</dd>`).exec(html)?.[0] ?? '';
        const state = setting?.confirmed ? 'Confirmed locally' : 'Not confirmed locally';
        return has(part, formatDate('en', setting?.checked ?? '')) && has(part, state);
      });
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told).not.toContain(false);
  });

  it("puts the professional's own procedure first, and marks its English", () => {
    const wrong = tables.filter((table) => {
      const { html } = pageOf(lang, table);
      const part = /<div\b[^>]*data-table="[^"]*"[^>]*>/.exec(html)?.[0] ?? '';
      const isMarked = lang === 'en' || /\blang="en"/.test(part);
      const isSaid = lang === 'en' || has(html, directory.strings[lang]?.['desk.english'] ?? '?');
      return !isMarked || !isSaid || !has(html, 'Your own procedure and judgement come first.');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is reached from the front of the desk', () => {
    const front = PAGES.find(({ path }) => path === `/${lang}/work/`);
    const links = tagsOf(front?.html ?? '').flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(tables.map((table) => pageOf(lang, table).path).filter((path) => !links.includes(path))).toEqual([]);
  });
});

describe('the front of the desk', () => {
  it('leads to the English pages, marked and said to be in English, where a language has none', () => {
    for (const lang of languages.map(({ tag }) => tag).filter((tag) => !tags.includes(tag))) {
      const { html } = PAGES.find(({ path }) => path === `/${lang}/work/`) ?? { html: '' };
      const english = (key: string) => directory.strings['en']?.[key] ?? '?';
      const leading = [
        ...tables.map((table) => ({ path: pageOf('en', table).path, name: english(`desk_en.name.${table.id}`) })),
        { path: '/en/work/refer/', name: english('handout.cards') },
      ];
      const wrong = leading.filter(({ path, name }) => {
        const at = html.indexOf(`href="${path}"`);
        const link = html.slice(html.lastIndexOf('<a', at), html.indexOf('</a>', at));
        const list = html.slice(0, at).lastIndexOf('<ul');
        const isMarked =
          /^<a[^>]* lang="en" dir="ltr"/.test(link) || /^<ul[^>]* lang="en" dir="ltr"/.test(html.slice(list));
        return at < 0 || !/^<a[^>]* hreflang="en"/.test(link) || textOf(link) !== name || !isMarked;
      });
      expect(wrong, lang).toEqual([]);
      expect(has(html, directory.strings[lang]?.['desk.english'] ?? '?')).toBe(true);
    }
  });
});

describe('what only professionals should read', () => {
  it('is not linked from any page for somebody who is hurt', () => {
    const desk = new Set(PAGES.filter(({ html }) => html.includes('data-table=')).map(({ path }) => path));
    const others = PAGES.filter(({ path }) => !/^\/[\w-]+\/work\//.test(path));
    const leading = others.filter(({ tags: all }) =>
      all.some(({ name, attributes }) => name === 'a' && desk.has(attributes['href'] ?? '')),
    );
    expect(desk.size).toBe(tables.length * workLanguages.length);
    expect(leading.map(({ path }) => path)).toEqual([]);
  });
});
