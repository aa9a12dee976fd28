import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeCopyLists } from '../../scripts/build/copy-lists.ts';
import { dataFolder } from '../../scripts/build/data-folder.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { staticServer } from '../../scripts/serve/static-server.ts';
import { readSettings } from '../../src/load/settings.ts';
import type { CopyList } from '../../src/worker/copy-list.ts';

const SITE = readSettings().out;

/** Pages of the built site that are enough to keep a copy of: what is tried hundreds of times must be small. */
const PAGES = [
  'index.html',
  '404.html',
  'removed/index.html',
  'work/keep/index.html',
  'find/index.html',
  'services/bcwa/index.html',
];
const DATA = ['en/find.json', 'en/search.json', 'en/cards.json', 'en/words.json', 'places.json', 'served.json'];
/** What the pages of such a build say of it: no page says anything like it by itself. */
const mark = (name: string) => `build-${name}-quokka`;

/** The same, of what scripts of such a build fetch. */
const dataMark = (name: string) => `data-${name}-quokka`;
const MARKED_DATA = 'served.json';

/** A few pages of the built site, its scripts and its worker, as a build of its own that can be told from others. */
export function smallBuild(name: string): { folder: string; mark: string; dataMark: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-copy-'));
  const own = [
    '_headers',
    'robots.txt',
    'sw.js',
    'icon.png',
    ...readdirSync(join(SITE, '_astro')).map((file) => `_astro/${file}`),
  ];
  for (const file of [
    ...own,
    ...PAGES.map((each) => `en/${each}`),
    ...DATA.map((each) => `${dataFolder(SITE)}/${each}`),
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    if (existsSync(join(SITE, file))) cpSync(join(SITE, file), join(folder, file));
  }
  for (const page of PAGES) {
    const file = join(folder, 'en', page);
    writeFileSync(file, readFileSync(file, 'utf8').replace('</main>', `<p>${mark(name)}</p></main>`));
  }
  const data = join(folder, dataFolder(SITE), MARKED_DATA);
  writeFileSync(data, readFileSync(data, 'utf8').replace('{', `{"${dataMark(name)}":0,`));
  const { headers } = JSON.parse(readFileSync(join(SITE, 'en/copy.json'), 'utf8')) as CopyList;
  writeCopyLists(folder, ['en'], headers);
  return {
    folder,
    mark: mark(name),
    dataMark: dataMark(name),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** A server that can be turned off, turned to another build, or break off at some request. */
export class Host {
  #server: Server | undefined;
  #port = 0;
  base = '';
  /** What was asked for since the last start. */
  readonly asked: string[] = [];
  /** Called before each answer; may break the connection by throwing. */
  before: (path: string) => void = () => undefined;

  async serve(folder: string): Promise<void> {
    await this.stop();
    const server = await staticServer(folder, { isPacked: false });
    this.asked.length = 0;
    const [answer] = server.listeners('request') as ((...parts: unknown[]) => void)[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      this.asked.push(request.url ?? '');
      try {
        this.before(request.url ?? '');
        answer?.(request, response);
      } catch {
        response.destroy();
      }
    });
    this.base = await listen(server, this.#port);
    this.#port = Number(new URL(this.base).port);
    this.#server = server;
  }

  /** From now on nobody answers at this address. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
