// The switch that takes every copy from every device, turned as the person who runs the site would turn it: in src/site.ts, and then a build (S24).
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/load/settings.ts';
import { publishOnly } from '../build/building.ts';
import { filesIn, pagesIn, read, type Page } from '../build/support.ts';
import { builtOn, copyProject } from './other-machine.ts';

/** None of the content may be of a day to come. */
const NOW = new Date().toISOString();
/** A copy of the project and a build of it, on a slow machine. In milliseconds. */
const ONE_BUILD = 600_000;

const root = mkdtempSync(join(tmpdir(), 'waymark-kill-'));
const out = join(root, 'dist');

describe('the site built with the switch at "kill"', () => {
  let pages: Page[] = [];
  beforeAll(async () => {
    copyProject(root);
    symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(root, 'node_modules'));
    publishOnly(join(root, 'content'), ['en', 'ur']);
    const settings = join(root, 'src', 'site.ts');
    const on = readFileSync(settings, 'utf8');
    const kill = on.replace("offline: 'on' as", "offline: 'kill' as");
    expect(kill).not.toBe(on);
    writeFileSync(settings, kill);
    await builtOn({ root, env: {}, through: [] }, NOW, out);
    pages = pagesIn(out);
  }, ONE_BUILD);
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('has its pages, and among them no way to keep a copy', () => {
    expect(pages.length).toBeGreaterThan(500);
    expect(pages.filter(({ html }) => html.includes('/work/keep/')).map(({ path }) => path)).toEqual([]);
    expect(pages.filter(({ path }) => path.includes('/work/keep/'))).toEqual([]);
    // Astro writes the script of a page that is not there: what nobody loads keeps nothing.
    const keeping = filesIn(out).filter((file) => file.endsWith('.js') && read(file, out).includes('updateViaCache'));
    expect(pages.filter(({ html }) => keeping.some((file) => html.includes(file))).map(({ path }) => path)).toEqual([]);
  });

  it('still has the page that removes what is kept', () => {
    expect(pages.filter(({ path }) => path.endsWith('/removed/')).map(({ path }) => path)).toEqual([
      '/en/removed/',
      '/ur/removed/',
    ]);
  });

  it('has at the address of the worker one that answers for nothing, deletes all and goes', async () => {
    const worker = startedWorker(read('sw.js', out));
    expect([...worker.hears.keys()].sort()).toEqual(['activate', 'install']);
    for (const name of ['install', 'activate']) {
      const work: unknown[] = [];
      worker.hears.get(name)?.({ waitUntil: (promise) => work.push(promise) });
      await Promise.all(work);
    }
    expect(worker.caches).toEqual(new Set());
    expect(worker.did).toEqual(['skipWaiting', 'unregister']);
  });
});

/** Runs the code of a worker beside two caches, and sees what it listens to and does. */
function startedWorker(code: string) {
  const caches = new Set(['one', 'two']);
  const did: string[] = [];
  const hears = new Map<string, (event: { waitUntil: (work: unknown) => void }) => void>();
  const doing = (what: string) => () => {
    did.push(what);
    return Promise.resolve(true);
  };
  const scope = {
    addEventListener: (name: string, listener: (event: { waitUntil: (work: unknown) => void }) => void) => {
      hears.set(name, listener);
    },
    skipWaiting: doing('skipWaiting'),
    registration: { unregister: doing('unregister') },
    caches: {
      keys: () => Promise.resolve([...caches]),
      delete: (name: string) => Promise.resolve(caches.delete(name)),
    },
  };
  runInNewContext(code, { ...scope, self: scope });
  return { caches, did, hears };
}
