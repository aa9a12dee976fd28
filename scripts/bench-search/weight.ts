import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { dataFolder } from '../build/data-folder.ts';

/**
 * What a browser fetches of a built site before our first result, in the language where that is most: compressed bytes.
 * @throws Error when the site is not built.
 */
export function ourBytes(out: string, languages: readonly string[]): number {
  const code = codeOf(out);
  return code + Math.max(...languages.map((lang) => sizesOf(out, filesFor(lang, out))));
}

/** The files that are fetched on the first touch of the field, before those of other languages. */
export function filesFor(lang: string, out: string): string[] {
  const names = [...['search', 'cards', 'words', 'place'].map((name) => `${lang}/${name}`), 'places'];
  return names.map((name) => join(dataFolder(out), `${name}.json`));
}

/** The scripts that the search brings, with all that they import and the page has not. */
function codeOf(out: string): number {
  const scripts = readdirSync(join(out, '_astro')).filter((name) => name.endsWith('.js'));
  const seen = new Set<string>();
  const follow = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = readFileSync(join(out, '_astro', name), 'utf8');
    // What is imported at once; "import(...)" waits for a press.
    for (const [, next = ''] of text.matchAll(/(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g)) follow(next);
  };
  scripts.filter((name) => /^search\./.test(name)).forEach(follow);
  return sizesOf(
    out,
    [...seen].map((name) => `_astro/${name}`),
  );
}

function sizesOf(out: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(out, file))).length, 0);
}
