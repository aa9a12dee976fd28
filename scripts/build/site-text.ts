import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { resolveCodes } from '../../src/load/rules/places/reading.ts';

/** One file of the built site, as text. */
export interface SiteFile {
  /** From the site's folder. */
  name: string;
  text: string;
}

/** Every file of the built site, one at a time, sorted; the search index is unpacked. */
export function* siteFiles(site: string): Generator<SiteFile> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .sort();
  for (const name of names) yield { name, text: unpacked(readFileSync(join(site, name))) };
}

function unpacked(bytes: Buffer): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** What a browser makes of a file: with its tags, as attributes hold words too, and without, as words may be cut by them. */
export function readingsOf({ text }: SiteFile): string[] {
  const resolved = resolveCodes(text.includes('\\') ? withoutEscapes(text) : text);
  const untagged = resolved.replace(/<!--|-->|<\/?[a-z][^<>]*>/gi, '');
  return untagged === resolved ? [resolved] : [resolved, untagged];
}

/** The letters that scripts and data write as "\\u0020". */
function withoutEscapes(text: string): string {
  return text
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\u\{([\da-f]{1,6})\}|\\u([\da-f]{4})|\\x([\da-f]{2})/gi, (whole, ...codes: (string | undefined)[]) => {
      const code = Number.parseInt(codes.slice(0, 3).find((digits) => digits !== undefined) ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
