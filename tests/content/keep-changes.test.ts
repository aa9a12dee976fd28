// npm run changes (C45): what changed in the facts since a commit or a release, in words.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changesSinceRelease, sayChangesSinceRelease } from '../../scripts/keep/change-report.ts';
import { recordReleased } from '../../scripts/keep/record-released.ts';
import { sayChange } from '../../scripts/keep/say-change.ts';
import type { Change, Line } from '../../src/domain/changes.ts';
import { copyService, outcomeOf, runCommand, settingsOf } from './keep-support.ts';
import { contentFolder, HOUSE, LEAD, LINE, places, problemsOf, swap } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

const { content, spoil } = contentFolder();
const repository = dirname(content);

function git(...args: string[]): void {
  // Nothing of the machine's own settings, and nothing of a repository that the tests may run in.
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: repository };
  const author = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];
  execFileSync('git', ['-C', repository, ...author, ...args], { env, stdio: 'pipe' });
}

/** A repository with the small content in it, as released. */
function commit(): void {
  rmSync(join(repository, '.git'), { recursive: true, force: true });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'As released');
  git('tag', 'release-1');
}

const changes = (...args: string[]) => runCommand('changes', args, { WAYMARK_CONTENT: content });

/** The sentences of a report, without headings. */
const sentences = (report: string) => report.split('\n').flatMap((line) => /^ {2}(\S.*)$/.exec(line)?.[1] ?? []);

describe('npm run changes -- <git revision>', () => {
  beforeEach(commit);

  it('says what changed since then, the worst first', async () => {
    spoil(LINE, swap("'+443000000000'", "'+443000000005'"));
    spoil(LINE, swap('Mo-Fr 09:30-17:00', 'Mo-Fr 10:00-16:00'));
    spoil(LINE, swap('[worcestershire]', '[england]'));
    spoil(LEAD, swap('state: lead', 'state: published'));
    spoil(HOUSE, swap('confidential: true', 'confidential: false'));
    const { code, stdout } = await changes('release-1');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^5 changes since release-1 \(\d{4}-\d\d-\d\d\)\n/);
    expect(sentences(stdout)).toEqual([
      'quiet-house: was confidential, and is not any more.',
      'day-line: number changed from 0300 000 0000 to 0300 000 0005.',
      expect.stringMatching(/^asked-only: 0800 000 000\d? is shown now; before, it was only a lead\.$/),
      'day-line: hours changed from "Mo-Fr 09:30-17:00" to "Mo-Fr 10:00-16:00" for 0300 000 0005.',
      'day-line: areas added: england. areas removed: worcestershire.',
    ]);
  });

  it('says that nothing changed when only words did', async () => {
    spoil('services/day-line/en.md', (text) => `${text}\nRing them.\n`);
    expect((await changes('HEAD')).stdout).toMatch(/^0 changes since HEAD/);
  });

  it('finds services that came and went', async () => {
    rmSync(join(content, 'services', 'asked-only'), { recursive: true });
    expect(sentences((await changes('HEAD')).stdout)).toEqual([
      expect.stringMatching(/^asked-only: service removed, with 0800 000 000\d? \(a lead, not shown\)\.$/),
    ]);
  });

  it('reads files of a day whose rules were others', async () => {
    spoil(LINE, (text) => `${text}aKeyOfLongAgo: 1\n`);
    commit();
    spoil(LINE, (text) => text.replace('aKeyOfLongAgo: 1\n', '').replace('Mo-Fr 09:30-17:00', '24/7'));
    expect(sentences((await changes('HEAD')).stdout)).toEqual([
      'day-line: hours changed from "Mo-Fr 09:30-17:00" to "24/7" for 0300 000 0000.',
    ]);
  });

  it.each<[when: string, from: string, to: string]>([
    ['then', "number: '+443000000000'", 'number: 443000000000'],
    ['now', 'confidential: false', 'confidential: perhaps'],
  ])('names a file that could not be read %s: it never passes for unchanged, nor for gone', async (when, from, to) => {
    if (when === 'then') {
      spoil(LINE, swap(from, to));
      commit();
      spoil(LINE, swap(to, from));
    } else spoil(LINE, swap(from, to));
    const { code, stdout } = await changes('HEAD');
    expect(code).toBe(0);
    expect(stdout).toContain('These files could not be read, now or then. Compare them yourself:\n  day-line');
    expect(stdout).not.toContain('day-line:');
  });

  it('is the same as data with --json', async () => {
    spoil(LINE, swap('Mo-Fr 09:30-17:00', '24/7'));
    const report = JSON.parse((await changes('release-1', '--json')).stdout) as { changes: Change[] };
    expect(report.changes).toMatchObject([{ service: 'day-line', is: 'hours_changed', to: { hours: '24/7' } }]);
  });

  it.each(['release-2', '--end-of-options', 'HEAD~9'])('says in plain words that git knows no %s', async (revision) => {
    const { code, stderr } = await changes('--', revision);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^git knows no ".+"\. Use a tag, a branch, or a commit such as HEAD~3\.\n$/);
  });
});

describe('npm run changes, where nothing is kept in git', () => {
  it('says so', async () => {
    rmSync(join(repository, '.git'), { recursive: true, force: true });
    const { code, stderr } = await changes('HEAD');
    expect(code).toBe(1);
    expect(stderr).toBe('This folder is not kept in git, so there is nothing to compare with.\n');
  });
});

