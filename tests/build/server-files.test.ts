import { describe, expect, it } from 'vitest';
import { headersFor, parseHeadersFile } from '../../scripts/serve/headers-file.ts';
import { FILES, languages, PAGES, read } from './support.ts';

// What the programs themselves make of these files is proven in tests/deep/, where they are to be had.
const blocks = parseHeadersFile(read('_headers'));
const ADDRESSES = [...FILES.map((file) => `/${file}`), ...PAGES.map(({ path }) => path), '/xx/nothing', '/en/nothing/'];

/** Addresses to which a file for servers gives other headers than `_headers`. */
function differing(headersOf: (path: string) => Record<string, string>): string[] {
  const sorted = (headers: Record<string, string>) => JSON.stringify(Object.entries(headers).sort());
  return ADDRESSES.filter((path) => sorted(headersOf(path)) !== sorted(headersFor(path, blocks)));
}

function unquoted(value: string): string {
  return value.replace(/\\(.)/g, '$1');
}

describe('the file of static hosts', () => {
  it('is no longer than hosts read: 100 rules, 2,000 letters a line', () => {
    const lines = read('_headers').split('\n');
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
    expect(blocks.length).toBeLessThanOrEqual(100);
  });
});

describe('the nginx file', () => {
  const text = read('_nginx.conf');
  const added = (lines: string) =>
    Object.fromEntries(
      [...lines.matchAll(/^ *add_header (\S+) "((?:[^"\\]|\\.)*)" always;$/gm)].map(([, name = '', value = '']) => [
        name,
        unquoted(value),
      ]),
    );
  const LOCATION = /^location (= )?(\/\S*) \{\n([^]*?)^\}\n/gm;
  const locations = [...text.matchAll(LOCATION)].map(([, exact, path = '', body = '']) => ({
    exact: exact !== undefined,
    path,
    own: added(body),
  }));
  const outside = added(text.replace(LOCATION, ''));

  it('adds the same headers as _headers to every address', () => {
    expect(locations.length).toBeGreaterThan(languages.length);
    const headersOf = (path: string) => {
      // nginx takes an exact place first, else the longest beginning; and a place without headers of its own has the outer ones.
      const fits = locations.filter((place) => (place.exact ? place.path === path : path.startsWith(place.path)));
      const best = fits.find(({ exact }) => exact) ?? fits.sort((a, b) => b.path.length - a.path.length)[0];
      return best && Object.keys(best.own).length > 0 ? best.own : outside;
    };
    expect(differing(headersOf)).toEqual([]);
  });

  it('keeps the files for servers to itself, writes down nobody, and names no version and no tag', () => {
    expect(text).toContain('location ~ ^/_(headers|nginx\\.conf|Caddyfile)$ { return 404; }');
    for (const line of ['access_log off;', 'error_log /dev/null crit;', 'server_tokens off;', 'etag off;']) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('answers a missing page in the language of its address', () => {
    for (const { tag } of languages) expect(text).toContain(`error_page 404 /${tag}/404.html;`);
  });
});

describe('the Caddy file', () => {
  const text = read('_Caddyfile');
  const RULE = /^@rule(\d+) \{\n([^]*?)^\}\nheader @rule\1 \{\n([^]*?)^\}\n/gm;
  const rules = [...text.matchAll(RULE)].map(([, , match = '', headers = '']) => ({
    path: /^\tpath (\S+)$/m.exec(match)?.[1] ?? '/*',
    not: [...match.matchAll(/^\tnot path (\S+)$/gm)].map(([, path = '']) => path),
    headers: Object.fromEntries(
      [...headers.matchAll(/^\t([\w-]+) "((?:[^"\\]|\\.)*)"$/gm)].map(([, name = '', value = '']) => [
        name,
        unquoted(value),
      ]),
    ),
  }));
  const fits = (pattern: string, path: string) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

  it('adds the same headers as _headers to every address, by one rule and no more', () => {
    const fitting = (path: string) =>
      rules.filter((rule) => fits(rule.path, path) && !rule.not.some((other) => fits(other, path)));
    expect(ADDRESSES.filter((path) => fitting(path).length !== 1)).toEqual([]);
    expect(differing((path) => fitting(path)[0]?.headers ?? {})).toEqual([]);
  });

  it('keeps the files for servers to itself, and names no server and no tag', () => {
    expect(text).toContain('hide _headers _nginx.conf _Caddyfile');
    for (const name of ['Server', 'ETag', 'Last-Modified']) expect(text).toContain(`\t-${name}\n`);
  });

  it('answers a missing page in the language of its address', () => {
    for (const { tag } of languages) expect(text).toContain(`rewrite @${tag} /${tag}/404.html`);
  });
});
