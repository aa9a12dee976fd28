import { describe, expect, it } from 'vitest';
import { digestOf, leavesIn, treeText } from '../../scripts/build/tree.ts';
import { addressOf, differences } from '../../scripts/keep/live.ts';

const files: Record<string, string> = { '/': 'start', '/en/': 'one', '/en/404.html': 'none', '/a.js': 'code' };
const leaves = Object.entries({
  'index.html': 'start',
  'en/index.html': 'one',
  'en/404.html': 'none',
  'a.js': 'code',
}).map(([path, text]) => ({ path, sha256: digestOf(text) }));
const sent = (all: Record<string, string>) => (address: string) =>
  Promise.resolve(all[address] === undefined ? undefined : new TextEncoder().encode(all[address]));

describe('a live site held against what was built (S21)', () => {
  it('is the same when every file is', async () => {
    expect(await differences(leaves, sent(files))).toEqual([]);
  });

  it('is told file by file where one is missing or was changed', async () => {
    const rest = Object.fromEntries(Object.entries(files).filter(([address]) => address !== '/en/'));
    expect(await differences(leaves, sent({ ...rest, '/a.js': 'other code' }))).toEqual([
      'a.js is another file',
      'en/index.html is not there',
    ]);
  });

  it('is asked for by the addresses of its pages', () => {
    expect(['index.html', 'en/find/index.html', 'en/404.html', '_astro/index.js'].map(addressOf)).toEqual([
      '/',
      '/en/find/',
      '/en/404.html',
      '/_astro/index.js',
    ]);
  });

  it('is listed as it is read again', () => {
    expect(leavesIn(treeText(leaves))).toEqual(leaves);
  });
});
