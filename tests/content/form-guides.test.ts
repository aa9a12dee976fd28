import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, places, problemsOf, rejectsEach, swap } from './support.ts';

const GUIDE = 'guides/safety/en.md';
const NOW = 'guides/now/en.md';

describe('a guide', () => {
  rejectsEach([
    { what: 'a word that was changed', rule: 'C4', file: GUIDE, edit: swap('does not', 'does'), at: 'read:' },
    { what: 'a sentence that was cut off', rule: 'C4', file: NOW, edit: swap(' Say what you need.', ''), at: 'read:' },
    { what: 'another heading', rule: 'C4', file: NOW, edit: swap('If you need', 'When you need'), at: 'read:' },
    { what: 'no word on who read it', rule: 'C7', file: NOW, edit: (text) => text.replace(/^read:.*\n/m, ''), at: 2 },
    { what: 'a reader without a day', rule: 'C7', file: NOW, edit: swap(" on: '2026-11-21',", ''), at: 'read:' },
    { what: 'a reader with a name', rule: 'C37', file: NOW, edit: swap('by: editor', 'by: Jane Smith'), at: 'read:' },
    {
      what: 'a fingerprint that is none',
      rule: 'C24',
      file: NOW,
      edit: (text) => text.replace(/of: '\w+'/, "of: 'all of it'"),
      at: 'read:',
    },
  ]);

  const { content, spoil } = contentFolder();

  it('is accepted again once somebody has read the new words through', () => {
    spoil(NOW, swap('Say what you need.', 'Tell them what you need.'));
    const fixes = problemsOf(content).map(({ file, fix }) => [file, /of: "(\w{12})"/.exec(fix)?.[1]] as const);
    const [, of = ''] = fixes.find(([file]) => file === `content/${NOW}`) ?? [];
    expect(of).toMatch(/^\w{12}$/);
    spoil(NOW, (text) => text.replace(/of: '\w+'/, `of: '${of}'`));
    expect(places(problemsOf(content)).filter((place) => place.includes(NOW))).toEqual([]);
  });

  it('may be written with other quotes and spaces in its front matter', () => {
    spoil(NOW, swap('tab: Right now', 'tab:   "Right now"'));
    expect(problemsOf(content)).toEqual([]);
  });

  it('is there in every language with pages', () => {
    rmSync(join(content, 'guides/now/ur.md'));
    expect(places(problemsOf(content))).toContain('content/guides/now:1 [C23]');
  });

  it('is there in English', () => {
    renameSync(join(content, NOW), join(content, 'guides/now/pa.md'));
    expect(places(problemsOf(content))).toContain('content/guides/now/ur.md:1 [C23]');
  });
});
