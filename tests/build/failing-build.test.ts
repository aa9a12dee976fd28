import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { withdrawnFrom } from '../../src/domain/freshness.ts';
import { isCrisisLine } from '../../src/domain/contact.ts';
import { ROOT } from '../../src/load/settings.ts';
import { CONTENT, directory, filesIn, fragmentsIn, pagesIn, servicePage, treeHash, unpacked } from './support.ts';

const A_BUILD = 240_000;
const cache = join(ROOT, '.cache');
mkdirSync(cache, { recursive: true });
const root = mkdtempSync(join(cache, 'failing-build-'));
const content = join(root, 'content');
const out = join(root, 'site');

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `node scripts/build.ts`, as `npm run build` does. */
function build(env: Record<string, string>): Promise<Ran> {
  return new Promise((resolve) => {
    const settings = { ...process.env, NODE_ENV: 'production', WAYMARK_OUT: out, ...env };
    execFile(process.execPath, ['scripts/build.ts'], { cwd: ROOT, env: settings }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}

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
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

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
      const { code, stderr } = await build({ WAYMARK_CONTENT: content });
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
      const { stderr } = await build({ WAYMARK_CONTENT: content });
      for (const [, , , line] of broken.slice(1)) expect(stderr).toMatch(line);
    },
    A_BUILD,
  );

  it(
    'exits 1 and leaves the old site when the content folder is not there',
    async () => {
      const before = treeHash(out);
      const { code, stderr } = await build({ WAYMARK_CONTENT: join(root, 'nowhere') });
      expect(code).toBe(1);
      expect(stderr).not.toBe('');
      expect(treeHash(out)).toBe(before);
    },
    A_BUILD,
  );

  it(
    'exits 1 and leaves the old site when a page breaks a promise of the whole site',
    async () => {
      // Right in itself, but two pages would have one title: only the built site shows it.
      spoil('guides/safety/en.md', (text) =>
        text.replace(
          /^tab: .*$/m,
          `tab: ${/^tab: (.*)$/m.exec(readFileSync(join(content, 'guides/about/en.md'), 'utf8'))?.[1] ?? ''}`,
        ),
      );
      const before = treeHash(out);
      const { code, stderr } = await build({ WAYMARK_CONTENT: content });
      expect(code).toBe(1);
      expect(stderr).toContain('[S5]');
      expect(treeHash(out)).toBe(before);
      expect(readdirSync(root).sort()).toEqual(['content', 'site']);
    },
    A_BUILD,
  );

  it('exits 1 in one line when its clock is set to no date', async () => {
    const { code, stderr } = await build({ WAYMARK_NOW: 'tomorrow' });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('a site built after its checks have run out', () => {
  // The last day on which statements of law, read on 22 November 2026, still count: later nothing is built at all (C44).
  const LATE = '2027-05-21';
  // Emergency numbers that are fixed by law never leave a page; every other crisis line does.
  const isLasting = (id: string) => directory.kinds.find((kind) => kind.id === id)?.lasting === true;
  const withdrawn = directory.services.filter(
    ({ kinds, review }) =>
      isCrisisLine({ kinds }, directory.kinds) && !kinds.some(isLasting) && withdrawnFrom(review.checked, true) <= LATE,
  );
  const kept = new Set(
    directory.services
      .filter((service) => !withdrawn.includes(service))
      .flatMap(({ channels }) =>
        channels.flatMap(({ number, evidence }) => (evidence.state === 'lead' ? [] : (number ?? []))),
      ),
  );
  const gone = withdrawn.flatMap(({ slug, channels }) =>
    channels.flatMap(({ number }) => (number === undefined || kept.has(number) ? [] : [{ slug, number }])),
  );

  it(
    'dials no crisis line that nobody checked again, and still rings 999',
    async () => {
      const { code, stderr } = await build({ WAYMARK_CONTENT: CONTENT, WAYMARK_NOW: LATE });
      expect(stderr).toBe('');
      expect(code).toBe(0);
      expect(gone.length).toBeGreaterThan(10);
      const pages = pagesIn(out);
      for (const { number } of gone) {
        const dialling = pages.filter(({ html }) => html.includes(`tel:${number}`) || html.includes(`sms:${number}`));
        expect(dialling.map(({ file }) => `${file} dials ${number}`)).toEqual([]);
      }
      for (const { slug } of gone) expect(servicePage('en', slug, pages).html).toContain('<article');
      expect(pages.filter(({ html }) => !html.includes('href="tel:999"')).map(({ file }) => file)).toEqual([]);
      const numbers = gone.map(({ number }) => number);
      expect(fragmentsIn(out).filter(({ meta }) => numbers.includes(meta['tel'] ?? ''))).toEqual([]);
      const finders = filesIn(out).filter((file) => file.endsWith('find.json'));
      expect(finders.filter((file) => numbers.some((number) => unpacked(file, out).includes(`"${number}"`)))).toEqual(
        [],
      );
    },
    A_BUILD,
  );
});
