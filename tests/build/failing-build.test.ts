import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/load/settings.ts';
import { A_BUILD, publishOnly, runBuild } from './building.ts';
import { CONTENT, treeHash } from './support.ts';

const cache = join(ROOT, '.cache');
mkdirSync(cache, { recursive: true });
const root = mkdtempSync(join(cache, 'failing-build-'));
const content = join(root, 'content');
const out = join(root, 'site');

/** Changes a file of the copied content. */
function spoil(file: string, edit: (text: string) => string): void {
  const path = join(content, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'index.html'), 'the site of yesterday');
  cpSync(CONTENT, content, { recursive: true });
  // What is wrong with a language that has pages is wrong with any: two of them are read sooner.
  publishOnly(content, ['en', 'ur']);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

// What only the finished site shows, such as a promise that a page breaks: canaries.test.ts.
describe('a build that cannot be right (S19)', () => {
  const broken: [what: string, file: string, edit: (text: string) => string, line: RegExp][] = [
    [
      'a number that reaches nobody',
      'services/childline/service.yaml',
      (text) => text.replace(/number: "[^"]+"/, 'number: "+441214960123"'),
      /^content\/services\/childline\/service\.yaml:\d+:\d+ \[C13\] .+ Fix: .+$/m,
    ],
    [
      'a file that was cut short',
      'services/childline/service.yaml',
      (text) => text.slice(0, text.indexOf('review:')),
      /^content\/services\/childline\/service\.yaml:\d+:\d+ \[C7\] .+ Fix: .+$/m,
    ],
    [
      'a string that a language lacks',
      'ui/ur.json',
      (text) => text.replace(/ {2}"site\.exit":.*\n/, ''),
      /^content\/ui\/ur\.json:\d+:\d+ \[C23\] .+ Fix: .+$/m,
    ],
  ];

  it.each(broken)(
    'exits 1, says what is wrong and leaves the old site as it was: %s',
    async (_what, file, edit, line) => {
      spoil(file, edit);
      const before = treeHash(out);
      const { code, stderr } = await runBuild(out, { WAYMARK_CONTENT: content });
      expect(code).toBe(1);
      expect(stderr).toMatch(line);
      expect(stderr).toContain('Nothing was built.');
      expect(treeHash(out)).toBe(before);
      expect(readdirSync(root).sort()).toEqual(['content', 'site']);
    },
    A_BUILD,
  );

  it(
    'says every problem at once',
    async () => {
      for (const [, file, edit] of broken.slice(1)) spoil(file, edit);
      const { stderr } = await runBuild(out, { WAYMARK_CONTENT: content });
      for (const [, , , line] of broken.slice(1)) expect(stderr).toMatch(line);
    },
    A_BUILD,
  );

  it(
    'exits 1 and leaves the old site when the content folder is not there',
    async () => {
      const before = treeHash(out);
      const { code, stderr } = await runBuild(out, { WAYMARK_CONTENT: join(root, 'nowhere') });
      expect(code).toBe(1);
      expect(stderr).not.toBe('');
      expect(treeHash(out)).toBe(before);
    },
    A_BUILD,
  );

  it('exits 1 in one line when its clock is set to no date', async () => {
    const { code, stderr } = await runBuild(out, { WAYMARK_NOW: 'tomorrow' });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
