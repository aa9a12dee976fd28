import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { append, contentFolder, LINE, LINE_EN, places, problemsOf, rejectsEach, swap, type Edit } from './support.ts';

const utf16: Edit = (text) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const latin1: Edit = (text) => Buffer.from(text.replace('Day Line Trust', 'Café Trust'), 'latin1');
/** "/" written with one byte more than it needs, which hides it from checks that look at bytes. */
const overlong: Edit = (text) => {
  const at = text.indexOf('/');
  return Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from([0xc0, 0xaf]), Buffer.from(text.slice(at + 1))]);
};

const LONG = 'x'.repeat(10_000);
/** More than 4,000 letters, in words that are short enough. */
const MANY = 'many words '.repeat(370).trim();
const GUIDE = 'guides/safety/en.md';

describe('the bytes of a file', () => {
  rejectsEach([
    { what: 'a file with a BOM', rule: 'C1', file: LINE, edit: (text) => `\uFEFF${text}`, at: 1 },
    { what: 'Windows line ends', rule: 'C1', file: LINE, edit: (text) => text.replaceAll('\n', '\r\n'), at: 1 },
    { what: 'a lone CR', rule: 'C1', file: LINE, edit: swap('Day Line Trust', 'Day\rLine'), at: 'Day\rLine' },
    { what: 'UTF-16', rule: 'C1', file: LINE, edit: utf16, at: 1 },
    { what: 'Latin-1', rule: 'C1', file: LINE, edit: latin1, at: 1 },
    { what: 'an overlong UTF-8 sequence', rule: 'C1', file: LINE, edit: overlong, at: 1 },
    { what: 'NUL', rule: 'C1', file: LINE, edit: swap('Day Line Trust', 'Day\0Line'), at: 'Day\0Line' },
    { what: 'a C1 control character', rule: 'C1', file: LINE, edit: swap('Trust', 'Tr\u0085ust'), at: 'Tr\u0085ust' },
    { what: 'a tab', rule: 'C1', file: LINE, edit: swap('Day Line Trust', 'Day\tLine'), at: 'Day\tLine' },
    { what: 'a replacement character', rule: 'C1', file: LINE, edit: swap('Trust', 'Tr\uFFFDst'), at: 'Tr\uFFFDst' },
    { what: 'letters and accents stored apart', rule: 'C1', file: LINE, edit: swap('Trust', 'Cafe\u0301'), at: 1 },
    { what: 'a BOM in a text file', rule: 'C1', file: LINE_EN, edit: (text) => `\uFEFF${text}`, at: 1 },
    { what: 'NUL in a text body', rule: 'C1', file: LINE_EN, edit: swap('On Sat', 'On\0Sat'), at: 'On\0Sat' },
    {
      what: 'a file of 5 MB',
      rule: 'C2',
      file: LINE,
      edit: (text) => `# ${'x'.repeat(5_000_000)}\n${text}`,
      at: 1,
    },
    {
      what: 'a list of 100,000 lines',
      rule: 'C2',
      file: LINE,
      edit: swap('alsoKnownAs: [DL]', `alsoKnownAs:\n${'  - DL\n'.repeat(100_000)}`),
      at: 1,
    },
    {
      what: 'a table of 100,000 lines',
      rule: 'C2',
      file: 'areas.yaml',
      edit: swap('areas:\n', `areas:\n${'  - { id: england, level: nation }\n'.repeat(100_000)}`),
      at: 1,
    },
    {
      what: 'strings of 5 MB',
      rule: 'C2',
      file: 'ui/en.json',
      edit: swap('"Ring ', `"${'x'.repeat(5_000_000)} `),
      at: 1,
    },
    {
      what: 'a text file of 5 MB',
      rule: 'C2',
      file: LINE_EN,
      edit: swap('On Sat', `${'x'.repeat(5_000_000)} On Sat`),
      at: 1,
    },
    {
      what: 'a file of 65,537 letters',
      rule: 'C2',
      file: LINE,
      edit: (text) => text + '#'.repeat(65_537 - text.length),
      at: 1,
    },
    { what: 'a word of 10,000 letters', rule: 'C2', file: LINE, edit: swap('Trust', LONG), at: LONG },
    {
      what: 'a text of 4,001 letters',
      rule: 'C2',
      file: LINE,
      edit: swap('The Day Line', 'x'.repeat(4001)),
      at: 'xxx',
    },
    { what: 'a long string of the site', rule: 'C2', file: 'ui/ur.json', edit: swap('انگلینڈ', LONG), at: LONG },
    { what: 'a long word in a table', rule: 'C2', file: 'areas.yaml', edit: swap('wychavon', LONG), at: LONG },
    { what: 'a long summary', rule: 'C2', file: LINE_EN, edit: swap('Somebody to', LONG), at: LONG },
    { what: 'a long paragraph', rule: 'C2', file: LINE_EN, edit: swap('On Sat', `${MANY} On Sat`), at: MANY },
    { what: 'a long paragraph of a guide', rule: 'C2', file: GUIDE, edit: swap('Leaving', MANY), at: MANY },
  ]);
});

