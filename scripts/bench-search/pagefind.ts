// Pagefind alone, in a browser as it must be: an index of the same texts, asked through its own JavaScript.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { BROWSER_ARGS, ensureBrowser } from '../browser.ts';
import type { Engine, Text } from './engines.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };
const MOST = 10;

/**
 * Starts Pagefind over texts, by language.
 * @returns an engine for each language, what ends it all, and how many compressed bytes came before the first result where that is most.
 */
export async function openPagefind(
  texts: ReadonlyMap<string, readonly Text[]>,
): Promise<{ engines: Map<string, Pick<Engine, 'find'>>; close: () => Promise<void>; bytes: number }> {
  const files = await indexFiles(texts);
  /** What was asked for since a page was opened. */
  const asked = new Set<Uint8Array>();
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '';
    const file = files.get(path.replace(/^\/pagefind\//, ''));
    if (file) asked.add(file);
    response.setHeader(
      'content-type',
      TYPES[path.split('.').at(-1) ?? ''] ?? (file ? 'application/octet-stream' : 'text/html'),
    );
    response.end(file ?? `<html lang="${path.slice(1)}"></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_ARGS });
  const engines = new Map<string, Pick<Engine, 'find'>>();
  const bytes: number[] = [];
  for (const [lang, [first]] of texts) {
    asked.clear();
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/${lang}`);
    engines.set(lang, { find: (query) => ask(page, query) });
    // A name that is there, so that a result comes.
    await ask(page, first?.name ?? '');
    bytes.push([...asked].reduce((sum, file) => sum + brotliCompressSync(file).length, 0));
  }
  return {
    engines,
    bytes: Math.max(...bytes),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

async function indexFiles(texts: ReadonlyMap<string, readonly Text[]>): Promise<Map<string, Uint8Array>> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind could not be started');
  for (const [language, all] of texts) {
    for (const { id, name, facts, words } of all)
      await index.addCustomRecord({
        url: `/${id}`,
        content: `${name}. ${facts}. ${words}`,
        language,
        meta: { title: name, id },
      });
  }
  const { files } = await index.getFiles();
  await close();
  return new Map(files.map(({ path, content }) => [path, content]));
}

function ask(page: Page, query: string): Promise<string[]> {
  return page.evaluate(
    async ([text, most]) => {
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(address)) as {
        search: (query: string) => Promise<{ results: { data: () => Promise<{ meta: { id: string } }> }[] }>;
      };
      const { results } = await pagefind.search(text);
      const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
      return found.map(({ meta }) => meta.id);
    },
    [query, MOST] as const,
  );
}
