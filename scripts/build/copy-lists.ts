import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT, listPath, type CopyList } from '../../src/worker/copy-list.ts';
import { dataFolder } from './data-folder.ts';
import { leavesOf } from './tree.ts';

/** How people say things, in any language: the search of every page asks for all of them. */
const WORDS = /^files\/[^/]+\/[\w-]+\/words\.json$/;
/** Read by the pages of every language: scripts, the icon, and the tables of places. */
const SHARED = /^(_astro\/.*\.js|icon\.png|files\/[^/]+\/[\w-]+\.json)$/;
/** To fetch this page empties the stores of the browser, with the copy that is being made. */
const REMOVAL = /^[\w-]+\/removed\//;
const INDEX = /(^|\/)index\.html$/;

/**
 * Writes for each language what a copy of it is made of: its pages, and all that they fetch, but the index of all words, of which each
 * search takes other parts. To be done when nothing changes any more.
 * @param headers what pages are sent with.
 */
export function writeCopyLists(site: string, languages: readonly string[], headers: Record<string, string>): void {
  const all = leavesOf(site);
  const data = dataFolder(site);
  for (const lang of languages) {
    const fonts = fontsIn(readFileSync(join(site, lang, 'index.html'), 'utf8'));
    const own = all.filter(
      ({ path }) =>
        (path.startsWith(`${lang}/`) && `/${path}` !== listPath(lang) && !REMOVAL.test(path)) ||
        path.startsWith(`${data}/${lang}/`) ||
        WORDS.test(path) ||
        SHARED.test(path) ||
        fonts.includes(`/${path}`),
    );
    const files = Object.fromEntries(
      own.map(({ path, sha256 }): [string, [string, number]] => [
        `/${path.replace(INDEX, '$1')}`,
        [sha256, readFileSync(join(site, path)).length],
      ]),
    );
    const list: CopyList = { format: FORMAT, lang, headers, files };
    writeFileSync(join(site, listPath(lang)), JSON.stringify(list));
  }
}

/** The font of a language, where it has one of its own. */
function fontsIn(html: string): string[] {
  return [...html.matchAll(/url\(["']?(\/_astro\/[^"')]+)/g)].map(([, address = '']) => address);
}
