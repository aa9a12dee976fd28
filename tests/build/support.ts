import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import { placesOf } from '../../src/domain/place/places.ts';
import { londonTime } from '../../src/domain/london-time.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { dataFolder } from '../../scripts/build/data-folder.ts';
import { FOR_SERVERS } from '../../src/integrations/headers/write.ts';
import type { FinderService } from '../../src/islands/finder/finder-file.ts';
import { unpacked as unpackedFinder, type SentFacts } from '../../src/islands/finder/sent.ts';
import { searchDataFrom, type SearchFile, type SoughtService } from '../../src/islands/search/search-file.ts';
import { readSettings } from '../../src/load/settings.ts';

const settings = readSettings();
/** The built site: WAYMARK_OUT, or dist/. It must have been built before. */
export const SITE = settings.out;
export const CONTENT = settings.content;
/** The day that the pages were made on, as far as the tests know. */
export const TODAY = londonTime(settings.now).date;
export const directory = loadDirectory(CONTENT, TODAY);
export const languages = directory.languages.filter(({ published }) => published);
/** Languages with pages about duties and referrals of their own; the others send their readers to the English ones. */
export const workLanguages = languages.filter(({ work }) => work === 'own');

/** One tag of a page. Attributes without a value are "". */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** Where it stands in the page. */
  at: number;
}

/** One page of the site. What its markup says is read once, by whichever test asks first. */
export class Page {
  /** The file, from the site's folder. */
  readonly file: string;
  /** The address, such as "/en/services/". */
  readonly path: string;
  readonly html: string;
  /** The first part of the address: "en", or "" for pages of no language. */
  readonly lang: string;
  #tags: Tag[] | undefined;
  #text: string | undefined;

  constructor(file: string, html: string) {
    this.file = file;
    this.html = html;
    this.path = `/${basename(file) === 'index.html' ? file.slice(0, -'index.html'.length) : file}`;
    const [, first = ''] = this.path.split('/');
    this.lang = languages.some(({ tag }) => tag === first) ? first : '';
  }

