import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { Duplex } from 'node:stream';
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { contentType, TYPES_OF_TEXT } from '../../src/integrations/headers/content-types.ts';
import { FOR_SERVERS } from '../../src/integrations/headers/write.ts';
import { headersFor, parseHeadersFile } from './headers-file.ts';

interface Answer {
  status: number;
  path: string;
  body: Buffer;
}

/**
 * Serves a built folder with the headers of its own `_headers` file, for people, tests and integrators.
 * @param isPacked false: files go as they are. To pack a file for the first time takes a tenth of a second, which tests that ask for hundreds do not have.
 */
export async function staticServer(folder: string, { isPacked = true } = {}): Promise<Server> {
  await readFile(join(folder, '_headers'));
  const server = createServer((request, response) => {
    respond(folder, isPacked, request, response).catch(() => {
      // The folder was being replaced: the browser asks again.
      response.destroy();
    });
  });
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket: Duplex) => {
    refuse(
      folder,
      code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request',
      socket,
    ).catch(() => socket.destroy());
  });
  return server;
}

/** Answers what cannot be read: Node would do so by itself, without our headers. */
async function refuse(folder: string, status: string, socket: Duplex): Promise<void> {
  const blocks = parseHeadersFile(await readFile(join(folder, '_headers'), 'utf8'));
  const headers = Object.entries(headersFor('/404.html', blocks)).map(([name, value]) => `${name}: ${value}`);
  if (!socket.writable) return;
  socket.end([`HTTP/1.1 ${status}`, ...headers, 'Connection: close', 'Content-Length: 0', '', ''].join('\r\n'));
}

async function respond(
  folder: string,
  isPacked: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // The folder may be a link that leads to another build a moment later: one answer is of one build.
  const site = await realpath(folder);
  const { status, path, body } = await answer(site, request.url ?? '/');
  // Read anew each time: a build may have put a new site, with new hashes, in the place of the old.
  const blocks = parseHeadersFile(await readFile(join(site, '_headers'), 'utf8'));
  for (const [name, value] of Object.entries(headersFor(path, blocks))) response.setHeader(name, value);
  const type = contentType(status === 301 ? '.txt' : path);
  response.setHeader('Content-Type', type);
  if (status === 301) response.setHeader('Location', `${path}/`);
  const isText = TYPES_OF_TEXT.some((each) => type.startsWith(each));
  const wantsBrotli = isPacked && isText && /\bbr\b/.test([request.headers['accept-encoding']].flat().join());
  if (wantsBrotli) response.setHeader('Content-Encoding', 'br');
  const sent = wantsBrotli ? compressed(body) : body;
  response.writeHead(status, { 'Content-Length': sent.length });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

const compressedBodies = new Map<string, Buffer>();

/**
 * Brotli as good as full but for a twentieth, which a host does once at upload: full takes seven times as long, and tests ask for
 * hundreds of pages. Kept, so that only the first reader waits.
 */
function compressed(body: Buffer): Buffer {
  const key = createHash('sha256').update(body).digest('base64');
  const known = compressedBodies.get(key);
  if (known) return known;
  const made = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  compressedBodies.set(key, made);
  return made;
}

async function answer(site: string, url: string): Promise<Answer> {
  const path = cleanPath(url);
  if (path === undefined || FOR_SERVERS.some((name) => path === `/${name}`)) return missing(site, '/');
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const full = join(site, file);
  const found = await stat(full).catch(() => undefined);
  if (found?.isFile() === true) return { status: 200, path: file, body: await readFile(full) };
  if (found?.isDirectory() === true) return { status: 301, path, body: Buffer.alloc(0) };
  return missing(site, path);
}

function cleanPath(url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The 404 page in the language of the address, else the one that offers all. */
async function missing(site: string, path: string): Promise<Answer> {
  const lang = path.split('/')[1] ?? '';
  const own = `/${lang}/404.html`;
  const body = lang === '' ? undefined : await readFile(join(site, own)).catch(() => undefined);
  if (body) return { status: 404, path: own, body };
  return { status: 404, path: '/404.html', body: await readFile(join(site, '404.html')) };
}
