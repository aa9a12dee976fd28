import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TREE } from '../../src/i18n/paths.ts';

/** For hosts, not for browsers. */
const UNSERVED = /^_(?!astro\/)/;

/** A file of a site, as a browser gets it. */
export interface Leaf {
  /** From the site's folder, with "/". */
  path: string;
  sha256: string;
}

/** The files of a built site that a browser can ask for, sorted, but the list itself. */
export function leavesOf(site: string): Leaf[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !UNSERVED.test(path) && path !== TREE)
    .sort()
    .map((path) => ({ path, sha256: digestOf(readFileSync(join(site, path))) }));
}

/** The list as it is published: a digest and a path on each line, as `sha256sum --check` reads it. */
export function treeText(leaves: readonly Leaf[]): string {
  return leaves.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** The files that a published list names. */
export function leavesIn(text: string): Leaf[] {
  return [...text.matchAll(/^(?<sha256>[\da-f]{64}) {2}(?<path>.+)$/gm)].map(({ groups }) => ({
    path: groups?.['path'] ?? '',
    sha256: groups?.['sha256'] ?? '',
  }));
}

/** Digest of a file, or of the list: one number for a whole site. */
export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes the list into a site that is whole, and says its digest: the same content gives the same one on every machine. */
export async function writeTree(site: string): Promise<void> {
  const text = treeText(leavesOf(site));
  await mkdir(dirname(join(site, TREE)), { recursive: true });
  await writeFile(join(site, TREE), text);
  console.log(`sha256 of all files: ${digestOf(text)}`);
}
