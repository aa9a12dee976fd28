// npm run confirm, as somebody types it after a call.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formatProblem } from '../../src/load/problem.ts';
import { confirmService } from '../../scripts/keep/confirm-service.ts';
import { outcomeOf, runCommand, settingsOf } from './keep-support.ts';
import { contentFolder, HOUSE, LEAD, LINE, problemsOf, swap } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

const { content, spoil } = contentFolder();
const confirm = (...args: string[]) => outcomeOf(() => confirmService(args, settingsOf(content)));
const textOf = (file: string) => readFileSync(join(content, file), 'utf8');

/** Every file of the content, so that a test can say that nothing else was touched. */
const everything = () =>
  new Map(
    readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
let before = new Map<string, string>();
beforeEach(() => {
  before = everything();
});

/** The files that are not as they were. */
const touched = () => [...everything()].flatMap(([path, text]) => (before.get(path) === text ? [] : [path]));

describe('a call that was made', () => {
  it('is written with its role, day and way, and the record is due anew', () => {
    const { code, stdout } = confirm('asked-only', '--by', 'duty manager', '--how', 'phone');
    expect(code).toBe(0);
    expect(touched()).toEqual([join(content, LEAD)]);
    expect(textOf(LEAD)).toContain(
      'evidence: { state: confirmed, source: a-newspaper, by: "duty manager", on: "2026-11-22", how: phone }',
    );
    expect(textOf(LEAD)).toMatch(
      /review:\n {2}checked: "2026-11-22"\n {2}by: "duty manager"\n {2}due: "2027-11-22"\n$/,
    );
    expect(stdout).toMatch(
      /^asked-only: phone 0800 000 000\d?\n {2}confirmed by duty manager, phone, 22 November 2026\.\n/,
    );
    expect(stdout).toContain('The next check is due on 22 November 2027.');
    expect(stdout).toContain('Still in doubt: old_source.');
    // The block for danger names this service, and was signed as it stood before (C35).
    expect(problemsOf(content).filter(({ rule }) => rule !== 'C35')).toEqual([]);
  });

  it('says what has to be signed again, because it was signed for the file as it was', () => {
    const signed = problemsOf(content);
    const { stdout } = confirm('asked-only', '--by', 'editor', '--how', 'phone');
    const now = problemsOf(content);
    expect(signed).toEqual([]);
    expect(now.length).toBeGreaterThan(0);
    for (const problem of now) expect(stdout).toContain(`  Now to do: ${formatProblem(problem)}`);
  });

  it('is of the day it was made on', () => {
    confirm('day-line', '--by', 'editor', '--how', 'phone', '--on', '2026-11-21');
    expect(textOf(LINE)).toContain(
      '{ state: confirmed, source: own-page, by: "editor", on: "2026-11-21", how: phone }',
    );
  });

  it('is about the one number that can have been rung, and leaves the visits as they were', () => {
    confirm('day-line', '--by', 'editor', '--how', 'phone');
    expect(textOf(LINE)).toContain('evidence: { state: published, source: a-directory }');
    expect(textOf(LINE)).toContain('due: "2027-02-20"');
  });

  it('leaves the record due as it was when only the place was asked about', () => {
    const { stdout } = confirm('day-line', '--by', 'editor', '--how', 'visit', '--channel', 'visit');
    expect(textOf(LINE)).toContain(
      '{ state: confirmed, source: a-directory, by: "editor", on: "2026-11-22", how: visit }',
    );
    expect(textOf(LINE)).toContain("due: '2027-02-19'");
    expect(stdout).toContain('The record stays due on 19 February 2027');
  });

  it.each([
    ['its place in the file', '2', 'a-directory'],
    ['its purpose', 'second', 'a-directory'],
    ['its kind', 'phone', 'own-page'],
  ])('can be about a channel by %s', (_by, channel, source) => {
    confirm('day-line', '--by', 'editor', '--how', 'letter', '--channel', channel);
    const lines = textOf(LINE)
      .split('\n')
      .filter((line) => line.includes('state: confirmed'));
    expect(lines).toEqual([
      `    evidence: { state: confirmed, source: ${source}, by: "editor", on: "2026-11-22", how: letter }`,
    ]);
  });

  it('can be about the website, or about all of it', () => {
    confirm('day-line', '--by', 'editor', '--how', 'email', '--channel', 'website');
    expect(textOf(LINE).match(/state: confirmed/g)).toHaveLength(1);
    confirm('day-line', '--by', 'editor', '--how', 'email', '--channel', 'all');
    expect(textOf(LINE).match(/state: confirmed/g)).toHaveLength(3);
  });

  it('names the others that show the same number', () => {
    const shared = "number: '+443000000000'\n    sharedNumber: true";
    for (const file of [LINE, HOUSE]) spoil(file, (text) => text.replace(/number: '[^']*'/, shared));
    const { stdout } = confirm('day-line', '--by', 'editor', '--how', 'phone');
    expect(stdout).toContain('The same number also stands at: quiet-house.');
  });
});

describe('the command', () => {
  const env = { WAYMARK_CONTENT: content };

  it('says what it wrote, on the day it is typed', async () => {
    const { code, stdout } = await runCommand('confirm', ['asked-only', '--by', 'editor', '--how', 'letter'], env);
    expect(code).toBe(0);
    expect(stdout).toContain('confirmed by editor, letter, 22 November 2026.');
    expect(touched()).toEqual([join(content, LEAD)]);
  });

  it('says in a line what is wrong', async () => {
    const { code, stdout, stderr } = await runCommand('confirm', ['day-line'], env);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^--by is missing\.\nUsage: .+\n$/);
  });
});

describe('a mistake on the command line', () => {
  it.each<[what: string, args: string[], message: RegExp]>([
    ['no id', ['--by', 'editor', '--how', 'phone'], /^Usage: /],
    ['two ids', ['day-line', 'asked-only', '--by', 'editor', '--how', 'phone'], /^Usage: /],
    [
      'an id that is not there',
      ['day-lin', '--by', 'editor', '--how', 'phone'],
      /^content\/services has no "day-lin"\. Did you mean "day-line"\?$/,
    ],
    [
      'an id that leads elsewhere',
      ['../services/day-line', '--by', 'editor', '--how', 'phone'],
      /^content\/services has no /,
    ],
    ['no role', ['day-line', '--how', 'phone'], /^--by is missing\./],
    [
      'a name in place of a role',
      ['day-line', '--by', 'Jane Smith', '--how', 'phone'],
      /^--by "Jane Smith": this looks like a person's name\. Fix: write the role, in small letters/,
    ],
    ['a role with a name', ['day-line', '--by', 'editor (Jane Smith)', '--how', 'phone'], /person's name/],
    ['no way', ['day-line', '--by', 'editor'], /^--how is one of: phone, email, visit, letter\.$/],
    ['a way that does not exist', ['day-line', '--by', 'editor', '--how', 'phon'], /Did you mean "phone"\?$/],
    [
      'a day that is none',
      ['day-line', '--by', 'editor', '--how', 'phone', '--on', '2026-02-30'],
      /not a day of the calendar/,
    ],
    [
      'a day to come',
      ['day-line', '--by', 'editor', '--how', 'phone', '--on', '2026-11-23'],
      /^--on 2026-11-23 lies in the future/,
    ],
    [
      'a channel that is not there',
      ['day-line', '--by', 'editor', '--how', 'phone', '--channel', 'text'],
      /^No channel is "text"\.[\s\S]* 1 {2}phone 0300 000 0000\n {2}2 {2}visit The Library/,
    ],
    ['an option that does not exist', ['day-line', '--who', 'editor'], /--who/],
  ])('is told in plain words, and nothing is written: %s', (_what, args, message) => {
    const { code, stdout, stderr } = confirm(...args);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(touched()).toEqual([]);
  });

  it('is to leave open which of two numbers was rung', () => {
    spoil(
      LINE,
      swap(
        '  - kind: visit',
        "  - kind: phone\n    purpose: office\n    number: '+443000000007'\n    hours: unknown\n    cost: standard\n    expect: [unknown]\n    evidence: { state: published, source: own-page }\n  - kind: visit",
      ),
    );
    before = everything();
    for (const channel of [[], ['--channel', 'phone']]) {
      const { code, stderr } = confirm('day-line', '--by', 'editor', '--how', 'phone', ...channel);
      expect(code).toBe(1);
      expect(stderr).toMatch(/More than one .* 1 {2}phone 0300 000 0000\n {2}2 {2}phone 0300 000 0007 \(office\)\n/s);
    }
    expect(touched()).toEqual([]);
    expect(confirm('day-line', '--by', 'editor', '--how', 'phone', '--channel', 'office').code).toBe(0);
  });

  it('is to write an older check over a newer one', () => {
    confirm('asked-only', '--by', 'editor', '--how', 'phone');
    before = everything();
    const { code, stderr } = confirm('asked-only', '--by', 'editor', '--how', 'phone', '--on', '2026-11-21');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^This was confirmed on 2026-11-22 already/);
    expect(touched()).toEqual([]);
  });
});

describe('a file that has a mistake of its own', () => {
  it('is told, and left as it was', () => {
    spoil(LINE, swap('cost: standard', 'cost: dear'));
    before = everything();
    const { code, stderr } = confirm('day-line', '--by', 'editor', '--how', 'phone');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^content\/services\/day-line\/service\.yaml:\d+:\d+ \[C30\] /);
    expect(touched()).toEqual([]);
  });

  it('is left as it was when the checks across files find the mistake', () => {
    spoil(LINE, swap('[worcestershire]', '[atlantis]'));
    before = everything();
    const { code, stderr } = confirm('day-line', '--by', 'editor', '--how', 'phone');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Nothing was written:\ncontent\/services\/day-line\/service\.yaml:\d+:\d+ \[C30\] "atlantis"/,
    );
    expect(touched()).toEqual([]);
  });

  it('does not keep a check of another service from being written', () => {
    spoil(LEAD, swap('kinds: [money_help]', 'kinds: [money]'));
    expect(confirm('day-line', '--by', 'editor', '--how', 'phone').code).toBe(0);
  });
});
