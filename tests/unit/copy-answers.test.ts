// What is shown to somebody who has a copy: fresh, from the copy, or why not (safety.md, section 5, rules 4 to 10; S25, S26).
import { beforeEach, describe, expect, it } from 'vitest';
import { answerFile, answerPage, answerRemoval, type Answering } from '../../src/worker/answer.ts';
import { keepCopy } from '../../src/worker/keep.ts';
import { MARKER_CACHE, readMarker, removeAll } from '../../src/worker/marker.ts';
import { forgetPages } from '../../src/worker/pages-of-copy.ts';
import type { WorkerWords } from '../../src/worker/words.ts';
import { chances } from '../../scripts/fuzz/chances.ts';
import { buildOf, DAY, deviceOn, Disk, Server, type Build } from './copy-device.ts';

const OLD = buildOf('monday');
const NEW = buildOf('tuesday');
const quiet = () => undefined;

const wordsIn = (lang: string): WorkerWords => ({
  dir: 'ltr',
  tab: 'Copy',
  exit: { label: 'Leave', hint: 'hint', to: ['https://first.example/', 'https://second.example/'], title: 'Weather' },
  nothingKept: 'Nothing is kept.',
  kept: 'A copy is here.',
  remove: `Remove ${lang}`,
  old: 'A copy from {{date}}.',
  why: {
    away: [`Away ${lang}`, 'Not in the copy.'],
    gone: [`Gone ${lang}`, 'Not saved any more.'],
    withdrawn: [`Withdrawn ${lang}`, 'Too old.'],
    removed: [`Removed ${lang}`, 'A note stays.'],
  },
  missing: ['Missing', 'Not here.'],
  emergency: [{ text: 'In danger? Ring {{number}}', number: '999' }, { text: 'Press 55.' }],
  start: 'Start',
});

let disk: Disk;
let server: Server;
let clock: { now: number };
let answering: Answering;
let isSlow = false;

beforeEach(async () => {
  disk = new Disk();
  server = new Server();
  server.builds = [OLD];
  clock = { now: Date.parse('2026-11-23T12:00:00Z') };
  isSlow = false;
  answering = {
    device: deviceOn(disk, server, clock),
    words: { en: wordsIn('en'), ur: wordsIn('ur') },
    frame: { name: 'Site', leave: 'leave()', css: 'p{}' },
    headers: { 'Content-Security-Policy': "default-src 'none'; own" },
    // A slow server answers after the patience of everybody.
    wait: () => (isSlow ? Promise.resolve() : new Promise(quiet)),
  };
  await keepCopy(answering.device, { lang: 'en', goesOnLeaving: false }, quiet);
});

const slowly = (path: string) =>
  new Promise<Response>((resolve) => setTimeout(() => void server.answer(path).then(resolve), 20));

async function opened(path: string, page = 'page-1'): Promise<string> {
  const fetch = () => (isSlow ? slowly(path) : server.answer(path));
  return (await answerPage({ path, page, fetch }, answering)).text();
}
async function fetched(path: string, page = 'page-1'): Promise<string> {
  const answer = await answerFile(path, page, answering, () => server.answer(path)).catch(() => Response.error());
  return answer.type === 'error' ? 'error' : answer.text();
}

/** What a page is: of which build, or why it is none. */
function kindOf(html: string): string {
  return /(?:start|list) of (\w+) in en/.exec(html)?.[1] ?? /<h1>(\w+)/.exec(html)?.[1] ?? 'unknown';
}