  /** Its tags, as `tagsOf` gives them. */
  get tags(): Tag[] {
    return (this.#tags ??= tagsOf(this.html));
  }

  /** Its words, as `textOf` gives them. */
  get text(): string {
    return (this.#text ??= textOf(this.html));
  }
}

/** Every file of a folder, sorted, from that folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Every file of the site that a browser can ask for. */
export const FILES = filesIn(SITE).filter((file) => !FOR_SERVERS.some((name) => name === file));

/** Pages are all HTML files, not only those that are linked. */
export function pagesIn(site: string): Page[] {
  return filesIn(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => new Page(file, read(file, site)));
}

export function read(file: string, site = SITE): string {
  return readFileSync(join(site, file), 'utf8');
}

export const PAGES = pagesIn(SITE);

/** A file that scripts fetch, such as "places" or "en/find", from the site's folder. */
export function dataFile(name: string, site = SITE): string {
  return join(dataFolder(site), `${name}.json`);
}

/** Easy read is there in the languages that somebody has written it in; all other pages are there in every language. */
export function isEasyRead({ path }: Pick<Page, 'path'>): boolean {
  return /^\/[\w-]+\/easy\//.test(path);
}

const onlyForHarm = directory.services.filter(
  ({ helps }) => helps.audience.includes('X') && !helps.audience.includes('V'),
);
/** Pages about somebody's own behaviour: nothing there may lead to those they hurt (P121). */
export function isForHarm({ path }: Pick<Page, 'path'>): boolean {
  return /^\/[\w-]+\/find\/change\//.test(path) || onlyForHarm.some(({ slug }) => path.endsWith(`/services/${slug}/`));
}

const TAG = /<([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** The tags of a page in reading order. What stands inside scripts and styles is no tag. */
export function tagsOf(html: string): Tag[] {
  const plain = html.replace(
    /(<(script|style)\b[^>]*>)([^]*?)(<\/\2>)/gi,
    (_all, open: string, _name, code: string, end: string) => [open, ' '.repeat(code.length), end].join(''),
  );
  return [...plain.matchAll(TAG)].map((match) => ({
    name: (match[1] ?? '').toLowerCase(),
    attributes: Object.fromEntries(
      [...(match[2] ?? '').matchAll(ATTRIBUTE)].map(([, key = '', ...values]) => [
        key.toLowerCase(),
        // Only one of the three ways to quote has matched.
        decode(values.join('')),
      ]),
    ),
    at: match.index,
  }));
}

/** The attributes of the first tag of a name; none when there is no such tag. */
export function attributesOf(tags: readonly Tag[], name: string): Record<string, string | undefined> {
  return tags.find((tag) => tag.name === name)?.attributes ?? {};
}

/** Words that a reader sees, entities decoded, white space as single spaces. */
export function textOf(html: string): string {
  const body = html.replace(/<(script|style|title)\b[^>]*>[^]*?<\/\1>/gi, ' ');
  return decode(body.replace(/<!--[^]*?-->/g, '').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name ?? ''] ?? all;
  });
}

/** The text of a file as a program on the other side of the network sees it; Pagefind's parts are unpacked. */
export function unpacked(file: string, site = SITE): string {
  const bytes = readFileSync(join(site, file));
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** What stands in a search fragment: the address and the words of a page. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** Every fragment of the search index. */
export function fragmentsIn(site: string): Fragment[] {
  return filesIn(site)
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => JSON.parse(unpacked(file, site).replace(/^pagefind_dcd/, '')) as Fragment);
}

/** Full sizes of what was asked for: scripts and data, of which every page names the same few. */
const known = new Map<string, number>();

/** From quick and rough to nearly as good as the full compression. */
const QUICKER = [5, 9, 10];

/**
 * The size as sent. Full brotli is slow over 5,000 pages, so quicker passes come first where there is a limit: they only ever
 * say more than the full one, and where one is within `limit` already nothing else needs to be asked.
 */
export function brotliBytes(text: string, limit = 0): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  for (const quality of limit > 0 ? QUICKER : []) {
    const quick = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
    if (quick <= limit) return quick;
  }
  const size = brotliCompressSync(text).length;
  known.set(text, size);
  return size;
}

/** The services of the finder's files, as a telephone takes them out again: the first questions', and the further ones'. */
export function finderServices(lang: string, site = SITE): FinderService[] {
  return ['find', 'find-more'].flatMap(
    (name) => unpackedFinder(JSON.parse(unpacked(dataFile(`${lang}/${name}`, site), site)) as SentFacts, lang).services,
  );
}

/** The services of the search's file, as a telephone takes them out again to draw a card of each. */
export function soughtServices(lang: string, site = SITE): SoughtService[] {
  const file = JSON.parse(unpacked(dataFile(`${lang}/cards`, site), site)) as SearchFile;
  return searchDataFrom(file, [], { areas: [], places: placesOf([], []) }, lang).services;
}

/** One hash of all names and bytes of a folder. */
export function treeHash(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesIn(folder))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)))
      .update('\0');
  return hash.digest('hex');
}

const byPath = new WeakMap<readonly Page[], ReadonlyMap<string, Page>>();

/** The page at an address, if there is one. */
export function pageAt(path: string, pages: readonly Page[] = PAGES): Page | undefined {
  const all = byPath.get(pages) ?? new Map(pages.map((page) => [page.path, page]));
  byPath.set(pages, all);
  return all.get(path);
}

/** The page of a service in a language. */
export function servicePage(lang: string, slug: string, pages: readonly Page[] = PAGES): Page {
  const found = pageAt(`/${lang}/services/${slug}/`, pages);
  if (!found) throw new Error(`there is no page /${lang}/services/${slug}/`);
  return found;
}
