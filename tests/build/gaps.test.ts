// The gap map and the data page as they are built, and that nothing on the site is an orphan (C30 to C32).
import { describe, expect, it } from 'vitest';
import { usableChannels } from '../../src/domain/contact.ts';
import { coverageMap, type Cell } from '../../src/domain/coverage.ts';
import { tally } from '../../src/domain/tally.ts';
import { formatDate } from '../../src/i18n/formats.ts';
import type { Service } from '../../src/schema/directory.ts';
import { directory, languages, PAGES, tagsOf, textOf, TODAY, type Page } from './support.ts';

const { services, kinds, strings, leftOut, warnings } = directory;
const map = coverageMap(directory, TODAY);
const tags = languages.map(({ tag }) => tag);

function pageAt(path: string): Page {
  const found = PAGES.find((page) => page.path === path);
  if (!found) throw new Error(`there is no page ${path}`);
  return found;
}

/** The tables of a page: each line with its cells, as HTML. */
function tablesOf({ html }: Page): { html: string; rows: string[][] }[] {
  return [...html.matchAll(/<table\b[^]*?<\/table>/g)].map(([table]) => ({
    html: table,
    rows: [...table.matchAll(/<tr\b[^]*?<\/tr>/g)].map(([row]) => row.match(/<t[hd]\b[^]*?<\/t[hd]>/g) ?? []),
  }));
}

const linksOf = ({ html }: Page) => tagsOf(html).flatMap(({ attributes }) => attributes['href'] ?? []);
/** What a cell says beside the word that heads its column. */
const saidIn = (cell: string) => textOf(cell.replace(/<span class="head"[^]*?<\/span>/, ''));
/** The service that a cell leads to, if it leads to one. */
const serviceIn = (cell: string): Service | undefined => {
  const slug = /\/services\/([^/"]+)\//.exec(cell)?.[1];
  return services.find((service) => service.slug === slug);
};

describe.each(tags)('the gap map in %s (C32)', (lang) => {
  const page = pageAt(`/${lang}/gaps/`);
  const [own, ...areas] = tablesOf(page);
  const columns = directory.coverage.people.map(({ id }) => id);

  it('is a table of people made or run for, and one for each covered area, each with its name', () => {
    expect(areas).toHaveLength(map.length);
    const names = areas.map(({ html }) => textOf(/<caption\b[^]*?<\/caption>/.exec(html)?.[0] ?? ''));
    expect(names).toEqual(map.map(({ area }) => strings[lang]?.[`area.${area}`]));
  });

  it('says to who hears it what each number is about: every heading has its scope, every line all its cells', () => {
    const headings = tablesOf(page).flatMap(({ html }) => tagsOf(html).filter(({ name }) => name === 'th'));
    expect(headings.map(({ attributes }) => attributes['scope'])).not.toContain(undefined);
    for (const { rows } of areas) {
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => columns.length + 1));
      expect(rows[0]?.every((cell) => cell.includes('scope="col"'))).toBe(true);
      expect(rows.slice(1).every(([head = '']) => head.includes('scope="row"'))).toBe(true);
    }
  });

  it('has the numbers of the day it was made', () => {
    expect(textOf(page.html)).toContain(formatDate(lang, TODAY));
    const shown = areas.map(({ rows }) =>
      rows.slice(1).map((row) => row.slice(1).map((cell) => Number.parseInt(saidIn(cell)))),
    );
    const wanted = map.map(({ rows }) =>
      rows.map(({ cells }) => columns.map((id) => cells.find(({ people }) => people === id)?.count ?? Number.NaN)),
    );
    expect(shown).toEqual(wanted);
    const ownShown = own?.rows.slice(1).map((row) => row.slice(1).map((cell) => Number.parseInt(saidIn(cell))));
    const ownOf = (area: (typeof map)[number], id: string) => area.own.find(({ people }) => people === id)?.count;
    expect(ownShown).toEqual(columns.map((id) => map.map((area) => ownOf(area, id))));
  });

  it('leads from every 0 to a line that can be reached that day, or to 999, and from no other number', () => {
    const cells = [own, ...areas].flatMap((table) => table?.rows.slice(1).flatMap((row) => row.slice(1)) ?? []);
    const empty = cells.filter((cell) => Number.parseInt(saidIn(cell)) === 0);
    expect(empty.length).toBeGreaterThan(0);
    const wrong = empty.filter((cell) => {
      const service = serviceIn(cell);
      return service ? usableChannels(service, kinds, TODAY).length === 0 : !cell.includes(`href="/${lang}/now/"`);
    });
    expect(wrong).toEqual([]);
    expect(cells.filter((cell) => !empty.includes(cell) && cell.includes('<a'))).toEqual([]);
  });

  it('names first what is missing, for every area', () => {
    const before = page.html.slice(0, page.html.indexOf('<table'));
    const text = textOf(before);
    const nobodyHas = map.flatMap(({ rows }) => rows.filter(({ cells }) => cells.every(({ count }) => count === 0)));
    expect(nobodyHas.length).toBeGreaterThan(0);
    expect(nobodyHas.filter(({ need }) => !text.includes(strings[lang]?.[`need.${need}`] ?? '?'))).toEqual([]);
    const isEmptyFor = ({ count }: Cell) => count === 0;
    const noOwn = map.flatMap((area) => area.own.filter(isEmptyFor).map(({ people }) => people));
    expect(noOwn.filter((id) => !text.includes(strings[lang]?.[`people.${id}`] ?? '?'))).toEqual([]);
  });
});

