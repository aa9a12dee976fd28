import { placesIn } from '../../src/load/rules/places/in-text.ts';
import { publicNames } from '../../src/load/rules/places/public-names.ts';
import type { Directory, Service } from '../../src/schema/directory.ts';
import type { Leak } from './canaries.ts';
import type { SiteFile } from './site-text.ts';

/** Elements that a reader sees as lines of their own: words of two of them are not one address. */
const BLOCK =
  /<\/?(?:address|article|aside|dd|div|dl|dt|fieldset|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|section|summary|details|table|td|th|tr|ul|br|title|button)\b[^>]*>/gi;

/**
 * Looks for places of confidential services (S20) wherever a file speaks of them: their own pages, their cards on others,
 * their entries in the finder's file and in the search index.
 * @returns what to ask of each file: the ways in which it gives a place away.
 */
export function secretRegionCheck({ services }: Directory): (file: SiteFile) => Leak[] {
  const secret = services.filter(({ confidential }) => confidential);
  const names = publicNames(services);
  // The same card stands on many pages.
  const [inIndex, onPages] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const find = (text: string, onlyHard: boolean): string[] => {
    const known = onlyHard ? inIndex : onPages;
    const found = known.get(text) ?? placesIn(text, { names, onlyHard });
    known.set(text, found);
    return found;
  };
  return (file) =>
    partsAbout(file, secret).flatMap(({ id, text }) =>
      // The search index runs the blocks of a page together: "Sandwell Council" and "Street Support" are no street.
      find(text, file.name.endsWith('.pf_fragment')).map((what) => ({
        file: file.name,
        what: `holds ${what} where it speaks of ${id}`,
      })),
    );
}

interface Part {
  id: string;
  text: string;
}

function partsAbout({ name, text }: SiteFile, secret: readonly Service[]): Part[] {
  if (name.endsWith('.html')) {
    const own = secret.find(({ slug }) => name.endsWith(`services/${slug}/index.html`));
    const head = own ? wordsOf(own.id, /<head[\s\S]*?<\/head>/.exec(text)?.[0] ?? '') : [];
    const there = new Set([...text.matchAll(/data-service="([^"]*)"/g)].map(([, id]) => id));
    const about = secret.filter(({ id }) => there.has(id));
    return [...head, ...about.flatMap(({ id }) => regionsOf(text, id).flatMap((region) => wordsOf(id, region)))];
  }
  const data = dataIn(name, text);
  return data === undefined ? [] : entriesAbout(data, secret);
}

/** Elements about a service, without those inside them that are about another. */
function regionsOf(html: string, id: string): string[] {
  const parts = html.split(`data-service="${id}"`);
  return parts.slice(1).map((after, index) => {
    const before = parts[index] ?? '';
    const tag = /^<([a-z][\w-]*)/.exec(before.slice(before.lastIndexOf('<')))?.[1] ?? '';
    return withoutOthers(after.slice(0, endOf(after, tag)));
  });
}

function withoutOthers(html: string): string {
  const other = /<([a-z][\w-]*)[^<>]*\sdata-service="[^"]*"[^<>]*>/.exec(html);
  if (!other) return html;
  const after = html.slice(other.index + other[0].length);
  return withoutOthers(html.slice(0, other.index) + after.slice(endOf(after, other[1] ?? '')));
}

/** Where an element ends, from behind its first tag. */
function endOf(html: string, tag: string): number {
  let depth = 1;
  for (const match of html.matchAll(new RegExp(`<(/?)${tag}\\b`, 'gi'))) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return match.index;
  }
  return html.length;
}

/** Its words, block by block, and those of its attributes. */
function wordsOf(id: string, html: string): Part[] {
  const plain = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '');
  const attributes = [...plain.matchAll(/\s(?:href|src|title|alt|content|aria-label|value|data-[\w-]+)="([^"]*)"/g)];
  const blocks = plain.split(BLOCK).map((block) => block.replace(/<[^>]*>/g, ''));
  return [...blocks, ...attributes.map(([, value = '']) => value)]
    .filter((text) => text.trim() !== '')
    .map((text) => ({ id, text }));
}

/** The data of a JSON file or of a fragment of the search index. */
function dataIn(name: string, text: string): unknown {
  if (!/\.(?:json|pf_fragment)$/.test(name)) return undefined;
  return JSON.parse(text.replace(/^pagefind_dcd/, ''));
}

/** Every text of the entries that carry the id or the address of a confidential service. */
function entriesAbout(data: unknown, secret: readonly Service[]): Part[] {
  if (typeof data !== 'object' || data === null) return [];
  const values: unknown[] = recordsIn(data) ?? Object.values(data);
  const about = secret.find(({ id, slug }) =>
    values.some((value) => value === id || (typeof value === 'string' && value.endsWith(`/services/${slug}/`))),
  );
  return about
    ? stringsIn(data).map((text) => ({ id: about.id, text }))
    : values.flatMap((value) => entriesAbout(value, secret));
}

/**
 * Records that were laid out under their names, a list for each name (src/islands/finder/columns.ts), stand as records again. A
 * list may be shorter: then the last records have nothing of that name.
 */
function recordsIn(data: object): object[] | undefined {
  const named = Object.entries(data) as [string, unknown][];
  const lists = named.flatMap(([, list]) => (Array.isArray(list) ? [list as unknown[]] : []));
  if (lists.length === 0 || lists.length < named.length) return undefined;
  const length = Math.max(...lists.map((list) => list.length));
  return Array.from({ length }, (_, at) => Object.fromEntries(named.map(([name], of) => [name, lists[of]?.[at]])));
}

function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(stringsIn) : [];
}
