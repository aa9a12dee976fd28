import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pagefind's own interface is not used; ours is src/islands/search. */
const NOT_NEEDED = /^pagefind-(ui|modular-ui|component-ui|highlight)/;

/** Builds the search index of the services' pages, per language. */
export async function buildSearchIndex(site: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: site });
  const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
  await close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
  for (const name of await readdir(join(site, 'pagefind'))) {
    if (NOT_NEEDED.test(name)) await rm(join(site, 'pagefind', name));
  }
}
