import { describe, expect, it } from 'vitest';
import { contentFolder, places, problemsOf, rejectsEach, swap, type Edit, type Mistake } from './support.ts';

const TABLE = 'pathways/tables/example.yaml';
const SOURCES = 'rule-sources.yaml';
const WORDS = 'ui/en.json';
const END = '\np: [P23]\nreview';

const { content, spoil } = contentFolder();
const more = (lines: string): Edit => swap(END, `\n${lines}${END}`);
const wrong = (what: string, edit: Edit, at: string, rule = 'C23'): Mistake => ({ what, rule, file: TABLE, edit, at });

describe('the page of a decision table', () => {
  rejectsEach([
    wrong('an input that nobody has put into words', swap('place: [here, away]', 'where: [here, away]'), 'where:'),
    wrong('an answer that nobody has put into words', swap('place: [here, away]', 'place: [here, gone]'), 'place: [h'),
    wrong('a decision that nobody has put into words', more('decides: { route: [this_way] }'), 'decides:'),
    wrong('a list that nobody has named', more('lists: { signs: { items: [one], p: [P23] } }'), 'lists:'),
    wrong('a setting that nobody has named', more('settings: [enough_ticks]'), 'settings:'),
    wrong('a row by a rule without a source', swap('    p: [P23]', '    p: [P24]'), '    p: [P24]', 'C30'),
    wrong('a table by a rule without a source', swap('\np: [P23]', '\np: [P24]'), 'p: [P24]', 'C30'),
    { what: 'a source of no rule', rule: 'C30', file: SOURCES, edit: swap('P23', 'P24'), at: 'id: P24' },
    {
      what: 'a rule twice',
      rule: 'C6',
      file: SOURCES,
      edit: swap('review:', '  - { id: P23, about: Again, basis: law }\nreview:'),
      at: 'Again',
    },
    {
      what: 'a source of a kind we do not know',
      rule: 'C30',
      file: SOURCES,
      edit: swap('basis: read', 'basis: heard'),
      at: 'heard',
    },
  ]);

  it('takes the words of an answer that means the same everywhere once', () => {
    spoil(TABLE, swap('place: [here, away]', 'place: [here, away, unsure]'));
    spoil(WORDS, swap('"input.value.true"', '"input.value.unsure": "Not sure",\n  "input.value.true"'));
    expect(problemsOf(content)).toEqual([]);
  });

  it('may stay English, and its name in the tab may not (issue 7)', () => {
    spoil('ui/ur.json', swap('  "desk.tab.example": "کام: مثال",\n', ''));
    const told = problemsOf(content).filter(({ rule }) => rule === 'C23');
    expect(told.map(({ wrong: what }) => what)).toEqual(['"desk.tab.example" is missing in ur']);
    expect(places(told)).toEqual(['content/ui/ur.json:1 [C23]']);
  });
});
