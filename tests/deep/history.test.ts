// Whoever has the site's code has all that was ever written in it, also what was taken away again (S20).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everWritten, isShallow, textsOf } from '../../scripts/keep/git-files.ts';
import { placesIn } from '../../src/load/rules/places/in-text.ts';
import { publicNames } from '../../src/load/rules/places/public-names.ts';
import { directory } from '../build/support.ts';

const CONTENT = 'content';

const names = publicNames(directory.services);

/** Three Chinese sentences with nothing between them but their full stops: read over by a person, no place in them. */
const READ_OVER = new Set([
  '99bbfb52940fa7893763595521e40700f44efbb5',
  '6f42b079eb6773d92cd28a2cd5c0afb7af74a455',
  '539ba721fcd45ba5b129b695171051ce500b9fbd',
]);

/** Each line of a confidential service, of whatever time, that names a place, and how. */
function placesEverWritten(content: string): string[] {
  const written = everWritten(content).filter(({ path }) => /^services\/[^/]+\/./.test(path));
  const texts = textsOf(
    content,
    written.map(({ blob }) => blob),
  );
  const versions = written.map(({ path, blob }, index) => ({ path, blob, text: texts[index] ?? '' }));
  const folderOf = (path: string) => path.split('/')[1] ?? '';
  const confidential = new Set(
    versions.filter(({ text }) => /^confidential: true$/m.test(text)).map(({ path }) => folderOf(path)),
  );
  expect(confidential.size).toBeGreaterThan(0);
  return versions
    .filter(({ path, blob }) => confidential.has(folderOf(path)) && !READ_OVER.has(blob))
    .flatMap(({ path, blob, text }) =>
      text.split('\n').flatMap((line) => placesIn(line, { names }).map((what) => `${path} ${blob}: ${what}`)),
    );
}

describe('in all that was ever written of a confidential service', () => {
  it('no place is named, by whatever sign of one', ({ skip }) => {
    if (isShallow(CONTENT)) {
      console.log('SKIPPED, places in the history: git holds only a part of it here.');
      skip();
    }
    expect(everWritten(CONTENT).length).toBeGreaterThan(500);
    expect(placesEverWritten(CONTENT)).toEqual([]);
  });

  it('one that was taken away again is found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
    const service = join(folder, 'services', 'a-house');
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org', ...args], { cwd: folder });
    try {
      mkdirSync(service, { recursive: true });
      git('init', '--quiet');
      for (const note of ['the house at B70 8AB', 'a house']) {
        writeFileSync(join(service, 'service.yaml'), `confidential: true\nnote: ${note}\n`);
        git('add', '.');
        git('commit', '--quiet', '--message', 'A house');
      }
      expect(placesEverWritten(folder)).toContainEqual(
        expect.stringMatching(/services\/a-house\/service\.yaml .*: a postcode/),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
