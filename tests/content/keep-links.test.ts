// npm run check:links (C41): what the answer of a site means.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkAll, checkLink } from '../../scripts/keep/check-link.ts';
import { verdictOf, verdictOfError, type Verdict } from '../../scripts/keep/link-verdict.ts';

vi.setConfig({ testTimeout: 60_000 });

const page = (title: string, rest = '') => `<html><head><title>${title}</title></head><body>${rest}</body></html>`;

/** What the sites of these tests answer, by path; each request is noted. */
const answers: Record<string, RequestListener> = {
  '/good': (_request, response) => {
    html(response, 200, page('Help'));
  },
  '/file.pdf': (_request, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(),
  '/gone': (_request, response) => {
    html(response, 404, page('Not here'));
  },
  '/gone-for-good': (_request, response) => {
    html(response, 410, '');
  },
  '/broken': (_request, response) => {
    html(response, 503, '');
  },
  '/machines-out': (_request, response) => {
    html(response, 403, '');
  },
  '/no-heads': (request, response) => {
    html(response, request.method === 'HEAD' ? 405 : 200, page('Help'));
  },
  '/heads-lie': (request, response) => {
    html(response, request.method === 'HEAD' ? 404 : 200, page('Help'));
  },
  '/soft': (_request, response) => {
    html(response, 200, page('Page not found'));
  },
  '/soft-heading': (_request, response) => {
    html(response, 200, page('Us', '<h1>Sorry, this page no longer exists</h1>'));
  },
  '/to-front/page': (_request, response) => response.writeHead(302, { location: '/' }).end(),
  '/to-404': (_request, response) => response.writeHead(302, { location: '/errors/404.html' }).end(),
  '/errors/404.html': (_request, response) => {
    html(response, 200, page('Us'));
  },
  '/moved': (_request, response) => response.writeHead(301, { location: '/good' }).end(),
  '/elsewhere': (_request, response) =>
    response.writeHead(301, { location: `http://localhost:${String(port)}/good` }).end(),
  '/for-sale': (_request, response) => {
    html(response, 200, page('example.org', 'This domain is for sale'));
  },
  '/round': (_request, response) => response.writeHead(302, { location: '/round' }).end(),
  '/silent': () => undefined,
  '/slow': (_request, response) =>
    setTimeout(() => {
      html(response, 200, page('Help'));
    }, 50),
  '/': (_request, response) => {
    html(response, 200, page('Front'));
  },
};
const asked: string[] = [];
let running = 0;
let mostAtOnce = 0;
let server: Server;
let port = 0;

function html(response: Parameters<RequestListener>[1], status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/html' }).end(text);
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    running += 1;
    mostAtOnce = Math.max(mostAtOnce, running);
    response.on('close', () => (running -= 1));
    (
      answers[request.url ?? ''] ??
      ((_request, other) => {
        html(other, 404, '');
      })
    )(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  mostAtOnce = 0;
});

const at = (path: string) => `http://127.0.0.1:${String(port)}${path}`;

describe('what a site answers', () => {
  it.each<[path: string, verdict: Verdict]>([
    ['/good', 'good'],
    ['/file.pdf', 'good'],
    ['/moved', 'good'],
    ['/no-heads', 'good'],
    ['/heads-lie', 'good'],
    ['/gone', 'missing'],
    ['/gone-for-good', 'missing'],
    ['/never-was', 'missing'],
    ['/broken', 'server_error'],
    ['/machines-out', 'unsure'],
    ['/soft', 'looks_missing'],
    ['/soft-heading', 'looks_missing'],
    ['/to-front/page', 'looks_missing'],
    ['/to-404', 'looks_missing'],
    ['/elsewhere', 'other_host'],
    ['/for-sale', 'looks_parked'],
    ['/round', 'no_answer'],
    ['/silent', 'no_answer'],
  ])('%s is %s', async (path, verdict) => {
    expect(await checkLink(at(path), 500)).toBe(verdict);
  });

  it('is a head where that is enough: a file is not fetched', async () => {
    await checkLink(at('/file.pdf'), 500);
    expect(asked).toEqual(['HEAD /file.pdf']);
  });

  it('is nothing where nobody listens', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, resolve));
    const { port: unused } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    expect(await checkLink(`http://127.0.0.1:${String(unused)}/`, 500)).toBe('no_answer');
  });

  it('is no certificate where there is no TLS', async () => {
    expect(await checkLink(`https://127.0.0.1:${String(port)}/good`, 2000)).toBe('bad_certificate');
  });

  it.each<[code: string, verdict: Verdict]>([
    ['ENOTFOUND', 'no_such_host'],
    ['EAI_AGAIN', 'no_answer'],
    ['ECONNREFUSED', 'no_answer'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'bad_certificate'],
    ['CERT_HAS_EXPIRED', 'bad_certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'bad_certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'bad_certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'bad_certificate'],
  ])('is told by its error: %s is %s', (code, verdict) => {
    const cause = Object.assign(new Error('x'), { code });
    expect(verdictOfError(new TypeError('fetch failed', { cause }))).toBe(verdict);
  });

  it.each<[asked: string, answered: string, verdict: Verdict]>([
    ['https://bswaid.org/help/', 'https://www.bswaid.org/help/', 'good'],
    ['https://www.sandwell.gov.uk/a', 'https://my.sandwell.gov.uk/a', 'good'],
    ['https://bswaid.org/help/', 'https://bswaid.org.example.com/help/', 'other_host'],
    ['https://bswaid.org/help/', 'https://notbswaid.org/help/', 'other_host'],
    ['https://notbswaid.org/help/', 'https://bswaid.org/help/', 'other_host'],
    ['https://help.bswaid.org/us/', 'https://bswaid.org/us/', 'good'],
    ['https://www.example.org/', 'https://www.example.org/en/', 'good'],
    ['https://www.example.org/help/', 'https://www.example.org/en/', 'looks_missing'],
    ['https://www.example.org/en/help', 'https://www.example.org/help', 'good'],
  ])('is judged by where it ends: %s at %s is %s', (url, answered, verdict) => {
    expect(verdictOf(url, { status: 200, url: answered, html: page('Help') })).toBe(verdict);
  });
});

describe('asking', () => {
  it('is for every address once, and never twice at once for one site', async () => {
    const urls = ['/slow', '/good', '/gone', '/slow?2'].map(at);
    const verdicts = await checkAll(urls, { timeout: 2000, atOnce: 4 });
    expect([...verdicts.keys()].sort()).toEqual([...urls].sort());
    expect(mostAtOnce).toBe(1);
  });

  it('is for several sites at once', async () => {
    const urls = [at('/slow'), `http://localhost:${String(port)}/slow`];
    await checkAll(urls, { timeout: 2000, atOnce: 4 });
    expect(mostAtOnce).toBe(2);
  });
});
