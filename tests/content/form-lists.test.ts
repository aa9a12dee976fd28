import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append, LINE_EN, places, problemsOf, rejectsEach, SMALL_CONTENT, swap, type Edit } from './support.ts';

/** Lists and tables that an editor may write. */
const LISTS = [
  'languages.yaml',
  'areas.yaml',
  'kinds.yaml',
  'left-out.yaml',
  'most-used.yaml',
  'bank-holidays.yaml',
  'towns.yaml',
  'intents.yaml',
  'vocabulary/en.yaml',
  'telling-words.yaml',
  'critical-strings.yaml',
  'emergency.yaml',
  'pathways/axes.yaml',
  'pathways/order.yaml',
  'pathways/settings.yaml',
  'pathways/invariants.yaml',
  'pathways/tables/example.yaml',
];
const TEXTS = [LINE_EN, 'guides/now/en.md', 'guides/now/ur.md', 'services/quiet-house/ur.md'];
const STRINGS = ['ui/en.json', 'ui/ur.json', 'ui/en/people.json', 'ui/ur/people.json', 'ui/made-from.ur.json'];

const BY = '  by: desk research\n';
const DAY = "  checked: '2026-11-21'\n";
const above =
  (line: string): Edit =>
  (text) =>
    `${line}\n${text}`;
/** Puts a line at the top of front matter. */
const atTop = (line: string): Edit => swap('---\n', `---\n${line}\n`);
const inBrackets = (line: string): Edit => swap('{\n', `{\n  ${line},\n`);

describe('the end of a list', () => {
  rejectsEach(
    LISTS.flatMap((file) => [
      { what: `${file} without its review`, rule: 'C4', file, edit: swap(`review:\n${BY}${DAY}`, ''), at: 1 },
      { what: `${file} with words below its review`, rule: 'C4', file, edit: append('more: []\n'), at: 'by: desk' },
      {
        what: `${file} with its day above its role`,
        rule: 'C4',
        file,
        edit: swap(BY + DAY, DAY + BY),
        at: "checked: '2026-11-21'",
      },
      { what: `${file} without the day of its review`, rule: 'C7', file, edit: swap(DAY, ''), at: 'by: desk' },
      {
        what: `${file} without the role of its review`,
        rule: 'C7',
        file,
        edit: swap(BY, ''),
        at: "checked: '2026-11-21'",
      },
    ]),
  );
});

describe('the form of every kind of file', () => {
  rejectsEach([
    ...LISTS.flatMap((file) => [
      { what: `a key written twice in ${file}`, rule: 'C3', file, edit: above('review: {}'), at: 'review:\n' },
      { what: `__proto__ in ${file}`, rule: 'C3', file, edit: above('__proto__: {}'), at: 1 },
      { what: `an anchor in ${file}`, rule: 'C2', file, edit: swap('by: desk', 'by: &a desk'), at: 'by: &a' },
      { what: `lists too deep in ${file}`, rule: 'C2', file, edit: above('more: [[[[[[[1]]]]]]]'), at: 1 },
      { what: `a text too long in ${file}`, rule: 'C2', file, edit: swap('desk', 'x'.repeat(4001)), at: 'xxx' },
      {
        what: `Windows line ends in ${file}`,
        rule: 'C1',
        file,
        edit: (text: string) => text.replaceAll('\n', '\r\n'),
        at: 1,
      },
    ]),
    ...LISTS.filter((file) => file !== 'pathways/axes.yaml').map((file) => ({
      what: `an unknown key in ${file}`,
      rule: 'C3',
      file,
      edit: above('surprise: 1'),
      at: 1,
    })),
    ...TEXTS.flatMap((file) => [
      { what: `an unknown key in ${file}`, rule: 'C3', file, edit: atTop('surprise: 1'), at: 2 },
      { what: `a key written twice in ${file}`, rule: 'C3', file, edit: atTop('more: 1\nmore: 2'), at: 3 },
      { what: `__proto__ in ${file}`, rule: 'C3', file, edit: atTop('__proto__: {}'), at: 2 },
      { what: `an anchor in ${file}`, rule: 'C2', file, edit: atTop('more: &a 1'), at: 2 },
      { what: `lists too deep in ${file}`, rule: 'C2', file, edit: atTop('more: [[[[[[[1]]]]]]]'), at: 2 },
      { what: `a text too long in ${file}`, rule: 'C2', file, edit: atTop(`more: ${'x'.repeat(4001)}`), at: 2 },
    ]),
    ...STRINGS.flatMap((file) => [
      { what: `a key written twice in ${file}`, rule: 'C3', file, edit: inBrackets('"a": "1", "a": "2"'), at: 2 },
      { what: `__proto__ in ${file}`, rule: 'C3', file, edit: inBrackets('"__proto__": "1"'), at: 2 },
      { what: `lists too deep in ${file}`, rule: 'C2', file, edit: inBrackets('"a": [[[[[[[1]]]]]]]'), at: 2 },
      { what: `a text too long in ${file}`, rule: 'C2', file, edit: inBrackets(`"a": "${'x'.repeat(4001)}"`), at: 2 },
      { what: `something else than text in ${file}`, rule: 'C12', file, edit: inBrackets('"a": ["b"]'), at: 2 },
    ]),
  ]);
});

describe('telling words', () => {
  rejectsEach([
    {
      what: 'a language that the site does not know',
      rule: 'C30',
      file: 'telling-words.yaml',
      edit: swap('words:\n', 'words:\n  pa: [x]\n'),
      at: 'pa:',
    },
  ]);
});

describe('a folder of content that is not called "content"', () => {
  const root = mkdtempSync(join(tmpdir(), 'waymark-other-'));
  const folder = join(root, 'birmingham-2027');
  beforeAll(() => {
    cpSync(SMALL_CONTENT, folder, { recursive: true });
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('has its problems told as content/..., of every kind', () => {
    writeFileSync(join(folder, 'kinds.yaml'), 'kinds: []\n');
    writeFileSync(join(folder, LINE_EN), 'Anyone can ring.\n');
    rmSync(join(folder, 'services/quiet-house/service.yaml'));
    rmSync(join(folder, 'ui/ur.json'));
    expect(places(problemsOf(folder))).toEqual([
      'content/kinds.yaml:1 [C4]',
      'content/kinds.yaml:1 [C7]',
      'content/services/day-line/en.md:1 [C2]',
      'content/services/quiet-house:1 [C7]',
      'content/ui/ur.json:1 [C1]',
    ]);
  });
});
