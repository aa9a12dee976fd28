import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lexer } from 'yaml';
import { placesIn } from '../../src/load/rules/places/in-text.ts';
import type { Directory, Service } from '../../src/schema/directory.ts';
import { compact, Finder, SIGN_LENGTH } from './compact.ts';
import { readingsOf, siteFiles, type SiteFile } from './site-text.ts';

/** A text that stands in content/ and may never be published. */
export interface Canary {
  text: string;
  /** Where it comes from, for whoever has to find the leak. The text itself is not repeated: it would stand in a log. */
  from: string;
  /** The one file in which it says nothing: names of towns stand in the list of all towns. */
  mayStandIn?: RegExp;
}

/** Something in the built site that may not be there. */
export interface Leak {
  file: string;
  /** What it holds, without the words themselves. */
  what: string;
}

/** The file of names that people give to where they are. */
const TOWNS = /^files\/[\da-f]+\/places\.json$/;
/** A line of prose that is this long, without its spaces, is nowhere else by chance. */
const PROSE = 24;

/**
 * What content/ holds and no page may: what nobody vouches for, what is kept about confidential services and not shown, and comments.
 * @param content the folder, absolute.
 */
export function canariesOf(content: string, { services, towns }: Pick<Directory, 'services' | 'towns'>): Canary[] {
  const shown = new Set(services.flatMap(shownBy).map(compact));
  const cited = new Set(
    services
      .filter(({ confidential }) => !confidential)
      .flatMap(keptFrom)
      .map(({ text }) => compact(text)),
  );
  const names = new Set(towns.flatMap(({ name, also }) => [name, ...also].map(compact)));
  const all: Canary[] = [
    ...services.flatMap(leadsOf),
    ...services
      .filter(({ confidential }) => confidential)
      .flatMap(keptFrom)
      .filter(({ text }) => !cited.has(compact(text))),
    ...remarksIn(content),
  ];
  return all.flatMap((canary) => {
    const own = compact(canary.text);
    if (own.length < SIGN_LENGTH || [...shown].some((other) => other.includes(own))) return [];
    return names.has(own) ? { ...canary, mayStandIn: TOWNS } : canary;
  });
}

/**
 * Looks for texts in the files of a built site. Case, spaces, signs, entities and scripts of digits do not hide them.
 * @returns what to ask of each file, one after another: which of the texts it holds.
 */
export function canaryCheck(canaries: readonly Canary[]): (file: SiteFile) => Leak[] {
  const origins = new Map(canaries.map((canary) => [compact(canary.text), canary]));
  const finder = new Finder(origins.keys());
  const seen = new Set<string>();
  return (file) => {
    const text = withoutSeen(file.text, seen);
    const found = new Set(readingsOf({ ...file, text }).flatMap((reading) => [...finder.find(reading)]));
    return [...found].flatMap((text) => {
      const canary = origins.get(text);
      const what = `holds what may never be published: ${canary?.from ?? ''}`;
      return canary?.mayStandIn?.test(file.name) === true ? [] : { file: file.name, what };
    });
  };
}

/** The files of a built site that hold one of these texts, and which. */
export function canariesIn(site: string, canaries: readonly Canary[]): Leak[] {
  const leaksOf = canaryCheck(canaries);
  return [...siteFiles(site)].flatMap(leaksOf);
}

/** A file without the style sheets and scripts that another one held before, to the letter: half of every page is the same. */
function withoutSeen(text: string, seen: Set<string>): string {
  return text.replace(/<(style|script)\b[^>]*>[^]*?<\/\1>/g, (block) => {
    if (seen.has(block)) return ' ';
    seen.add(block);
    return block;
  });
}

/** Numbers, addresses and links that somebody vouches for: they are on the pages. */
function shownBy({ channels, website }: Service): string[] {
  return [
    ...channels
      .filter(({ evidence }) => evidence.state !== 'lead')
      .flatMap(({ number, email, url, address }) => [number, email, url, address?.join(' ')]),
    website?.evidence.state === 'lead' ? undefined : website?.url,
  ].flatMap((text) => text ?? []);
}

/** What only a lead tells: it stays in content/ for whoever will ring (design.md, "Evidence and freshness"). */
function leadsOf({ id, channels, website }: Service): Canary[] {
  const from = `a lead of ${id}`;
  const texts = channels
    .filter(({ evidence }) => evidence.state === 'lead')
    .flatMap(({ number, email, url, address }) => [
      // As it is dialled at home too: 0121 ... is the end of +44121 ...
      number?.replace(/^\+44/, ''),
      email,
      url,
      address?.join(' '),
      ...(address ?? []).filter((line) => placesIn(line).length > 0),
    ]);
  return [...texts, website?.evidence.state === 'lead' ? website.url : undefined].flatMap((text) =>
    text === undefined ? [] : { text, from },
  );
}

/** What is kept about a service and stands on no page: the addresses of its sources, who checked it. */
function keptFrom({ id, sources, channels, review }: Service): Canary[] {
  const from = `what is kept about ${id}`;
  const texts = [review.by, ...sources.map(({ url }) => url), ...channels.map(({ evidence }) => evidence.by)];
  return texts.flatMap((text) => (text === undefined ? [] : { text, from }));
}

/** What editors wrote for each other: comments. A file that nothing reads is refused before (C3). */
function remarksIn(content: string): Canary[] {
  const files = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1))
    .sort();
  return files.flatMap((file) => {
    const text = readFileSync(join(content, file), 'utf8');
    const from = `a comment in content/${file}`;
    if (/\.ya?ml$/.test(file)) return commentsIn(text).flatMap((comment) => remarks(comment, from));
    // Below the front matter a comment is refused as markup (C20).
    const [, front = ''] = (file.endsWith('.md') && /^---\n([\s\S]*?)\n---\n/.exec(text)) || [];
    return commentsIn(front).flatMap((comment) => remarks(comment, from));
  });
}

function commentsIn(yaml: string): string[] {
  return [...new Lexer().lex(yaml)].filter((token) => token.startsWith('#'));
}

/** Of a remark, what would be told if it were published: all of it when it is long or a place, and numbers in it. */
function remarks(text: string, from: string): Canary[] {
  const numbers = text.match(/(?:\+44|\b0)[\d\s()-]{8,14}\d\b/g) ?? [];
  const isTelling = compact(text).length >= PROSE || placesIn(text).length > 0;
  return [...(isTelling ? [text] : []), ...numbers.map((number) => number.replace(/^\+44/, ''))].map((own) => ({
    text: own,
    from,
  }));
}
