import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeadersFile } from '../../scripts/serve/headers-file.ts';
import { FILES, languages, PAGES, read } from './support.ts';

const blocks = parseHeadersFile(read('_headers'));
const WORKER = '/pagefind/pagefind-worker.js';
/** The worker of a copy on the device. */
const COPY_WORKER = '/sw.js';
/** Where a copy is removed: the browser empties its stores itself, also without script (M22). */
const isRemoval = (path: string) => /^\/[\w-]+\/removed\//.test(path);
/** The table of safety.md (S15), but for the two that depend on the kind of response. */
const EVERYWHERE: Record<string, string> = {
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'Request-OTR': '1',
  'X-Robots-Tag': 'noarchive, nosnippet',
  'Origin-Agent-Cluster': '?1',
};
const BY_KIND = ['Cache-Control', 'Content-Security-Policy', 'Permissions-Policy'];
/** Directives of a page's policy; scripts and styles may add hashes of their own. */
const POLICY: Record<string, string> = {
  'default-src': "'none'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'none'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};
const HASH = /^'sha256-[A-Za-z0-9+/]{43}='$/;

/** Every address that answers: each file, each page by its address, and one that does not exist. */
const ADDRESSES = [...FILES.map((file) => `/${file}`), ...PAGES.map(({ path }) => path), '/xx/nothing', '/en/nothing/'];

function policyOf(csp: string): Map<string, string[]> {
  return new Map(csp.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));
}

const inline = new Map<string, string[]>();

/** Code of inline scripts or styles of the pages; data blocks are no code. The pages are looked through once. */
function inlineCode(name: 'script' | 'style'): string[] {
  const code = inline.get(name) ?? codeOnPages(name);
  inline.set(name, code);
  return code;
}

function codeOnPages(name: 'script' | 'style'): string[] {
  const pattern = new RegExp(`<${name}([^>]*)>([^]*?)</${name}>`, 'g');
  const found = PAGES.flatMap(({ html }) => [...html.matchAll(pattern)]);
  const code = found.filter(([, attributes = '']) => !/\ssrc=|type="application\/json"/.test(attributes));
  return [...new Set(code.map(([, , text = '']) => text))];
}

function quotedHash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

/** What the pages run or paint that a policy does not allow. */
function blocked(csp: string): string[] {
  const policy = policyOf(csp);
  return (['script', 'style'] as const).flatMap((name) =>
    inlineCode(name).filter((code) => !policy.get(`${name}-src`)?.includes(quotedHash(code))),
  );
}

/** Every address is asked for several times. */
const answers = new Map<string, Record<string, string>>();
function headersOf(path: string): Record<string, string> {
  const headers = answers.get(path) ?? headersFor(path, blocks);
  answers.set(path, headers);
  return headers;
}

const pageHeaders = headersOf('/en/index.html');
const pagePolicy = pageHeaders['Content-Security-Policy'] ?? '';

describe('the headers of every response (S15)', () => {
  it('are the whole set of the table, and nothing else', () => {
    const names = [...Object.keys(EVERYWHERE), ...BY_KIND].sort();
    const wrong = ADDRESSES.filter((path) => {
      const headers = headersOf(path);
      const differs = Object.entries(EVERYWHERE).some(([name, value]) => headers[name] !== value);
      const own = isRemoval(path) ? [...names, 'Clear-Site-Data'].sort() : names;
      return differs || Object.keys(headers).sort().join() !== own.join();
    });
    expect(wrong).toEqual([]);
  });

  it('forbid storing everything but hashed files', () => {
    const kept = ADDRESSES.filter((path) => headersOf(path)['Cache-Control'] !== 'no-store');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((path) => !path.startsWith('/_astro/'))).toEqual([]);
    expect(kept.filter((path) => !/[.-][\w-]{8}\.(js|css|woff2)$/.test(path))).toEqual([]);
  });

  it('deny every feature of a browser to everybody, save that our own script may put a list on the clipboard', () => {
    const denied = (pageHeaders['Permissions-Policy'] ?? '').split(', ');
    expect(denied.filter((feature) => !/^[a-z-]+=\(\)$/.test(feature))).toEqual(['clipboard-write=(self)']);
    for (const feature of ['geolocation', 'camera', 'microphone', 'payment', 'usb', 'clipboard-read']) {
      expect(denied).toContain(`${feature}=()`);
    }
  });

  it('empty the stores of a browser on the pages that remove a copy and on no other, with the quotes without which nothing happens', () => {
    const emptying = ADDRESSES.filter((path) => headersOf(path)['Clear-Site-Data'] === '"storage", "cache"');
    expect(emptying).toEqual(ADDRESSES.filter(isRemoval));
    expect(emptying).toHaveLength(2 * languages.length);
  });

  it('never report, set cookies or ask for hints', () => {
    expect(read('_headers')).not.toMatch(
      /^\s*(NEL|Report-To|Reporting-Endpoints|Server-Timing|ETag|Set-Cookie|Accept-CH):/im,
    );
    expect(read('_headers')).not.toMatch(/report-(uri|to)\b/i);
  });
});

describe('the content security policy (S16, S17)', () => {
  it('is that of the table on every response but the two workers', () => {
    const others = ADDRESSES.filter((path) => headersOf(path)['Content-Security-Policy'] !== pagePolicy);
    expect(others).toEqual([WORKER, COPY_WORKER]);
    expect(headersOf(COPY_WORKER)['Content-Security-Policy']).toBe("default-src 'none'; connect-src 'self'");
    const { 'script-src': scripts, 'style-src': styles, ...rest } = Object.fromEntries(policyOf(pagePolicy));
    expect(Object.fromEntries(Object.entries(rest).map(([name, values]) => [name, values.join(' ')]))).toEqual(POLICY);
    for (const list of [scripts, styles]) {
      expect(list?.[0]).toBe("'self'");
      expect(list?.slice(1).filter((value) => !HASH.test(value))).toEqual([]);
    }
  });

  it('allows nothing unsafe, and WebAssembly only to the search worker', () => {
    const policies = ADDRESSES.map((path) => [path, headersOf(path)['Content-Security-Policy'] ?? ''] as const);
    expect(
      policies.filter(([, csp]) =>
        /unsafe-(inline|eval|hashes)'|data:|blob:|https?:|\*/.test(csp.replace('wasm-unsafe-eval', '')),
      ),
    ).toEqual([]);
    expect(policies.filter(([, csp]) => csp.includes('wasm-unsafe-eval')).map(([path]) => path)).toEqual([WORKER]);
    expect(headersOf(WORKER)['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'",
    );
  });

  it('holds the hash of every inline script and style of every page', () => {
    expect(inlineCode('script').length).toBeGreaterThan(0);
    expect(inlineCode('style').length).toBeGreaterThan(0);
    expect(blocked(pagePolicy)).toEqual([]);
  });

  it('holds no hash that no page needs', () => {
    const needed = [...inlineCode('script'), ...inlineCode('style')].map(quotedHash);
    const held = [...policyOf(pagePolicy).values()].flat().filter((value) => HASH.test(value));
    expect(held.filter((hash) => !needed.includes(hash))).toEqual([]);
  });

  it('is noticed by this test when any one hash is taken away', () => {
    const hashes = pagePolicy.split(/[ ;]/).filter((value) => HASH.test(value));
    expect(hashes.filter((hash) => blocked(pagePolicy.replace(` ${hash}`, '')).length === 0)).toEqual([]);
  });
});
