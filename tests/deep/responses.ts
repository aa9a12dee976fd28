import { request } from 'node:http';
import { FILES, languages } from '../build/support.ts';

/** What a server sent, as it stood on the wire. */
export interface Answer {
  status: number;
  /** Names in small letters. A header that was sent twice stands here twice. */
  headers: [name: string, value: string][];
  body: Buffer;
}

/** Asks a server for something, without any help of a browser or of fetch. */
export function ask(base: string, path: string, method = 'GET', sent: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers: sent, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const raw = response.rawHeaders;
        const headers = raw.flatMap((name, at): [string, string][] =>
          at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1] ?? '']] : [],
        );
        resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

function fileLike(pattern: RegExp): string {
  const found = FILES.find((file) => pattern.test(file));
  if (found === undefined) throw new Error(`no file of the site is like ${String(pattern)}`);
  return `/${found}`;
}

/** One request of every kind, by what a reader would call it. */
export interface Kind {
  what: string;
  path: string;
  status: number;
  /** The file that is sent, whose headers these are; the page of what is missing for what is missing. */
  file: string;
  method?: string;
  sent?: Record<string, string>;
}

const HASHED = fileLike(/^_astro\/[^/]+\.js$/);
const found = (what: string, path: string, more: Partial<Kind> = {}): Kind => ({
  what,
  path,
  file: path.endsWith('/') ? `${path}index.html` : path,
  status: 200,
  ...more,
});
const missing = (what: string, path: string, lang = ''): Kind => ({
  what,
  path,
  file: lang === '' ? '/404.html' : `/${lang}/404.html`,
  status: 404,
});

/** Every kind of response that the site has (S15). */
export const KINDS: readonly Kind[] = [
  found('the first page', '/'),
  ...languages.map(({ tag }) => found(`a page in ${tag}`, `/${tag}/`)),
  ...languages.map(({ tag }) => missing(`a page that is missing in ${tag}`, `/${tag}/services/not-there/`, tag)),
  missing('a page that is missing in no language', '/not/there/'),
  missing('a script of an earlier build', '/_astro/gone.DEADBEEF.js'),
  missing('data of an earlier build', '/files/0123456789ab/en/find.json'),
  missing('a folder without a page', '/pagefind/'),
  missing('the headers themselves', '/_headers'),
  missing('the settings of nginx', '/_nginx.conf'),
  missing('the settings of Caddy', '/_Caddyfile'),
  { ...found('a folder without its last stroke', '/en/services'), status: 301 },
  found('a hashed script', HASHED),
  found('a font', fileLike(/\.woff2$/)),
  found('data', fileLike(/^files\/[\da-f]+\/en\/find\.json$/)),
  found('a picture', fileLike(/\.png$/)),
  found('what machines read', '/robots.txt'),
  found('the worker of a copy', '/sw.js'),
  found('what a copy is made of', '/en/copy.json'),
  ...languages.map(({ tag }) => found(`the page that removes a copy in ${tag}`, `/${tag}/removed/`)),
  found('the worker of the search', '/pagefind/pagefind-worker.js'),
  found('the script of the search', '/pagefind/pagefind.js'),
  found('the entry of the search', '/pagefind/pagefind-entry.json'),
  found('the program of the search', fileLike(/^pagefind\/wasm\.en\.pagefind$/)),
  found('a list of the search', fileLike(/\.pf_meta$/)),
  found('a part of the search', fileLike(/\.pf_index$/)),
  found('a text of the search', fileLike(/\.pf_fragment$/)),
  found('only the headers of a page', '/en/', { method: 'HEAD' }),
  found('a part of a page', '/en/', { sent: { Range: 'bytes=0-9' } }),
  found('a part of a hashed script', HASHED, { sent: { Range: 'bytes=0-9' } }),
  found('a part that is not there', HASHED, { sent: { Range: 'bytes=99999999-' } }),
  found('a page only if it is newer', '/en/', {
    sent: { 'If-Modified-Since': 'Fri, 01 Jan 2999 00:00:00 GMT', 'If-None-Match': '*' },
  }),
  ...['gzip', 'br', 'zstd', 'gzip, deflate, br, zstd', 'identity'].map((coding) =>
    found(`a page to a browser that takes ${coding}`, '/en/', { sent: { 'Accept-Encoding': coding } }),
  ),
];

/** What servers say by themselves, before they look for a file, and the status that each says; 200 where it sends the page all the same. */
export interface Refusal {
  what: string;
  path: string;
  method?: string;
  sent?: Record<string, string>;
  status: Record<string, number>;
}

export const REFUSALS: readonly Refusal[] = [
  {
    what: 'a page to which something is sent',
    path: '/en/',
    method: 'POST',
    status: { 'our own server': 200, nginx: 405, Caddy: 200 },
  },
  {
    what: 'an address that is too long',
    path: `/en/?${'a'.repeat(20_000)}`,
    status: { 'our own server': 431, nginx: 414, Caddy: 200 },
  },
  {
    what: 'a name that no file may have',
    path: `/en/${'a'.repeat(300)}`,
    status: { 'our own server': 404, nginx: 404, Caddy: 500 },
  },
  {
    what: 'a header that is too long',
    path: '/en/',
    sent: { 'X-Long': 'a'.repeat(40_000) },
    status: { 'our own server': 431, nginx: 400, Caddy: 200 },
  },
  {
    what: 'a host that is none',
    path: '/en/',
    sent: { Host: 'two hosts' },
    status: { 'our own server': 200, nginx: 400, Caddy: 400 },
  },
];

/** What Caddy answers before it knows the site, without any header of ours (README.md). */
export const BEFORE_THE_SITE: Record<string, readonly string[]> = { Caddy: ['a host that is none'] };
