import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/london-time.ts';
import { contentFolder, places, problemsOf, rejectsEach, swap } from './support.ts';

const AREAS = 'areas.yaml';
const LANGUAGES = 'languages.yaml';
const HOLIDAYS = 'bank-holidays.yaml';

describe('a table that was copied from somebody else', () => {
  rejectsEach([
    {
      what: 'a place that moved',
      rule: 'C42',
      file: AREAS,
      edit: swap('within: england, ', ''),
      at: 'dig',
    },
    {
      what: 'a place more',
      rule: 'C42',
      file: AREAS,
      edit: swap('\ndigest', '\n  - { id: wales, level: nation }\ndigest'),
      at: 'digest',
    },
    { what: 'a bank holiday less', rule: 'C42', file: HOLIDAYS, edit: swap("  - '2027-12-28'\n", ''), at: 'digest' },
    {
      what: 'a language of another name',
      rule: 'C42',
      file: LANGUAGES,
      edit: swap('name: English', 'name: Englisch'),
      at: 'digest',
    },
    {
      what: 'a table without its source',
      rule: 'C7',
      file: AREAS,
      edit: (text) => text.replace(/^source:.*\n/, ''),
      at: 1,
    },
    {
      what: 'a source without a date',
      rule: 'C7',
      file: HOLIDAYS,
      edit: swap(", date: '2026-11-01'", ''),
      at: 'source:',
    },
    {
      what: 'a table without its digest',
      rule: 'C7',
      file: LANGUAGES,
      edit: (text) => text.replace(/^digest:.*\n/m, ''),
      at: 1,
    },
    {
      what: 'a digest of another form',
      rule: 'C24',
      file: AREAS,
      edit: (text) => text.replace(/^digest:.*$/m, 'digest: "yes"'),
      at: 'digest:',
    },
  ]);

  const { content, spoil } = contentFolder();

  it('tells the digest to write, once somebody has held it against the source', () => {
    spoil(HOLIDAYS, swap("  - '2027-12-28'\n", ''));
    const found = problemsOf(content).flatMap(({ fix }) => /write digest: "(\w{12})"/.exec(fix)?.[1] ?? []);
    expect(found).toHaveLength(1);
    spoil(HOLIDAYS, (text) => text.replace(/^digest: .*$/m, `digest: '${found[0] ?? ''}'`));
    expect(problemsOf(content)).toEqual([]);
  });

  it('may say anew what is ours: comments, what is published, where we look for help', () => {
    spoil(LANGUAGES, (text) => `# a note\n${text}`);
    spoil(AREAS, swap(', covered: true', ''));
    expect(problemsOf(content).filter(({ rule }) => rule === 'C42')).toEqual([]);
  });
});

describe('the table of bank holidays', () => {
  const LAST = '2027-12-28';
  const { content } = contentFolder();
  const foundOn = (day: string) => places(problemsOf(content, day).filter(({ rule }) => rule === 'C42'));

  it('stops the build 179 days before its last day, and not a day earlier', () => {
    expect(foundOn(addDays(LAST, -180))).toEqual([]);
    expect(foundOn(addDays(LAST, -179))).toEqual([`content/${HOLIDAYS}:3 [C42]`]);
  });

  it('stops the build when all of its days are past', () => {
    expect(foundOn(addDays(LAST, 1))).toEqual([`content/${HOLIDAYS}:3 [C42]`]);
  });
});
