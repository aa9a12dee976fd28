import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDirectory, readContent } from '../../src/load/directory.ts';
import type { Problem } from '../../src/load/problem.ts';
import { CHECKS } from '../../src/load/rules/all.ts';
import { contentFolder, HOUSE_EN, HOUSE_UR, places, problemsOf, rejectsEach, swap, TODAY } from './support.ts';

const UR = 'ui/ur.json';
const MADE_FROM = 'ui/made-from.ur.json';
const LANGUAGES = 'languages.yaml';
const FALLBACK = /, fallback: \{[^}]*\}/;

const { content, spoil } = contentFolder();

/** Warnings and errors of a rule. */
function told(rule: string): Problem[] {
  const reading = { content, problems: [] as Problem[] };
  const read = readContent(reading, TODAY);
  const across = read ? CHECKS.flatMap((check) => check(read.content, read.known)) : [];
  return [...reading.problems, ...across].filter((problem) => problem.rule === rule);
}

describe('a language that lacks words (C23)', () => {
  rejectsEach([
    {
      what: 'a fallback without a reason',
      rule: 'C7',
      file: LANGUAGES,
      edit: swap(', reason: strings come first', ''),
      at: 'tag: ur',
    },
    {
      what: 'a fallback to anything but English',
      rule: 'C30',
      file: LANGUAGES,
      edit: swap('to: en', 'to: fr'),
      at: 'tag: ur',
    },
    {
      what: 'a fallback for English itself',
      rule: 'C23',
      file: LANGUAGES,
      edit: swap('tag: en,', 'tag: en, fallback: { to: en, reason: none },'),
      at: 'tag: en',
    },
  ]);

  it('says what is shown in place of the words about a service, or has them all', () => {
    expect(problemsOf(content)).toEqual([]);
    spoil(LANGUAGES, (text) => text.replace(FALLBACK, ''));
    expect(places(problemsOf(content))).toEqual([
      'content/services/asked-only:1 [C23]',
      'content/services/day-line:1 [C23]',
      'content/services/night-line:1 [C23]',
    ]);
  });

  it('may leave out words of the decision tables, when its readers are sent to the English pages', () => {
    const moved = '  "duty.example.go_on": "Go on.",\n';
    spoil('ui/en.json', swap(moved, ''));
    writeFileSync(join(content, 'ui/en/tables.json'), '{\n  "duty.example.go_on": "Go on."\n}\n');
    spoil(UR, (text) => text.replace(/ {2}"duty.example.go_on".*\n/, ''));
    expect(places(problemsOf(content))).toEqual(['content/ui/ur/tables.json:1 [C23]']);
    spoil(LANGUAGES, swap('review: partial, work: own', 'review: partial, work: en'));
    expect(problemsOf(content)).toEqual([]);
  });

  it('may not leave out what the finder tells, whatever it says of professionals', () => {
    spoil('ui/en.json', swap('  "must.ask_alone": "See the person alone.",\n', ''));
    writeFileSync(join(content, 'ui/en/tables.json'), '{\n  "must.ask_alone": "See the person alone."\n}\n');
    expect(problemsOf(content)).toEqual([]);
    const line =
      1 +
      spoil('pathways/axes.yaml', swap('      p: [P158]', '      must: [ask_alone]\n      p: [P158]'))
        .split('\n')
        .indexOf('    - id: me');
    expect(places(problemsOf(content))).toEqual([`content/pathways/axes.yaml:${line} [C23]`]);
  });

  it('is sent to English pages for professionals, which are there', () => {
    spoil(LANGUAGES, swap('review: none, work: own', 'review: none'));
    expect(places(problemsOf(content))).toEqual([`content/${LANGUAGES}:3 [C23]`]);
  });

  it('has words by hand about the services that most people are sent to', () => {
    rmSync(join(content, HOUSE_UR));
    expect(places(problemsOf(content))).toEqual(['content/services/quiet-house:1 [C23]']);
  });

  it('needs nothing yet when it has no pages', () => {
    spoil(LANGUAGES, (text) => text.replace(FALLBACK, '').replace(/(tag: ur.*published: )true/, '$1false'));
    rmSync(join(content, UR));
    rmSync(join(content, 'ui/ur'), { recursive: true });
    rmSync(join(content, MADE_FROM));
    rmSync(join(content, 'guides/now/ur.md'));
    rmSync(join(content, HOUSE_UR));
    expect(places(problemsOf(content))).toEqual([]);
  });

  it('is held against services that exist', () => {
    spoil('most-used.yaml', swap('quiet-house', 'quiet-hous'));
    expect(places(problemsOf(content))).toEqual(['content/most-used.yaml:1 [C30]']);
  });

  it('is told what it lacks before it has pages, and nothing is stopped', () => {
    spoil(LANGUAGES, (text) => text.replace(/(tag: ur.*published: )true/, '$1false'));
    spoil(UR, (text) => text.replace(/ {2}"kind.refuge".*\n/, ''));
    expect(problemsOf(content)).toEqual([]);
    expect(told('C23').map(({ isWarning }) => isWarning)).toEqual([true]);
  });
});

