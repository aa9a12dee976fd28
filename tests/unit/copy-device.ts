import { createHash } from 'node:crypto';
import { FORMAT, listPath, type CopyList } from '../../src/worker/copy-list.ts';
import type { Device } from '../../src/worker/device.ts';

/** A file or an entry on the made-up disk. */
type Bytes = Uint8Array<ArrayBuffer>;

/** The disk was taken away, as when a phone dies or a browser ends its worker. */
export class Killed extends Error {}

/** What happens on the disk, one step after another: a test may end everything at any of them. */
export class Disk {
  readonly caches = new Map<string, Map<string, Bytes>>();
  steps = 0;
  /** The step at which everything ends. */
  diesAt = Infinity;
  /** So many bytes fit. */
  room = Infinity;
  /** Called at each step, before it is taken. */
  atStep: () => void = () => undefined;
  /** So long a step takes to be seen on the disk: what has begun is not stopped by anybody. */
  takes: () => Promise<unknown> = () => Promise.resolve();
  /** So often something was written. */
  writes = 0;

  async write(act: () => void): Promise<void> {
    this.step();
    await this.takes();
    act();
    this.writes += 1;
  }

  step(): void {
    this.steps += 1;
    this.atStep();
    if (this.steps >= this.diesAt) throw new Killed(`step ${this.steps}`);
  }

  get used(): number {
    return [...this.caches.values()]
      .flatMap((cache) => [...cache.values()])
      .reduce((sum, { length }) => sum + length, 0);
  }
}

const pathOf = (request: RequestInfo | URL) =>
  new URL(request instanceof Request ? request.url : String(request), 'https://here').pathname;

/** A cache as browsers have them: what is put in is there whole or not at all. */
function cacheOn(disk: Disk, entries: Map<string, Bytes>): Cache {
  const put = async (request: RequestInfo | URL, response: Response) => {
    const bytes = new Uint8Array(await response.arrayBuffer());
    await disk.write(() => {
      if (disk.used + bytes.length > disk.room) throw new DOMException('no room', 'QuotaExceededError');
      entries.set(pathOf(request), bytes);
    });
  };
  const keys = () => {
    disk.step();
    return Promise.resolve([...entries.keys()].map((path) => new Request(`https://here${path}`)));
  };
  const remove = (request: RequestInfo | URL) => {
    disk.step();
    return Promise.resolve(entries.delete(pathOf(request)));
  };
  return { put, keys, delete: remove } as unknown as Cache;
}

/** All caches of a disk. */
function cachesOn(disk: Disk): Device['caches'] {
  return {
    open: async (name) => {
      const entries = disk.caches.get(name) ?? new Map<string, Bytes>();
      await disk.write(() => disk.caches.set(name, entries));
      return cacheOn(disk, entries);
    },
    has: (name) => Promise.resolve(disk.caches.has(name)),
    delete: (name) => {
      disk.step();
      return Promise.resolve(disk.caches.delete(name));
    },
    keys: () => Promise.resolve([...disk.caches.keys()]),
    match: (request, options) => {
      disk.step();
      const bytes = disk.caches.get(options?.cacheName ?? '')?.get(pathOf(request));
      return Promise.resolve(bytes && new Response(bytes));
    },
  };
}

/** A build of a small site: each of its pages says of which build it is. */
export interface Build {
  name: string;
  lang: string;
  files: Record<string, string>;
  list: string;
}

export const sha256Of = (text: string | Bytes) => createHash('sha256').update(text).digest('hex');

export function buildOf(name: string, lang = 'en'): Build {
  const page = (what: string) =>
    `<!doctype html><html lang="${lang}"><body><main class="page" id="main">${what} of ${name} in ${lang}</main><footer></footer></body></html>`;
  const files: Record<string, string> = {
    [`/${lang}/`]: page('start'),
    [`/${lang}/services/`]: page('list'),
    [`/${lang}/404.html`]: page('<h1>Missing</h1><p>Not here.</p>'),
    [`/${lang}/find.json`]: `"finder of ${name} in ${lang}"`,
    // The same in every build, as most files are.
    '/icon.png': 'picture',
  };
  const list: CopyList = {
    format: FORMAT,
    lang,
    headers: { 'Content-Security-Policy': `default-src 'none'; of ${name}` },
    files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, [sha256Of(text), text.length]])),
  };
  return { name, lang, files, list: JSON.stringify(list) };
}

/** The server: it has a build, or is not to be reached. */
export class Server {
  builds: Build[] = [];
  isThere = true;
  /** What it never answers. */
  readonly silentAbout = new Set<string>();
  /** Called at each request that arrives. */
  atRequest: () => void = () => undefined;
  /** Every request that arrived. */
  readonly asked: { path: string; init: RequestInit | undefined }[] = [];

  answer(path: string, init?: RequestInit): Promise<Response> {
    if (!this.isThere) return Promise.reject(new TypeError('Failed to fetch'));
    this.asked.push({ path, init });
    this.atRequest();
    if (this.silentAbout.has(path)) return untilGivenUp(init?.signal ?? undefined);
    const build = this.builds.find(({ lang }) => path.startsWith(`/${lang}/`)) ?? this.builds[0];
    const text = path === listPath(build?.lang ?? '') ? build?.list : build?.files[path];
    const type = path.endsWith('/') || path.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/json';
    return Promise.resolve(
      new Response(text ?? '<main>404</main>', {
        status: text === undefined ? 404 : 200,
        headers: { 'Content-Type': text === undefined ? 'text/html' : type },
      }),
    );
  }
}

/** An answer that never comes: only who asked can give it up. */
function untilGivenUp(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('given up', 'AbortError'));
    });
  });
}

export const DAY = 86_400_000;

/** A device with a disk and a clock, on which a server may be reached. */
export function deviceOn(disk: Disk, server: Server, clock = { now: Date.parse('2026-11-23T12:00:00Z') }): Device {
  return { caches: cachesOn(disk), fetch: (path, init) => server.answer(path, init), now: () => clock.now };
}
