import { describe, expect, it } from 'vitest';
import { contentFolder, places, problemsOf, rejectsEach, swap, type Edit, type Mistake } from './support.ts';

const TABLE = 'pathways/tables/example.yaml';
const SOURCES = 'rule-sources.yaml';
const DESK = 'desk.yaml';
const WORDS = 'ui/en.json';
const END = '\np: [P23]\nreview';

const { content, spoil } = contentFolder();
const more = (lines: string): Edit => swap(END, `\n${lines}${END}`);
const wrong = (what: string, edit: Edit, at: string, rule = 'C23'): Mistake => ({ what, rule, file: TABLE, edit, at });
const wrongPage = (what: string, rule: string, from: string, to: string, at = to): Mistake => ({
  what,
  rule,
  file: DESK,
  edit: swap(from, to),
  at,
});

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
    spoil('ui/en/inputs.json', swap('"input.value.true"', '"input.value.unsure": "Not sure",\n  "input.value.true"'));
    expect(problemsOf(content)).toEqual([]);
  });

  it('may stay English, and its name in the tab may not (issue 7)', () => {
    spoil('ui/ur.json', swap('  "desk.tab.example": "کام: مثال",\n', ''));
    const told = problemsOf(content).filter(({ rule }) => rule === 'C23');
    expect(told.map(({ wrong: what }) => what)).toEqual(['"desk.tab.example" is missing in ur']);
    expect(places(told)).toEqual(['content/ui/ur.json:1 [C23]']);
  });
});

describe('the desk', () => {
  rejectsEach([
    wrongPage('a page of no table', 'C30', '  example:', '  exemple:', 'slug:'),
    wrongPage('an address that tells what the page is about', 'C6', 'slug: example', 'slug: refuge-cases'),
    wrongPage('an address in capitals', 'C6', 'slug: example', 'slug: Example'),
    wrongPage('a question about no input', 'C30', 'then: [place]', 'then: [place, plaice]'),
    wrongPage('a question asked twice', 'C6', 'then: [place]', 'then: [place, ticks]'),
    wrongPage('an input that nobody is asked for', 'C30', '\n      then: [place]', '', 'first: [consent, ticks]'),
    wrongPage(
      'what other answers tell, of no input',
      'C30',
      'notes:',
      'told: { plaice: { place: [here] } }\n    notes:',
      'told:',
    ),
    wrongPage(
      'a number that other answers tell',
      'C30',
      'first: [consent, ticks]\n      then: [place]',
      'first: [consent, place]\n    told: { ticks: { consent: [true] } }',
      'told:',
    ),
    wrongPage(
      'what is asked and told as well',
      'C6',
      'notes:',
      'told: { consent: { place: [here] } }\n    notes:',
      'told:',
    ),
    wrongPage(
      'what hangs on an answer that nobody is asked for',
      'C30',
      'first: [consent, ticks]\n      then: [place]',
      'first: [ticks, place]\n    told: { consent: { plaice: [here] } }',
      'told:',
    ),
    wrongPage('a group of questions without a name', 'C23', 'then: [place]', 'last: [place]'),
    wrongPage('a note without words', 'C23', 'before: [P23]', 'after: [P23]'),
    wrongPage('a note by a rule without a source', 'C30', 'before: [P23]', 'before: [P24]'),
    wrongPage('a note without a rule', 'C7', 'before: [P23]', 'before: []'),
    wrongPage('a job that leads to no table', 'C30', 'helpers: [example]', 'helpers: [example, exemple]'),
    wrongPage('a job that leads to a table twice', 'C6', 'helpers: [example]', 'helpers: [example, example]'),
    wrongPage('a job without words', 'C23', 'helpers:', 'workers:'),
    wrongPage('a misspelt key', 'C3', 'slug: example', 'slug: example\n    asks: {}', 'asks: {}'),
  ]);

  it('says in the table itself that it has no page, with what to do', () => {
    spoil(DESK, swap('  example:', '  exemple:'));
    const told = problemsOf(content).filter(({ file }) => file === `content/${TABLE}`);
    expect(places(told)).toEqual([`content/${TABLE}:1 [C30]`]);
    expect(told[0]).toMatchObject({ wrong: 'the desk has no page and no address for table "example"' });
  });

  it('says where no job leads to a table', () => {
    spoil(DESK, swap('helpers: [example]', 'helpers: [exemple]'));
    expect(places(problemsOf(content))).toContain(`content/${TABLE}:1 [C30]`);
  });

  it('wants a short word for every duty that may come of a case', () => {
    spoil(WORDS, swap('  "desk_en.result.example.go_on": "On you go",\n', ''));
    expect(places(problemsOf(content))).toEqual(['content/desk.yaml:3 [C23]']);
  });

  it('may fold questions away without a name for that', () => {
    spoil(DESK, swap('then: [place]', 'more: [place]'));
    expect(problemsOf(content)).toEqual([]);
  });

  it('gives no two pages one address', () => {
    spoil(DESK, swap('jobs:', '  second:\n    slug: example\n    ask: {}\njobs:'));
    expect(places(problemsOf(content))).toEqual(['content/desk.yaml:10 [C6]', 'content/desk.yaml:10 [C30]']);
  });
});
