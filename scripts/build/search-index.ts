import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pagefind's own interface is not used; ours is src/islands/search. */
const NOT_NEEDED = /^pagefind-(ui|modular-ui|component-ui|highlight)/;

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
    await writeFile(file, content);
  }
}
