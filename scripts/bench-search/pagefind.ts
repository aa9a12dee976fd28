// Pagefind alone, in a browser as it must be: an index of the same texts, asked through its own JavaScript.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { BROWSER_ARGS, ensureBrowser } from '../browser.ts';
import type { Engine, Text } from './engines.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };
const MOST = 10;

/**
 * Starts Pagefind over texts, by language.
 * @returns an engine for each language, and what ends it all.
 */
export async function openPagefind(
  texts: ReadonlyMap<string, readonly Text[]>,
): Promise<{ engines: Map<string, Pick<Engine, 'find'>>; close: () => Promise<void> }> {
  const files = await indexFiles(texts);
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '';
    const file = files.get(path.replace(/^\/pagefind\//, ''));
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
  for (const lang of texts.keys()) {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/${lang}`);
    engines.set(lang, { find: (query) => ask(page, query) });
    await ask(page, 'warm');
  }
  return {
    engines,
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