describe.each(tags)('the data page in %s', (lang) => {
  const page = pageAt(`/${lang}/data/`);
  const text = textOf(page.html);
  const counts = tally(services, kinds, TODAY);
  const numberAfter = (key: string) =>
    Number(new RegExp(`<dt>\\s*${strings[lang]?.[key] ?? '?'}\\s*</dt>\\s*<dd>\\s*(\\d+)`).exec(page.html)?.[1]);

  it('counts services, details by how sure they are, late checks and warnings', () => {
    const { running, ended, details, overdue, withdrawn } = counts;
    const wanted = {
      'data.running': running,
      'data.ended': ended,
      'data.state_confirmed': details.confirmed,
      'data.state_published': details.published,
      'data.state_lead': details.lead,
      'data.overdue': overdue,
      'data.withdrawn': withdrawn,
      'data.warnings': warnings.length,
    };
    expect(Object.fromEntries(Object.keys(wanted).map((key) => [key, numberAfter(key)]))).toEqual(wanted);
    expect(text).toContain(formatDate(lang, counts.oldest ?? '?'));
  });

  it('counts all that nobody has confirmed in its last line, and adds up to it', () => {
    const [table] = tablesOf(page);
    const rows = table?.rows.slice(1).map((row) => row.slice(1).map((cell) => Number(saidIn(cell)))) ?? [];
    const total = rows.at(-1);
    expect(total?.at(-1)).toBe(counts.unconfirmed.length);
    const sums = total?.map((_, at) => rows.slice(0, -1).reduce((sum, row) => sum + (row[at] ?? 0), 0));
    expect(sums).toEqual(total);
  });

  it('links every service with a detail that is not sure enough to show', () => {
    const links = linksOf(page);
    const missing = counts.withLeads.filter(({ slug }) => !links.includes(`/${lang}/services/${slug}/`));
    expect(counts.withLeads.length).toBeGreaterThan(0);
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('says what was left out and why, in the language it is written in', () => {
    expect(leftOut.filter(({ reason }) => !text.includes(reason.replace(/\s+/g, ' ')))).toEqual([]);
    const list = /<ul\b[^>]*>(?:(?!<ul\b)[^])*$/.exec(
      page.html.slice(0, page.html.indexOf(leftOut[0]?.id ?? '?')),
    )?.[0];
    expect(list).toMatch(/^<ul\b[^>]*\slang="en"/);
  });

  it('says under which licence it may be used', () => {
    expect(text).toContain('CC BY 4.0');
  });
});

describe.each(tags)('in %s nothing is an orphan (C30, C31)', (lang) => {
  const lists = PAGES.filter(({ path }) => new RegExp(`^/${lang}/(services/|more/|find/.+/)$`).test(path));

  it('both pages are linked from the one about this site', () => {
    expect(linksOf(pageAt(`/${lang}/about/`))).toEqual(expect.arrayContaining([`/${lang}/gaps/`, `/${lang}/data/`]));
  });

  it('every service stands in a list or in the results of an answer', () => {
    const links = new Set(lists.flatMap(linksOf));
    expect(services.filter(({ slug }) => !links.has(`/${lang}/services/${slug}/`)).map(({ id }) => id)).toEqual([]);
  });

  it('every guide is a page', () => {
    const headings = PAGES.filter((page) => page.lang === lang).map(({ html }) =>
      textOf(/<h1\b[^]*?<\/h1>/.exec(html)?.[0] ?? ''),
    );
    const guides = directory.guides.filter((guide) => guide.lang === lang);
    expect(guides.length).toBeGreaterThan(0);
    expect(guides.filter(({ heading }) => !headings.includes(heading)).map(({ id }) => id)).toEqual([]);
  });

  it('every question without script has a way to danger now, a way on for who does not know, and a way back', () => {
    const questions = PAGES.filter(({ path }) => new RegExp(`^/${lang}/find/[^/]+/$`).test(path));
    expect(questions.length).toBeGreaterThan(5);
    for (const question of questions) {
      const links = linksOf(question);
      expect(links, question.path).toEqual(
        expect.arrayContaining(['tel:999', `/${lang}/now/`, `${question.path}anywhere/`, `/${lang}/find/`]),
      );
      expect(question.html, question.path).toContain('data-emergency');
    }
  });
});
