// Chinese: no spaces between words, titles behind names, brackets as wide as a letter.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/load/directory.ts';
import { fingerprint } from '../../src/load/fingerprint.ts';
import type { Problem } from '../../src/load/problem.ts';
import { CHECKS } from '../../src/load/rules/all.ts';
import { contentFolder, TODAY } from './support.ts';

const { content, spoil } = contentFolder();

beforeEach(() => {
  spoil('languages.yaml', (text) =>
    text
      .replace(
        /digest:/,
        '  - { tag: zh-Hans, name: 简体中文, dir: ltr, font: system, review: none, published: false }\ndigest:',
      )
      .replace(/digest: .*/, `digest: '${fingerprint('any')}'`),
  );
  mkdirSync(join(content, 'writing'), { recursive: true });
  writeFileSync(
    join(content, 'writing/zh-Hans.yaml'),
    "never: []\ntitles: [先生, 女士]\nsurnames: [王, 何, 欧阳]\nasksFor: [找]\nlaw:\n  phrases: [法律]\nreview:\n  by: desk research\n  checked: '2026-11-21'\n",
  );
});

/** The rules that a Chinese string breaks, of those about names and letters. */
function broken(words: string): string[] {
  writeFileSync(join(content, 'ui/zh-Hans.json'), `{\n  "kind.refuge": "${words}"\n}\n`);
  const reading = { content, problems: [] as Problem[] };
  const read = readContent(reading, TODAY);
  const all = [...reading.problems, ...(read ? CHECKS.flatMap((check) => check(read.content, read.known)) : [])];
  return all
    .filter(({ file, rule }) => file.endsWith('zh-Hans.json') && /^C(22|37)$/.test(rule))
    .map(({ rule }) => rule);
}

describe('a person named in Chinese (C37)', () => {
  it.each(['王女士会接电话', '请找王先生', '您可以找何小明先生', '电话：欧阳女士', '先生 Smith 会接电话'])(
    'is told: %s',
    (words) => {
      expect(broken(words)).toEqual(['C37']);
    },
  );

  it.each(['任何女士都可以打', '这位女士可以打', '女士和先生都可以打', '找一位女士'])('is nobody in: %s', (words) => {
    expect(broken(words)).toEqual([]);
  });
});

describe('words in wide brackets (C22)', () => {
  it('are asides, as in narrow ones', () => {
    expect(broken('安全屋（a secret safe house）')).toEqual([]);
    expect(broken('安全屋(a secret safe house)')).toEqual([]);
  });

  it('do not excuse what stands outside of them', () => {
    expect(broken('安全屋 a secret safe house（安全）')).toEqual(['C22']);
  });
});
