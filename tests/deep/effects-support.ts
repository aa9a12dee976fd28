import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen } from '../../scripts/serve/listen.ts';
import { readSettings } from '../../src/load/settings.ts';

const SITE = readSettings().out;
const PROBE = fileURLToPath(new URL('probe', import.meta.url));

/** The built site with a page more, /probe/, which tries what no page may; or the same with no headers at all. */
export function siteWithProbe(headers: 'ours' | 'none'): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-probe-'));
  for (const name of readdirSync(SITE)) {
    if (name !== '_headers') symlinkSync(join(SITE, name), join(folder, name));
  }
  symlinkSync(PROBE, join(folder, 'probe'));
  writeFileSync(join(folder, '_headers'), headers === 'ours' ? readFileSync(join(SITE, '_headers')) : '');
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** Somebody else's site. */
export interface OtherSite {
  base: string;
  /** What it was asked for, and by which page it was told that it came. */
  asked: { path: string; referer: string | undefined }[];
  stop: () => void;
}

/** It lets everybody use what it has, and has pages that frame ours, use a picture of it, open it, or lead to it. */
export async function otherSite(): Promise<OtherSite> {
  const asked: OtherSite['asked'] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    asked.push({ path: pathname, referer: request.headers.referer });
    const site = searchParams.get('site') ?? '';
    const pages: Record<string, string> = {
      '/frame/': `<iframe src="${site}/en/"></iframe>`,
      '/object/': `<object data="${site}/en/"></object>`,
      '/picture/': `<img src="${site}/icon.png" alt="">`,
      '/all/': '',
      '/opener/': `<script>window.opened = window.open('${site}/en/')</script>`,
    };
    const isPicture = pathname === '/picture.png';
    response.writeHead(200, {
      'Content-Type': isPicture ? 'image/png' : 'text/html',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    response.end(isPicture ? readFileSync(join(SITE, 'icon.png')) : `<!doctype html>${pages[pathname] ?? ''}`);
  });
  const base = await listen(server, 0);
  return {
    base,
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
