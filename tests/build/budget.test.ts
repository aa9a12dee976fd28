import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { ourBytes } from '../../scripts/bench-search/weight.ts';
import { FILES, PAGES, SITE, brotliBytes, dataFile, languages, read, type Page } from './support.ts';

const KILO = 1000;
const MAX_PAGE = 14 * KILO;
const MAX_SCRIPTS = 5 * KILO;
const MAX_FINDER = 90 * KILO;
/** What is fetched when somebody wants to answer more. */
const MAX_FURTHER = 14 * KILO;
/** What is fetched with the first press in the finder. */
const MAX_OPENINGS = 4 * KILO;
/** All that the search fetches before its first answer: script, cards, how people say things in the language, places. */
const MAX_SEARCH = 60 * KILO;
/** All that is fetched when somebody goes into a field for a place, with names in other alphabets: half of what was allowed. */
const MAX_PLACE = 15 * KILO;
/**
 * The field for a place comes with the first press in the finder, what copies and prints with its own; what understands a
 * place comes when somebody goes into the field.
 */
const WITH_A_PRESS = /\/(in-finder|carry)\./;
const ON_A_VISIT = /\/(open-in-finder|place)\./;

const AT_ONCE = /(^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?["'](?<address>\.[^"']+|\/[^"']+)["']/g;
const LATER = /\bimport\(\s*[`"'](?<address>[^`"']+)/g;

/** A module and all it imports at once, or also all that it fetches later. */
function withImports(file: string, seen = new Set<string>(), ways = [AT_ONCE], without?: RegExp): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = read(file);
  for (const { groups } of ways.flatMap((way) => [...code.matchAll(way)])) {
    const address = groups?.['address'] ?? '';
    if (without?.test(address)) continue;
    withImports(address.startsWith('/') ? address.slice(1) : join(dirname(file), address), seen, ways, without);
  }
  return seen;
}

/** The scripts that a page names itself. */
function entriesOf({ tags }: Page): string[] {
  return tags.flatMap(({ name, attributes }) => {
    const entry = name === 'script' ? attributes['src'] : undefined;
    return entry === undefined || entry === '' ? [] : [entry.slice(1)];
  });
}

/** Each script with what it imports at once: all pages name the same few. */
const loaded = new Map<string, ReadonlySet<string>>();

/** Files of script that a page loads by itself; what is fetched on a click or a key does not count. */
function scriptsOf(page: Page): Set<string> {
  return new Set(
    entriesOf(page).flatMap((entry) => {
      const files = loaded.get(entry) ?? withImports(entry);
      loaded.set(entry, files);
      return [...files];
    }),
  );
}

const everywhere = new Set(PAGES.filter((page) => !isFinder(page)).flatMap(entriesOf));

/** The finder's own script fetches React when the browser is idle, without a click: that counts. */
function scriptsOfFinder(page: Page): Set<string> {
  const own = entriesOf(page).filter((entry) => !everywhere.has(entry));
  expect(own).toHaveLength(1);
  const all = own.flatMap((entry) => [...withImports(entry, new Set(), [AT_ONCE, LATER], WITH_A_PRESS)]);
  return new Set([...scriptsOf(page), ...all]);
}

/** A script by the part of its name before the hash, and all that it imports at once. */
function scriptsNamed(name: RegExp): Set<string> {
  const found = FILES.filter((file) => file.startsWith('_astro/') && name.test(file));
  expect(found.length).toBeGreaterThan(0);
  return new Set(found.flatMap((file) => [...withImports(file)]));
}

/** Each script is read and compressed once. */
const sizes = new Map<string, number>();
function sizeOf(file: string): number {
  const size = sizes.get(file) ?? brotliBytes(read(file));
  sizes.set(file, size);
  return size;
}
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + sizeOf(file), 0);
const over = (pages: readonly Page[], size: (page: Page) => number, limit: number) =>
  pages.map((page) => ({ path: page.path, bytes: size(page) })).filter(({ bytes }) => bytes > limit);
function isFinder({ path }: Page): boolean {
  return /^\/[\w-]+\/find\/$/.test(path);
}

describe('the weight of a page, as sent (brotli)', () => {
  it('is at most 14 kB with its styles', () => {
    expect(over(PAGES, ({ html }) => brotliBytes(html, MAX_PAGE), MAX_PAGE)).toEqual([]);
    // The heaviest of 5,000 pages are compressed in full: half a minute alone, more beside the browser.
  }, 300_000);

  it('is at most 5 kB of script before anything is touched, outside the finder', () => {
    const others = PAGES.filter((page) => !isFinder(page));
    expect(over(others, (page) => sum(scriptsOf(page)), MAX_SCRIPTS)).toEqual([]);
    expect(others.filter((page) => scriptsOf(page).size === 0).map(({ path }) => path)).toEqual([]);
  });

  it('is at most 90 kB for the finder with its scripts and its data', () => {
    const finders = PAGES.filter(isFinder);
    expect(finders).toHaveLength(languages.length);
    expect(
      over(
        finders,
        (page) =>
          brotliBytes(page.html) + sum(scriptsOfFinder(page)) + brotliBytes(read(dataFile(`${page.lang}/find`))),
        MAX_FINDER,
      ),
    ).toEqual([]);
  });

  it('is at most 14 kB for the further questions of the finder, which are fetched when somebody asks for them', () => {
    const files = languages.map(({ tag }) => dataFile(`${tag}/find-more`));
    expect(files.filter((file) => brotliBytes(read(file)) > MAX_FURTHER)).toEqual([]);
  });

  it('is at most 4 kB for what one could say to each service, the field for a place and what copies, which come with a press', () => {
    const scripts = sum(scriptsNamed(WITH_A_PRESS));
    const files = languages.map(({ tag }) => dataFile(`${tag}/find-say`));
    expect(files.filter((file) => scripts + brotliBytes(read(file)) > MAX_OPENINGS)).toEqual([]);
  });

  it('is at most 15 kB for all that a field for a place fetches when somebody goes into it', () => {
    const places =
      sum(scriptsNamed(ON_A_VISIT)) + brotliBytes(read(dataFile('places'))) + brotliBytes(read(dataFile('served')));
    const files = languages.map(({ tag }) => dataFile(`${tag}/place`));
    expect(files.filter((file) => places + brotliBytes(read(file)) > MAX_PLACE)).toEqual([]);
    // The list of places itself, in all languages.
    expect(brotliBytes(read(dataFile('places')))).toBeLessThan(4 * KILO);
  });

  it('is at most 60 kB for all that the search fetches before its first answer, in each language', () => {
    const sizes = languages.map(({ tag }) => ({ tag, bytes: ourBytes(SITE, [tag]) }));
    // Less than this would be no search: the look found its script and its files.
    expect(sizes.filter(({ bytes }) => bytes > MAX_SEARCH || bytes < 30 * KILO)).toEqual([]);
  });

  it('counts scripts that import others', () => {
    const imported = FILES.filter((file) => file.endsWith('.js') && file.startsWith('_astro/')).filter(
      (file) => withImports(file).size > 1,
    );
    expect(imported.length).toBeGreaterThan(0);
  });

  it('asks for no style sheet, and for one font at most', () => {
    expect(FILES.filter((file) => file.endsWith('.css'))).toEqual([]);
    const fonts = PAGES.map(
      ({ html }) => new Set([...html.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, url]) => url)).size,
    );
    expect(Math.max(...fonts)).toBeLessThanOrEqual(1);
  });
});
