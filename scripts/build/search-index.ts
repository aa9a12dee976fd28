import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pagefind's own interface is not used; ours is src/islands/search. */
const NOT_NEEDED = /^pagefind-(ui|modular-ui|component-ui|highlight)/;
/** Where the search finds its files, by language. */
const ENTRY = 'pagefind-entry.json';

/**
 * Builds the search index of the services' pages, per language. The files are written here and not by Pagefind: its
 * `writeFiles` has been seen to come back before the last bytes were on the disk, which left an empty file.
 */
export async function buildSearchIndex(site: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: site });
  const made = await index.getFiles();
  await close();
  const problems = [...added.errors, ...made.errors];
  if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
  for (const { path, content } of made.files.filter((file) => !NOT_NEEDED.test(file.path))) {
    const file = join(site, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, path === ENTRY ? inOrder(content) : content);
  }
}

/** Pagefind lists the languages in another order each time: the same content would give another site (S21). */
function inOrder(entry: Uint8Array): string {
  const { languages, ...others } = JSON.parse(Buffer.from(entry).toString('utf8')) as { languages: object };
  const sorted = Object.entries(languages).sort(([one], [two]) => (one < two ? -1 : 1));
  return JSON.stringify({ ...others, languages: Object.fromEntries(sorted) });
}