describe('the record of a release', () => {
  const record = () => outcomeOf(() => recordReleased(settingsOf(content)));
  const recorded = () => JSON.parse(readFileSync(join(content, 'released.json'), 'utf8')) as { services: object };

  it('holds what is public: not a lead, which nobody can dial', async () => {
    const { code, stdout } = await runCommand('release-record', [], { WAYMARK_CONTENT: content });
    expect(code).toBe(0);
    expect(stdout).toContain('on 2026-11-22. Commit it with the release.');
    expect(recorded()).toMatchObject({
      recorded: '2026-11-22',
      services: {
        'asked-only': { lines: [] },
        'quiet-house': { confidential: true, national: false, areas: ['worcestershire'] },
      },
    });
    expect(JSON.stringify(recorded())).toContain('+443000000000');
    expect(changesSinceRelease(content)?.changes).toEqual([]);
    expect(places(problemsOf(content))).toEqual([]);
  });

  it('has a service on each line, so that git shows which of them changed', () => {
    record();
    const before = readFileSync(join(content, 'released.json'), 'utf8').split('\n');
    spoil(LINE, swap('Mo-Fr 09:30-17:00', '24/7'));
    const { stdout } = record();
    expect(sentences(stdout)).toEqual([
      'day-line: hours changed from "Mo-Fr 09:30-17:00" to "24/7" for 0300 000 0000.',
    ]);
    const after = readFileSync(join(content, 'released.json'), 'utf8').split('\n');
    expect(after.filter((line, index) => line !== before[index])).toEqual([expect.stringContaining('"day-line"')]);
  });

  it('is what a build and "npm run changes" are held against, as readers see it', async () => {
    expect(sayChangesSinceRelease(content)).toMatch(/^No release was ever recorded/);
    record();
    spoil(LEAD, swap('state: lead', 'state: published'));
    const { stdout } = await changes();
    expect(sentences(stdout)).toEqual([expect.stringMatching(/^asked-only: number added: 0800 000 000\d?\.$/)]);
    expect(`${sayChangesSinceRelease(content)}\n`).toBe(stdout);
  });

  it('is not written over while there is anything wrong, the deletion guard included', () => {
    record();
    const before = readFileSync(join(content, 'released.json'), 'utf8');
    rmSync(join(content, 'services', 'asked-only'), { recursive: true });
    const { code, stderr } = record();
    expect(code).toBe(1);
    expect(stderr).toContain('[C40]');
    expect(readFileSync(join(content, 'released.json'), 'utf8')).toBe(before);
  });

  it('empties the list of signed changes, and keeps its comments', () => {
    copyService(content, 'asked-only', 'closed-since');
    record();
    rmSync(join(content, 'services', 'closed-since'), { recursive: true });
    const by = '[{ by: editor, on: "2026-11-22" }, { by: safeguarding lead, on: "2026-11-22" }]';
    writeFileSync(
      join(content, 'allowed-changes.yaml'),
      `# Two roles sign.\nallowed:\n  - { change: service_removed, service: closed-since, why: It closed, signed: ${by} }\nreview:\n  by: editor\n  checked: "2026-11-22"\n`,
    );
    expect(record().code).toBe(0);
    expect(readFileSync(join(content, 'allowed-changes.yaml'), 'utf8')).toBe(
      '# Two roles sign.\nallowed: []\nreview:\n  by: editor\n  checked: "2026-11-22"\n',
    );
    expect(places(problemsOf(content))).toEqual([]);
  });

  it('needs no list of signed changes', () => {
    record();
    expect(existsSync(join(content, 'allowed-changes.yaml'))).toBe(false);
  });
});

describe('a change in words', () => {
  const line = (parts: Partial<Line> = {}): Line => ({
    kind: 'phone',
    purpose: 'main',
    reach: '+448088000028',
    hours: '24/7',
    isShown: true,
    ...parts,
  });
  const from = line();

  it.each<[change: Change, words: string]>([
    [{ service: 'x', is: 'made_confidential' }, 'x: is confidential now.'],
    [
      {
        service: 'x',
        is: 'reach_changed',
        from,
        to: line({ reach: '+443000000001', kind: 'text', purpose: 'second' }),
      },
      'x: number changed from 0808 800 0028 to 0300 000 0001 (text, second).',
    ],
    [
      {
        service: 'x',
        is: 'reach_changed',
        from: line({ kind: 'email', reach: 'a1@example.org' }),
        to: line({ kind: 'email', reach: 'b1234567@example.org' }),
      },
      'x: e-mail changed from a1@example.org to b1234567@example.org.',
    ],
    [
      { service: 'x', is: 'line_added', to: line({ kind: 'form', reach: 'https://example.org/+448088000028' }) },
      'x: form added: https://example.org/+448088000028.',
    ],
    [{ service: 'x', is: 'line_added', to: line({ reach: '999' }) }, 'x: number added: 999.'],
    [
      { service: 'x', is: 'line_removed', from: line({ purpose: 'out_of_hours' }) },
      'x: number removed: 0808 800 0028 (out of hours).',
    ],
    [
      { service: 'x', is: 'line_hidden', from, to: line({ isShown: false }) },
      'x: 0808 800 0028 is not shown any more: it is only a lead now.',
    ],
    [{ service: 'x', is: 'first_changed', to: from }, 'x: 0808 800 0028 now comes first on its page.'],
    [{ service: 'x', is: 'service_added', lines: [] }, 'x: new service, with no number.'],
    [{ service: 'x', is: 'service_ended', lines: [from] }, 'x: service has ended, with 0808 800 0028.'],
    [{ service: 'x', is: 'service_back', lines: [from] }, 'x: service is running again, with 0808 800 0028.'],
    [{ service: 'x', is: 'areas_changed', added: [], removed: ['dudley'] }, 'x: areas removed: dudley.'],
  ])('reads as a sentence: %j', (change, words) => {
    expect(sayChange(change)).toBe(words);
  });
});