describe('the length of a file', () => {
  const { content, spoil } = contentFolder();

  it('is counted in letters, so that a language with longer letters may say as much as English', () => {
    // 64,000 letters of two bytes each, in comments that no rule reads.
    spoil(LINE, (text) => `${`# ${'ا'.repeat(997)}\n`.repeat(64).slice(0, 64_000 - text.length)}\n${text}`);
    expect(problemsOf(content).filter(({ rule }) => rule === 'C2')).toEqual([]);
  });
});

describe('the end of a file', () => {
  const noBreak: Edit = (text) => text.trimEnd();
  const lastLine = (text: string) => text.trimEnd().split('\n').length;
  const { content, spoil } = contentFolder();

  it.each([LINE, LINE_EN, GUIDE, 'areas.yaml', 'ui/en.json', 'pathways/axes.yaml', 'pathways/tables/example.yaml'])(
    'must be one line break: %s',
    (file) => {
      const whole = spoil(file, noBreak);
      expect(places(problemsOf(content))).toContain(`content/${file}:${lastLine(whole)} [C4]`);
      spoil(file, () => `${whole}\n\n`);
      expect(places(problemsOf(content))).toContain(`content/${file}:${lastLine(whole)} [C4]`);
    },
  );

  rejectsEach([
    { what: 'a comment below the last line', rule: 'C4', file: LINE, edit: append('# the end\n'), at: '# the end' },
    { what: 'a mark below the last line', rule: 'C4', file: 'areas.yaml', edit: append('...\n'), at: '...' },
    { what: 'strings without brackets', rule: 'C4', file: 'ui/en.json', edit: () => '"greeting": "Hello"\n', at: 1 },
  ]);
});

describe('what stands in place of a file', () => {
  const { content } = contentFolder();
  const path = join(content, LINE);

  it('rejects a link to another file', () => {
    renameSync(path, join(content, 'elsewhere.yaml'));
    symlinkSync(join(content, 'elsewhere.yaml'), path);
    expect(places(problemsOf(content))).toContain(`content/${LINE}:1 [C1]`);
  });

  it('rejects a link to another folder', () => {
    renameSync(join(content, 'services/day-line'), join(content, 'elsewhere'));
    symlinkSync(join(content, 'elsewhere'), join(content, 'services/day-line'));
    expect(places(problemsOf(content))).toContain('content/services/day-line:1 [C7]');
  });

  it('rejects a folder with the name of a file', () => {
    rmSync(path);
    mkdirSync(path);
    expect(places(problemsOf(content))).toContain(`content/${LINE}:1 [C1]`);
  });

  it.skipIf(process.getuid?.() === 0)('rejects a file that may not be read', () => {
    chmodSync(path, 0);
    expect(places(problemsOf(content))).toContain(`content/${LINE}:1 [C1]`);
  });

  it('rejects a folder of a service without service.yaml', () => {
    rmSync(path);
    expect(places(problemsOf(content))).toContain('content/services/day-line:1 [C7]');
  });

  it('rejects a service without en.md', () => {
    rmSync(join(content, LINE_EN));
    expect(places(problemsOf(content))).toContain('content/services/day-line:1 [C23]');
  });

  it('rejects a folder name in capitals, so that no two ids differ by case alone', () => {
    renameSync(join(content, 'services/day-line'), join(content, 'services/Day-Line'));
    expect(places(problemsOf(content))).toContain('content/services/Day-Line:1 [C6]');
  });

  it('rejects a file that belongs to no service', () => {
    renameSync(join(content, LINE_EN), join(content, 'services/day-line/notes.txt'));
    expect(places(problemsOf(content))).toContain('content/services/day-line:1 [C3]');
  });

  it('rejects words in a language that the site does not know', () => {
    renameSync(join(content, 'services/quiet-house/ur.md'), join(content, 'services/quiet-house/pa.md'));
    expect(places(problemsOf(content))).toContain('content/services/quiet-house/pa.md:2 [C30]');
  });

  it.each(['languages.yaml', 'areas.yaml', 'kinds.yaml', 'bank-holidays.yaml', 'telling-words.yaml', 'ui/ur.json'])(
    'rejects a content folder without %s',
    (file) => {
      rmSync(join(content, file));
      expect(places(problemsOf(content))).toContain(`content/${file}:1 [C1]`);
    },
  );
});
