import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staticServer } from '../../scripts/serve/static-server.ts';

/** Every name under "localhost" is this machine; this one is found in no other file. */
export const HOST = 'quokka-pages.localhost';

/** The built site on this machine, each page with a mark that stands nowhere else, and a place to leave to. */
export interface MarkedSite {
  address: string;
  /** Where "Leave this page" goes; it answers. */
  elsewhere: string;
  /** By the address of a page, the mark in its text. */
  marks: ReadonlyMap<string, string>;
  /** What the place to leave to was told about where people came from. */
  referers: (string | undefined)[];
  close: () => void;
}

/** What the first page that "Leave this page" opens does; the second answers, unless another is asked for. */
export const FIRST_PAGES = {
  answers: '/weather',
  'answers with nothing at all': '/nothing',
  'answers after five seconds': '/late',
  'is not let through by a filter, which says so': '/filtered',
  // Nothing listens there.
  refuses: 'http://localhost:1/',
} as const;
export type FirstPage = keyof typeof FIRST_PAGES;

const LATE_MS = 5000;

/**
 * Serves a built site with its own headers; a mark is put into the text of each page, uncompressed, so that it can be looked for.
 * @param mayBeKept browsers may keep the pages: to see that what they keep is found.
 */
export async function markedSite(
  folder: string,
  mayBeKept = false,
  firstPage: FirstPage = 'answers',
  secondPage: FirstPage = 'answers',
): Promise<MarkedSite> {
  const marks = new Map<string, string>();
  const referers: (string | undefined)[] = [];
  const other = createServer(({ url, headers }, response) => {
    if (url === '/weather') referers.push(headers.referer);
    response.setHeader('Content-Type', 'text/html');
    if (url === '/nothing') response.writeHead(204).end();
    else if (url === '/filtered') response.writeHead(403).end('<!doctype html><title>Blocked</title><h1>Blocked</h1>');
    else
      setTimeout(
        () => response.end('<!doctype html><title>Weather</title><h1>Weather</h1>'),
        url === '/late' ? LATE_MS : 0,
      );
  });
  const elsewhere = `http://localhost:${await portOf(other)}/weather`;
  const first = new URL(FIRST_PAGES[firstPage], elsewhere).href;
  const second = new URL(FIRST_PAGES[secondPage], elsewhere).href;
  const inner = await staticServer(folder);
  const innerPort = await portOf(inner);
  const outer = createServer((request, response) => {
    const path = request.url ?? '/';
    void fetch(`http://localhost:${innerPort}${path}`, {
      redirect: 'manual',
      headers: { 'accept-encoding': 'identity' },
    })
      .then(async (answer) => {
        const type = answer.headers.get('content-type') ?? '';
        const body = Buffer.from(await answer.arrayBuffer());
        const sent = type.startsWith('text/html') ? marked(body.toString(), markOf(path, marks), first, second) : body;
        for (const [name, value] of answer.headers)
          if (!['content-length', 'connection', 'keep-alive', 'date'].includes(name)) response.setHeader(name, value);
        if (mayBeKept) response.setHeader('Cache-Control', 'max-age=600');
        response.writeHead(answer.status).end(sent);
      })
      .catch(() => response.writeHead(502).end());
  });
  const address = `http://${HOST}:${await portOf(outer)}`;
  return {
    address,
    elsewhere,
    marks,
    referers,
    close: () => {
      for (const server of [outer, inner, other]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function markOf(path: string, marks: Map<string, string>): string {
  const mark = marks.get(path) ?? randomBytes(12).toString('hex');
  marks.set(path, mark);
  return mark;
}

/** A page with its mark at the end of its main part, that leaves to this machine and not to the world. */
function marked(html: string, mark: string, first: string, second: string): string {
  return html
    .replace('</main>', `<p>${mark}</p></main>`)
    .replace(/data-leave="[^"]*"/, `data-leave="${first} ${second}"`)
    .replace(/(data-exit href=")[^"]*/, `$1${first}`);
}

function portOf(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
