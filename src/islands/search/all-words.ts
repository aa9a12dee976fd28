import { allowScripts } from './trusted-types.ts';

/** The parts of Pagefind's JavaScript API that are used; it is loaded from the site itself. */
interface Pagefind {
  options: (options: { bundlePath: string; baseUrl: string; excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  search: (
    words: string,
  ) => Promise<{ results: { data: () => Promise<{ meta: Record<string, string | undefined> }> }[] }>;
}

const BUNDLE = '/pagefind/';
const SHOWN = 12;

let engine: Promise<Pagefind> | undefined;

/**
 * Looks for words in the text of every service's page. Which parts of the index are asked for depends on the words, so this is
 * done only when somebody asks for it and has been told so (S7).
 * @returns ids of services, the best first.
 * @throws Error when the index cannot be loaded.
 */
export async function searchAllWords(words: string): Promise<string[]> {
  engine ??= load();
  const { results } = await (await engine).search(words);
  const found = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
  return found.flatMap(({ meta }) => meta['service'] ?? []);
}

async function load(): Promise<Pagefind> {
  allowScripts();
  const address = `${BUNDLE}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ bundlePath: BUNDLE, baseUrl: '/', excerptLength: 0 });
  await pagefind.init();
  return pagefind;
}