describe('a page, for somebody with a copy', () => {
  it('is the server’s when it answers', async () => {
    server.builds = [NEW];
    expect(kindOf(await opened('/en/'))).toBe('tuesday');
  });

  it('is the copy’s when the server does not answer, fails, or is slow', async () => {
    server.builds = [NEW];
    server.isThere = false;
    expect(kindOf(await opened('/en/'))).toBe('monday');
    server.isThere = true;
    const failing = () => Promise.resolve(new Response('', { status: 503 }));
    const answer = await answerPage({ path: '/en/', page: 'x', fetch: failing }, answering);
    expect(kindOf(await answer.text())).toBe('monday');
    isSlow = true;
    expect(kindOf(await opened('/en/'))).toBe('monday');
  });

  it('is the slow server’s when the copy has no such page', async () => {
    isSlow = true;
    server.builds = [{ ...OLD, files: { ...OLD.files, '/en/new/': '<main>start of tuesday in en</main>' } }];
    expect(kindOf(await opened('/en/new/'))).toBe('tuesday');
  });

  it('has the policy of its build when it is the copy’s, and a policy of its own when it is the worker’s', async () => {
    server.isThere = false;
    const policyOf = async (path: string) =>
      (await answerPage({ path, page: 'x', fetch: () => server.answer(path) }, answering)).headers.get(
        'Content-Security-Policy',
      );
    expect(await policyOf('/en/')).toBe("default-src 'none'; of monday");
    expect(await policyOf('/ur/')).toBe("default-src 'none'; own");
  });

  it('says that a copy is here and how to remove it, wherever it comes from', async () => {
    for (const isThere of [true, false]) {
      server.isThere = isThere;
      expect(await opened('/en/')).toContain('A copy is here. <a class="step" href="/en/removed/">Remove en</a>');
    }
  });

  it('says that nothing is kept only where nothing is', async () => {
    const page = '<footer><p class="soft">Nothing is kept.</p></footer>';
    server.builds = [{ ...OLD, files: { '/en/': page } }];
    expect(await opened('/en/')).not.toContain('Nothing is kept.');
  });

  it('that is not in the copy says so, in the language that was asked for', async () => {
    server.isThere = false;
    expect(kindOf(await opened('/en/other/'))).toBe('Away');
    expect(await opened('/ur/services/')).toContain('<h1>Away ur</h1>');
  });

  it('is found without the slash at its end, and the first page of all is that of the copy', async () => {
    server.isThere = false;
    const to = async (path: string) =>
      (await answerPage({ path, page: 'x', fetch: () => server.answer(path) }, answering)).headers.get('Location');
    expect([await to('/en/services'), await to('/')]).toEqual(['/en/services/', '/en/']);
  });
});

describe('what a page fetches', () => {
  it('comes from the copy that the page came from, also when the server is back and has something newer', async () => {
    server.isThere = false;
    await opened('/en/', 'from-copy');
    server.isThere = true;
    server.builds = [NEW];
    await opened('/en/', 'from-server');
    expect(await fetched('/en/find.json', 'from-copy')).toBe('"finder of monday in en"');
    expect(await fetched('/en/find.json', 'from-server')).toBe('"finder of tuesday in en"');
  });

  it('is never the copy’s on a page of the server, nor of a newer copy on a page of an older one', async () => {
    server.builds = [NEW];
    await opened('/en/', 'from-server');
    server.isThere = false;
    expect(await fetched('/en/find.json', 'from-server')).toBe('error');
    await opened('/en/', 'from-monday');
    server.isThere = true;
    await keepCopy(answering.device, { lang: 'en', goesOnLeaving: false }, quiet);
    server.isThere = false;
    expect(await fetched('/en/find.json', 'from-monday')).toBe('error');
  });

  it('is the server’s where no copy has it', async () => {
    server.isThere = false;
    await opened('/en/', 'from-copy');
    expect(await fetched('/pagefind/part', 'from-copy')).toBe('error');
    server.isThere = true;
    expect(await fetched('/pagefind/part', 'from-copy')).toContain('404');
  });

  it('is known to belong to the copy as long as its page is open', async () => {
    server.isThere = false;
    for (const page of ['open', 'closed']) await opened('/en/', page);
    await forgetPages(answering.device, (page) => Promise.resolve(page === 'open'));
    const pages = [...(disk.caches.get(MARKER_CACHE)?.keys() ?? [])].filter((path) => path.includes('page'));
    expect(pages).toEqual(['/kept/page/open']);
  });
});

describe('the age of a copy (S26)', () => {
  const kinds = async (days: number) => {
    clock.now += days * DAY;
    server.isThere = false;
    const html = await opened('/en/services/');
    return { kind: kindOf(html), note: /A copy from ([^.]*)\./.exec(html)?.[1] };
  };
  it.each([
    [0, 'monday', undefined],
    [7, 'monday', undefined],
    [8, 'monday', '23/11/2026'],
    [30, 'monday', '23/11/2026'],
    [31, 'Withdrawn', undefined],
    [400, 'Withdrawn', undefined],
    // A clock that was put right, or wrong: one of the two days is false.
    [-8, 'monday', '23/11/2026'],
    [-400, 'Withdrawn', undefined],
  ])('after %i days', async (days, kind, note) => {
    expect(await kinds(days)).toEqual({ kind, note });
  });

  it('leaves only the numbers for emergencies on a page that is withdrawn', async () => {
    clock.now += 31 * DAY;
    server.isThere = false;
    const html = await opened('/en/services/');
    expect([...html.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number)).toEqual(['999']);
    expect(html).toContain('data-exit href="https://first.example/"');
  });

  it('does not matter while the server answers', async () => {
    clock.now += 400 * DAY;
    expect(kindOf(await opened('/en/'))).toBe('monday');
  });
});

