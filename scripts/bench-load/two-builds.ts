import { createHash } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { VISITED } from './visits.ts';
import { dataFolder } from '../build/data-folder.ts';
import { FOR_SERVERS } from '../../src/integrations/headers/write.ts';

const INLINE = /(<script>)([^]+?)(<\/script>)/;

/** The hash of the first script that stands in a page, as the policy names it: it is the exit, and must run. */
export function hashOfInline(html: string): string | undefined {
  const code = INLINE.exec(html)?.[2];
  return code === undefined ? undefined : hashOf(code);
}

function hashOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}

/**
 * A copy of a built site that takes next to no room: what the visits open and the scripts are the same files under a second name,
 * and all other folders are links.
 */
export function copyOf(site: string, to: string): string {
  const opened = new Set(['_astro', 'files', ...VISITED.map((page) => page.split('/')[0] ?? '')]);
  mkdirSync(to);
  for (const entry of readdirSync(site, { withFileTypes: true })) {
    const [from, copy] = [join(site, entry.name), join(to, entry.name)];
    if (entry.isFile()) linkSync(from, copy);
    else if (opened.has(entry.name)) copyFolder(from, copy);
    else symlinkSync(from, copy);
  }
  return to;
}

function copyFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) copyFolder(join(from, entry.name), join(to, entry.name));
    else linkSync(join(from, entry.name), join(to, entry.name));
  }
}

/**
 * Makes of a copy what the next release could be: each hashed script and style has another name, data is other data under another mark, the pages of
 * the visits name these, and the exit that stands in them is another, so that the policy in the headers must be another too.
 */
export function changeBuild(site: string): void {
  const names = readdirSync(join(site, '_astro')).filter((name) => nextName(name) !== name);
  const renamed = new Map(names.map((name) => [name, nextName(name)]));
  const data = dataFolder(site);
  const [mark, nextMark] = [basename(data), basename(nextName(`/${data}/`))];
  const withNewNames = (text: string) =>
    names.reduce((all, name) => all.replaceAll(name, renamed.get(name) ?? name), text).replace(mark, nextMark);
  renameSync(join(site, data), join(site, 'files', nextMark));
  for (const entry of readdirSync(join(site, 'files'), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    // Nothing of it is lost, and it is not the same.
    if (entry.isFile()) rewrite(file, `${readFileSync(file, 'utf8')}\n`);
  }
  for (const [name, next] of renamed) {
    writeFileSync(join(site, '_astro', next), withNewNames(readFileSync(join(site, '_astro', name), 'utf8')));
    rmSync(join(site, '_astro', name));
  }
  const hashes = new Map<string, string>();
  for (const page of VISITED) {
    const html = withNewNames(readFileSync(join(site, page), 'utf8')).replace(
      INLINE,
      (_all, open, code: string, end) => {
        hashes.set(hashOf(code), hashOf(`${code};`));
        return `${String(open)}${code};${String(end)}`;
      },
    );
    rewrite(join(site, page), html);
  }
  for (const name of FOR_SERVERS) {
    const text = readFileSync(join(site, name), 'utf8');
    rewrite(
      join(site, name),
      [...hashes].reduce((all, [old, next]) => all.replaceAll(old, next), text),
    );
  }
}

/** A script's or a style's name, its address, or that of data, after changeBuild; all else keeps its own. */
export function nextName(name: string): string {
  if (isData(name)) return name.replace(/^(\/files\/[^/]+)/, '$1-next');
  const isRenamed = /\.(js|css)$/.test(name) && !/^\/(?!_astro\/)/.test(name);
  return isRenamed ? name.replace(/\.(\w+)$/, '-next.$1') : name;
}

/** Whether an address is that of data, which is gone with its build. */
export function isData(path: string): boolean {
  return path.startsWith('/files/');
}

/** Never into the file that is there: it is the original's, too. */
function rewrite(file: string, text: string): void {
  rmSync(file);
  writeFileSync(file, text);
}
