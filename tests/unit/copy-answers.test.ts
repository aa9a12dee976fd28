// What is shown to somebody who has a copy: fresh, from the copy, or why not (safety.md, section 5, rules 5 to 10).
import { beforeEach, describe, expect, it } from 'vitest';
import { answerPage, answerRemoval } from '../../src/worker/answer.ts';
import { MARKER_CACHE, removeAll } from '../../src/worker/marker.ts';
import { forgetPages } from '../../src/worker/pages-of-copy.ts';
import { buildOf, DAY } from './copy-device.ts';
import { kindOf, Reader } from './copy-reader.ts';

const OLD = buildOf('monday');
const NEW = buildOf('tuesday');

let reader: Reader;
beforeEach(async () => {
  reader = await Reader.withCopyOf(OLD);
});

describe('a page, for somebody with a copy', () => {
  it('is the server’s when it answers', async () => {
    reader.server.builds = [NEW];
    expect(kindOf(await reader.opens('/en/'))).toBe('tuesday');
  });

  it('is the copy’s when the server does not answer, fails, or is slow', async () => {
    reader.server.builds = [NEW];
    reader.server.isThere = false;
    expect(kindOf(await reader.opens('/en/'))).toBe('monday');
    reader.server.isThere = true;
    const failing = () => Promise.resolve(new Response('', { status: 503 }));
    const answer = await answerPage({ path: '/en/', page: 'x', fetch: failing }, reader.answering);
    expect(kindOf(await answer.text())).toBe('monday');
    reader.takes = 5000;
    expect(kindOf(await reader.opens('/en/'))).toBe('monday');
  });

  it('is the slow server’s when the copy has no such page', async () => {
    reader.takes = 5000;
    reader.server.builds = [{ ...OLD, files: { ...OLD.files, '/en/new/': '<main>start of tuesday in en</main>' } }];
    expect(kindOf(await reader.opens('/en/new/'))).toBe('tuesday');
  });

  it('is never waited for without end: a line that does not answer gets what can be said without it', async () => {
    reader.takes = Infinity;
    expect(kindOf(await reader.opens('/en/'))).toBe('monday');
    expect(kindOf(await reader.opens('/en/other/'))).toBe('Away');
    reader.clock.now += 31 * DAY;
    expect(kindOf(await reader.opens('/en/'))).toBe('Withdrawn');
    await removeAll(reader.answering.device);
    expect(kindOf(await reader.opens('/en/'))).toBe('Gone');
  });

  it('is the slow server’s when the copy is too old, or gone', async () => {
    reader.server.builds = [NEW];
    reader.takes = 5000;
    reader.clock.now += 31 * DAY;
    expect(kindOf(await reader.opens('/en/'))).toBe('tuesday');
    await removeAll(reader.answering.device);
    expect(kindOf(await reader.opens('/en/'))).toBe('tuesday');
  });

  it('has the policy of its build when it is the copy’s, and a policy of its own when it is the worker’s', async () => {
    reader.server.isThere = false;
    const policyOf = async (path: string) =>
      (await answerPage({ path, page: 'x', fetch: () => reader.server.answer(path) }, reader.answering)).headers.get(
        'Content-Security-Policy',
      );
    expect(await policyOf('/en/')).toBe("default-src 'none'; of monday");
    expect(await policyOf('/ur/')).toBe("default-src 'none'; own");
  });

  it('says that a copy is here and how to remove it, wherever it comes from', async () => {
    for (const isThere of [true, false]) {
      reader.server.isThere = isThere;
      expect(await reader.opens('/en/')).toContain('A copy is here. <a class="step" href="/en/removed/">Remove en</a>');
    }
  });

  it('says that nothing is kept only where nothing is', async () => {
    const page = '<footer><p class="soft">Nothing is kept.</p></footer>';
    reader.server.builds = [{ ...OLD, files: { '/en/': page } }];
    expect(await reader.opens('/en/')).not.toContain('Nothing is kept.');
  });

  it('says that nothing is saved any more, with the way to remove what may be left, where there is no copy', async () => {
    await removeAll(reader.answering.device);
    const html = await reader.opens('/en/');
    expect(html).not.toContain('A copy is here.');
    expect(html).toContain('Gone en <a class="step" href="/en/removed/">Remove en</a>');
  });

  it('replaces the one before it when it is the worker’s own, but for those who work with others', async () => {
    reader.server.isThere = false;
    const isSingleEntry = async (path: string) => /<html[^>]* data-single-entry>/.test(await reader.opens(path));
    expect(await isSingleEntry('/ur/services/')).toBe(true);
    expect(await isSingleEntry('/ur/work/adults/')).toBe(false);
    await removeAll(reader.answering.device);
    expect([await isSingleEntry('/en/'), await isSingleEntry('/'), await isSingleEntry('/en/work/')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('that is not in the copy says so, in the language that was asked for', async () => {
    reader.server.isThere = false;
    expect(kindOf(await reader.opens('/en/other/'))).toBe('Away');
    expect(await reader.opens('/ur/services/')).toContain('<h1>Away ur</h1>');
  });

  it('says what leaving does not do when it is the worker’s own, whyever it is (S29)', async () => {
    const sentence = '<footer><p>Leaving hides this &amp; deletes nothing.</p>';
    reader.server.isThere = false;
    const shown = [await reader.opens('/ur/')];
    reader.clock.now += 31 * DAY;
    shown.push(await reader.opens('/en/'));
    const removed = { path: '/en/removed/', page: 'x', fetch: () => reader.server.answer('/en/removed/') };
    shown.push(await (await answerRemoval(removed, reader.answering, () => removeAll(reader.answering.device))).text());
    shown.push(await reader.opens('/en/'));
    expect(shown.map(kindOf)).toEqual(['Away', 'Withdrawn', 'Removed', 'Gone']);
    for (const html of shown) expect(html).toContain(sentence);
  });

  it('is found without the slash at its end, and the first page of all is that of the copy', async () => {
    reader.server.isThere = false;
    const to = async (path: string) =>
      (await answerPage({ path, page: 'x', fetch: () => reader.server.answer(path) }, reader.answering)).headers.get(
        'Location',
      );
    expect([await to('/en/services'), await to('/')]).toEqual(['/en/services/', '/en/']);
  });
});

describe('what a page fetches', () => {
  it('comes from the copy that the page came from, also when the server is back and has something newer', async () => {
    reader.server.isThere = false;
    await reader.opens('/en/', 'from-copy');
    reader.server.isThere = true;
    reader.server.builds = [NEW];
    await reader.opens('/en/', 'from-server');
    expect(await reader.fetches('/en/find.json', 'from-copy')).toBe('"finder of monday in en"');
    expect(await reader.fetches('/en/find.json', 'from-server')).toBe('"finder of tuesday in en"');
  });

  it('is never the copy’s on a page of the reader.server, nor of a newer copy on a page of an older one', async () => {
    reader.server.builds = [NEW];
    await reader.opens('/en/', 'from-server');
    reader.server.isThere = false;
    expect(await reader.fetches('/en/find.json', 'from-server')).toBe('error');
    await reader.opens('/en/', 'from-monday');
    reader.server.isThere = true;
    await reader.keeps();
    reader.server.isThere = false;
    expect(await reader.fetches('/en/find.json', 'from-monday')).toBe('error');
  });

  it('is the server’s where no copy has it', async () => {
    reader.server.isThere = false;
    await reader.opens('/en/', 'from-copy');
    expect(await reader.fetches('/pagefind/part', 'from-copy')).toBe('error');
    reader.server.isThere = true;
    expect(await reader.fetches('/pagefind/part', 'from-copy')).toContain('404');
  });

  it('is known to belong to the copy as long as its page is open', async () => {
    reader.server.isThere = false;
    for (const page of ['open', 'closed']) await reader.opens('/en/', page);
    await forgetPages(reader.answering.device, (page) => Promise.resolve(page === 'open'));
    const pages = [...(reader.disk.caches.get(MARKER_CACHE)?.keys() ?? [])].filter((path) => path.includes('page'));
    expect(pages).toEqual(['/kept/page/open']);
  });
});

describe('removing a copy', () => {
  const remove = async () => {
    await removeAll(reader.answering.device);
  };
  it('is done before the page that says so is asked for, and without the server the worker says it', async () => {
    const path = '/en/removed/';
    const order: string[] = [];
    reader.server.builds = [{ ...OLD, files: { ...OLD.files, [path]: 'what remains' } }];
    const fetch = () => {
      order.push(`asked with ${reader.disk.caches.size} caches`);
      return reader.server.answer(path);
    };
    const answer = await answerRemoval({ path, page: 'x', fetch }, reader.answering, remove);
    expect(await answer.text()).toBe('what remains');
    await reader.keeps();
    reader.server.isThere = false;
    const without = await answerRemoval({ path, page: 'x', fetch }, reader.answering, remove);
    expect(await without.text()).toContain('<h1>Removed en</h1><p>A note stays.</p>');
    expect(order).toEqual(['asked with 0 caches', 'asked with 0 caches']);
    expect(reader.disk.caches.size).toBe(0);
  });
});