describe('a copy that was damaged (S25)', () => {
  /** Every entry of every cache on the disk. */
  const entries = () =>
    [...disk.caches].flatMap(([cache, files]) => [...files.keys()].map((path) => ({ cache, path })));
  const builds: Build[] = [OLD];

  /** Opens everything, and says what was seen. Nothing of it may be wrong, half or empty. */
  async function look(): Promise<Set<string>> {
    server.isThere = false;
    const seen = new Set<string>();
    for (const path of ['/en/', '/en/services/', '/en/', '/en/other/']) {
      const html = await opened(path);
      seen.add(kindOf(html));
      const known = builds.some(({ files }) => html.includes(/of monday in en/.exec(files[path] ?? '')?.[0] ?? '\0'));
      expect(known || /Gone|Away|Withdrawn/.test(html), html).toBe(true);
      const json = await fetched('/en/find.json');
      expect(['error', OLD.files['/en/find.json']]).toContain(json);
    }
    return seen;
  }

  it('by 1,000 seeded damages shows the whole copy, or says that it is not saved any more, and then nothing of it is left', async () => {
    const chance = chances(20261123);
    const outcomes = new Map<string, number>();
    for (let round = 0; round < 1000; round += 1) {
      disk.caches.clear();
      server.isThere = true;
      await keepCopy(answering.device, { lang: 'en', goesOnLeaving: false }, quiet);
      const times = 1 + chance(3);
      for (let time = 0; time < times; time += 1) {
        const all = entries();
        const hit = all[chance(all.length)];
        if (!hit) break;
        const files = disk.caches.get(hit.cache);
        const bytes = files?.get(hit.path) ?? new Uint8Array();
        const way = chance(4);
        if (way === 0) files?.delete(hit.path);
        else if (way === 1) disk.caches.delete(hit.cache);
        else if (way === 2) files?.set(hit.path, bytes.slice(0, chance(bytes.length)));
        else {
          const changed = bytes.slice();
          const at = chance(changed.length);
          changed[at] = (changed[at] ?? 0) ^ (1 << chance(8));
          files?.set(hit.path, changed);
        }
      }
      const seen = await look();
      // Once something was found out, nothing more is shown of the copy.
      const last = kindOf(await opened('/en/'));
      if (seen.has('Gone')) {
        expect(last).toBe('Gone');
        expect(await readMarker(answering.device)).toBeUndefined();
      }
      outcomes.set(last, (outcomes.get(last) ?? 0) + 1);
    }
    // What was not opened was not found out: the picture and the page that is missing.
    expect([...outcomes.keys()].sort()).toEqual(['Gone', 'monday']);
    expect(outcomes.get('Gone')).toBeGreaterThan(600);
  });

  it('is shown as gone by the server’s own pages, too: they come alone', async () => {
    await removeAll(answering.device);
    expect(kindOf(await opened('/en/'))).toBe('monday');
    server.isThere = false;
    expect(kindOf(await opened('/en/'))).toBe('Gone');
  });
});

describe('removing a copy', () => {
  const remove = async () => {
    await removeAll(answering.device);
  };
  it('is done before the page that says so is asked for, and without the server the worker says it', async () => {
    const path = '/en/removed/';
    const order: string[] = [];
    server.builds = [{ ...OLD, files: { ...OLD.files, [path]: 'what remains' } }];
    const fetch = () => {
      order.push(`asked with ${disk.caches.size} caches`);
      return server.answer(path);
    };
    const answer = await answerRemoval({ path, page: 'x', fetch }, answering, remove);
    expect(await answer.text()).toBe('what remains');
    await keepCopy(answering.device, { lang: 'en', goesOnLeaving: false }, quiet);
    server.isThere = false;
    const without = await answerRemoval({ path, page: 'x', fetch }, answering, remove);
    expect(await without.text()).toContain('<h1>Removed en</h1><p>A note stays.</p>');
    expect(order).toEqual(['asked with 0 caches', 'asked with 0 caches']);
    expect(disk.caches.size).toBe(0);
  });
});