describe('words about a service that are older than the English (C24)', () => {
  const older = () => loadDirectory(content, TODAY).services.flatMap(({ words }) => words['ur']?.isOlder ?? []);

  it.each(['A place to stay', 'A worker looks', 'a worker asks'])('are marked, and told as a warning: %s', (words) => {
    expect(older()).toEqual([]);
    spoil(HOUSE_EN, swap(words, `${words} now`));
    expect(older()).toEqual([true]);
    expect(told('C24').map(({ file, isWarning }) => [file, isWarning])).toEqual([[`content/${HOUSE_UR}`, true]]);
  });

  it('are marked when nobody has said which English they were made from', () => {
    spoil(HOUSE_UR, (text) => text.replace(/^from:.*\n/m, ''));
    expect(older()).toEqual([true]);
  });

  it('are not marked when only the form of the English changed', () => {
    spoil(HOUSE_EN, swap('---\n\nA worker', '---\nA worker'));
    expect(older()).toEqual([]);
  });

  it('may not claim that the English was made from something', () => {
    spoil(HOUSE_EN, swap('summary:', 'from: "0123456789ab"\nsummary:'));
    expect(places(problemsOf(content))).toEqual([`content/${HOUSE_EN}:2 [C24]`]);
  });
});

describe('a string that is older than its English (C24)', () => {
  it('stops the build where lives hang on it', () => {
    spoil('ui/en.json', swap('"Ring {{', '"Call {{'));
    const line =
      spoil(UR, (text) => text)
        .split('\n')
        .findIndex((text) => text.includes('"greeting"')) + 1;
    expect(places(problemsOf(content))).toContain(`content/${UR}:${line} [C24]`);
  });

  it('is a warning elsewhere', () => {
    spoil('ui/en.json', swap('A place to stay', 'A room to stay in'));
    expect(problemsOf(content)).toEqual([]);
    expect(told('C24').map(({ wrong, isWarning }) => [wrong, isWarning])).toEqual([
      ['the English of "kind.refuge" was changed after this was written', true],
    ]);
  });

  it('is told for each form of a plural, by its English', () => {
    spoil('ui/en.json', swap('{{count}} lines', '{{count}} telephone lines'));
    expect(told('C24')).toHaveLength(2);
  });

  it('stops the build when nobody has said which English any was made from', () => {
    rmSync(join(content, MADE_FROM));
    expect(problemsOf(content).map(({ rule }) => rule)).toEqual(['C24']);
    expect(told('C24').length).toBeGreaterThan(10);
  });

  it('cannot be vouched for with a word that is no fingerprint', () => {
    writeFileSync(join(content, MADE_FROM), '{\n  "greeting": "yes"\n}\n');
    expect(places(problemsOf(content))).toContain(`content/${MADE_FROM}:2 [C24]`);
  });
});

describe('a guide that is older than its English (C24)', () => {
  it('stops the build where lives hang on it, and is a warning elsewhere', () => {
    spoil('guides/safety/ur.md', (text) => text.replace(/^from:.*\n/m, ''));
    spoil('guides/now/ur.md', (text) => text.replace(/^from:.*\n/m, ''));
    expect(told('C24').map(({ file, isWarning = false }) => [file, isWarning])).toEqual([
      ['content/guides/now/ur.md', true],
      ['content/guides/safety/ur.md', false],
    ]);
  });

  it('is one that exists', () => {
    spoil('critical-strings.yaml', swap('[safety]', '[safty]'));
    expect(places(problemsOf(content))).toEqual(['content/critical-strings.yaml:2 [C30]']);
  });
});
