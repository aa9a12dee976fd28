import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type IndexFile } from 'pagefind';

/** Pagefind's own interface is not used; ours is src/islands/search. */
const NOT_NEEDED = /^pagefind-(ui|modular-ui|component-ui|highlight)/;
/** Where the search finds its files, by language. */
const ENTRY = 'pagefind-entry.json';

/**
 * How long Pagefind's own process may take, in milliseconds: 16 s is usual, 120 s were seen on a busy machine. It has been seen to die without a
 * word, and then nothing that was asked of it ever comes back.
 */
const PATIENCE = 300_000;

/**
 * Builds the search index of the services' pages, per language. The files are written here and not by Pagefind: its
 * `writeFiles` has been seen to come back before the last bytes were on the disk, which left an empty file.
 * @param patience in milliseconds; whoever does not answer is asked once more, in a new process.
 * @throws Error when Pagefind says that something is wrong, or nothing.
 */
export async function buildSearchIndex(site: string, patience: number = PATIENCE): Promise<void> {
  const files = (await inTime(indexOf(site), patience)) ?? (await inTime(indexOf(site), patience));
  if (files === undefined) throw new Error('Pagefind did not answer, asked twice. Build again.');
  for (const { path, content } of files.filter((file) => !NOT_NEEDED.test(file.path))) {
    const file = join(site, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, path === ENTRY ? inOrder(content) : content);
  }
}

async function indexOf(site: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: site });
  const made = await index.getFiles();
  const problems = [...added.errors, ...made.errors];
  if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
  return made.files;
}

/** What comes in time; undefined when nothing does. Pagefind's process is gone afterwards. */
async function inTime<Answer>(answer: Promise<Answer>, patience: number): Promise<Answer | undefined> {
  let timer: NodeJS.Timeout | undefined;
  // What is closed says so to whoever waited for it, and here nobody does any more.
  answer.catch(() => undefined);
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    await close();
  }
}

/** Pagefind lists the languages in another order each time: the same content would give another site (S21). */
function inOrder(entry: Uint8Array): string {
  const { languages, ...others } = JSON.parse(Buffer.from(entry).toString('utf8')) as { languages: object };
  const sorted = Object.entries(languages).sort(([one], [two]) => (one < two ? -1 : 1));
  return JSON.stringify({ ...others, languages: Object.fromEntries(sorted) });
}
