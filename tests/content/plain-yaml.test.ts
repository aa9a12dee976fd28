// Nearly all files of content/ are read by a reader of our own, which is faster than the YAML parser and must never say anything else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chances, oneOf, type Chance } from '../../scripts/fuzz/chances.ts';
import { plainYaml } from '../../src/load/plain-yaml.ts';
import { readSettings } from '../../src/load/settings.ts';
import { parseWhole } from '../../src/load/yaml-source.ts';
import { SMALL_CONTENT } from './support.ts';

/** A file, and its YAML: all of it, or what stands between the lines "---". */
type Source = [file: string, yaml: string];

const sources = [readSettings().content, SMALL_CONTENT].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(yaml|md)$/.test(file))
    .map((file): Source => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [join(folder, file), file.endsWith('.md') ? (/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '') : text];
    }),
);

/** What the YAML parser reads; nothing where it finds a problem. */
function parsed(yaml: string): unknown {
  const { value, problems } = parseWhole('x.yaml', yaml, 1);
  return problems.length === 0 ? value : undefined;
}

/** The same in letters, so that the order of keys counts. */
function inOrder(value: unknown): string | undefined {
  return JSON.stringify(value);
}

const SCRAPS =
  '{ } [ ] : - , " \' \\ # & * ! | > ~ % ? @ ` = .5 1. 08 0x1 0o7 1e3 +1 -1 -0 1_000 2026-01-01 1:30 .inf null true Yes no é \u00a0 \u3000 😀'
    .split(' ')
    .concat([
      '"a": b',
      "''",
      ': ',
      ' :',
      ' #',
      '- ',
      '\n',
      '\n  ',
      '\n- ',
      '\n# c\n',
      ' ',
      '  ',
      '\t',
      '\r',
      '\n---\n',
      'x: ',
      '!!str ',
      '&a ',
      '<<: ',
      '__proto__: ',
    ]);

/** Some lines of a file in which one to three things are changed: a scrap put in, letters taken out, a line doubled or moved in. */
function damaged(yaml: string, chance: Chance): string {
  const all = yaml.split('\n');
  const from = chance(all.length);
  const lines = all.slice(from, from + 1 + chance(12));
  const indent = Math.max(0, lines[0]?.search(/[^ ]/) ?? 0);
  let text = lines.map((line) => line.replace(new RegExp(`^ {0,${indent}}`), '')).join('\n');
  for (let times = chance(3); times >= 0; times--) {
    const signs = [...text.matchAll(/[:,[\]{}"' \n-]/g)].map(({ index }) => index);
    const at = chance(2) === 0 && signs.length > 0 ? oneOf(signs, chance) + chance(2) : chance(text.length + 1);
    const own = text.split('\n');
    const line = chance(own.length);
    switch (chance(5)) {
      case 0:
        text = text.slice(0, at) + text.slice(at + 1 + chance(6));
        break;
      case 1:
        text = own.toSpliced(line, 0, oneOf(own, chance)).join('\n');
        break;
      case 2:
        text = own.with(line, ' '.repeat(chance(5)) + (own[line] ?? '').trimStart()).join('\n');
        break;
      default:
        text = text.slice(0, at) + oneOf(SCRAPS, chance) + text.slice(at);
    }
  }
  return text;
}

describe('the reader of plain YAML', () => {
  it('reads every file of content as the parser does, or leaves it to the parser', () => {
    for (const [file, yaml] of sources) {
      const value = plainYaml(yaml);
      if (value !== undefined) expect(inOrder(value), file).toBe(inOrder(parsed(yaml)));
    }
  });

  it('reads 99 files of 100, or it would save nothing', () => {
    const left = sources.filter(([, yaml]) => plainYaml(yaml) === undefined).map(([file]) => file);
    expect(left.length, left.join()).toBeLessThan(sources.length / 100);
  });

  it('reads nothing else than the parser of files that chance has changed', () => {
    const chance = chances(1);
    let taken = 0;
    for (let run = 0; run < 12_000; run++) {
      const yaml = damaged(oneOf(sources, chance)[1], chance);
      const value = plainYaml(yaml);
      if (value === undefined) continue;
      taken++;
      expect(inOrder(value), yaml).toBe(inOrder(parsed(yaml)));
    }
    // A reader that took nothing would make no mistake.
    expect(taken).toBeGreaterThan(2000);
  }, 120_000);

  it.each([
    ['an anchor', 'a: &b c'],
    ['an alias', 'a: *b'],
    ['a tag', 'a: !b c'],
    ['a key written twice', 'a: 1\na: 2'],
    ['a key written twice in brackets', 'a: { b: 1, b: 2 }'],
    ['a key that changes its block', '__proto__: { a: 1 }'],
    ['the same in quotes', '"__proto__": { a: 1 }'],
    ['a key that no file may have', 'a: { constructor: 1 }'],
    ['a merge key', '<<: { a: 1 }'],
    ['a key that is no text', 'true: 1'],
    ['a key without a value', 'a:\nb: 1'],
    ['a key without a value in a list', '- a:\n- b'],
    ['a text over two lines', 'a: one\n  two'],
    ['a text over two lines in quotes', 'a: "one\n  two"'],
    ['a text in a block', 'a: |\n  one'],
    ['a list over two lines', 'a: [one,\n  two]'],
    ['a comment behind a value', 'a: one # two'],
    ['an escape', 'a: "\\x41"'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['a tab', 'a:\tone'],
    ['a number that is no decimal one', 'a: 0o17'],
    ['a telephone number without quotes', 'a: +443000000000'],
    ['digits with a nought before them', 'a: 0300'],
    ['nothing, in words', 'a: null'],
    ['a line moved in too far', 'a: 1\n  b: 2'],
    ['a line moved in too little', 'a:\n    b: 1\n  c: 2'],
    ['a list that goes on deeper', 'a:\n  - b\n    - c'],
    ['lists in more levels than a file may have', `a: ${'['.repeat(7)}b${']'.repeat(7)}`],
    ['a text that is too long', `a: ${'b'.repeat(4001)}`],
    ['a list without its end', 'a: [b'],
    ['two commas', 'a: [b,, c]'],
    ['a key in a list in brackets', 'a: [b: c]'],
    ['words behind brackets', 'a: [b] c'],
    ['words behind quotes', 'a: "b" c'],
    ['a single word', 'a'],
    ['nothing', ''],
  ])('leaves %s to the parser', (_what, yaml) => {
    expect(plainYaml(yaml)).toBeUndefined();
  });

  it('reads what it takes as it is written', () => {
    const yaml = [
      '# how many',
      'a: 24/7',
      'b: -1.25',
      "c: 'it''s'",
      'd: "a \\"b\\""',
      'e: [x, "y, z", []]',
      'f: { g: true, "h i": 10:30 }',
      'j:',
      '- k: 1',
      '  l: https://example.org/#m',
      '',
      '- n o, p',
    ].join('\n');
    expect(plainYaml(yaml)).toEqual({
      a: '24/7',
      b: -1.25,
      c: "it's",
      d: 'a "b"',
      e: ['x', 'y, z', []],
      f: { g: true, 'h i': '10:30' },
      j: [{ k: 1, l: 'https://example.org/#m' }, 'n o, p'],
    });
  });
});
