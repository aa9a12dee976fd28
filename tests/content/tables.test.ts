import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, places, problemsOf, rejectsEach, swap, type Edit, type Mistake } from './support.ts';

const TABLE = 'pathways/tables/example.yaml';
const DUTY = '    duty: go_on';
const TICKS = 'ticks: { atLeast: { setting: enough_ticks } }';
const END = '\np: [P23]\nreview';

const inFirstRow = (line: string): Edit => swap(DUTY, `    ${line}\n${DUTY}`);
const row = (parts: string): string => `{ ${parts}, must: [ask_alone], p: [P23] }`;
const rowAbove = (parts: string): Edit => swap('rows:\n', `rows:\n  - ${row(parts)}\n`);
const rowOnTop = (parts: string): Edit => swap(END, `\noverlays:\n  - ${row(parts)}${END}`);
/** What the whole table says, above its rules. */
const more = (lines: string): Edit => swap(END, `\n${lines}${END}`);
/** Several changes, one after the other. */
const and =
  (...edits: readonly ((text: string) => string | Uint8Array)[]): Edit =>
  (text) =>
    edits.reduce((before, edit) => String(edit(before)), text);

/** A mistake in the table of the small content, told at the line that holds these letters. */
const wrong = (what: string, edit: Edit, at: string, rule = 'C30'): Mistake => ({ what, rule, file: TABLE, edit, at });

describe('the inputs of a table', () => {
  rejectsEach([
    wrong('a sort of input that does not exist', swap('ticks: number', 'ticks: nummer'), 'ticks: nummer'),
    wrong('an input of one value', swap('[here, away]', '[here]'), 'place: [here]', 'C7'),
    wrong('a value twice', swap('[here, away]', '[here, here]'), 'place: [here, here]', 'C6'),
    wrong('the answer to a question that does not exist', swap('[here, away]', '{ answer: whom }'), 'answer: whom'),
  ]);
});

describe('the conditions of a row', () => {
  rejectsEach([
    wrong('a misspelt input under "unless"', inFirstRow('unless: { plaice: [here] }'), 'plaice'),
    wrong('a misspelt value under "anyOf"', inFirstRow('anyOf: { place: [heer] }'), 'heer'),
    wrong('a word where a number is asked', swap(TICKS, 'ticks: [here]'), 'ticks: [here]'),
    wrong('yes or no where a place is asked', swap('place: [here]\n', 'place: [true]\n'), 'place: [true]'),
    wrong('an empty list', swap('place: [here]\n', 'place: []\n'), 'place: []'),
    wrong('limits that name none', swap(TICKS, 'ticks: {}'), 'ticks: {}'),
    wrong('limits that no number keeps', swap(TICKS, 'ticks: { atLeast: 5, atMost: 4 }'), 'atLeast: 5'),
    wrong(
      'a number above a setting and not above it',
      swap(TICKS, 'ticks: { above: { setting: enough_ticks }, atMost: 14 }'),
      'above:',
    ),
    wrong('a misspelt limit', swap(TICKS, 'ticks: { atleast: 5 }'), 'atleast', 'C3'),
    wrong('a row that forbids what it asks for', inFirstRow('unless: { place: [here] }'), 'id: EX-1'),
  ]);
});

describe('what a row says and does', () => {
  rejectsEach(
    [
      wrong('an unknown kind to put first', swap('add: [refuge]', 'first: [refuges]'), 'first: [refuges]'),
      wrong(
        'an unknown kind to take out',
        swap('add: [refuge]', 'remove: [refuges]\n      removeReason: age'),
        'remove:',
      ),
      wrong('a kind taken out without a reason', swap('add: [refuge]', 'remove: [refuge]'), 'remove: [refuge]'),
      wrong(
        'a row that tells nobody anything',
        swap('    must: [ask_alone]\n    p: [P23]\np', '    p: [P23]\np'),
        'id: EX-2',
      ),
      wrong('a row without a rule', swap('p: [P23]\n  - id: EX-2', 'p: []\n  - id: EX-2'), 'p: []', 'C7'),
      wrong('a decision that the table does not make', inFirstRow('decides: { route: straight }'), 'route: straight'),
      wrong(
        'a value that a decision cannot have',
        and(more('decides: { route: [straight] }'), inFirstRow('decides: { route: strait }')),
        'strait',
      ),
      wrong(
        'a row for all others that decides nothing',
        and(swap('hit: first', 'hit: all'), inFirstRow('otherwise: true'), swap('    duty: go_on\n', '')),
        'otherwise: true',
      ),
      wrong('a row for all others where the first row wins', inFirstRow('otherwise: true'), 'otherwise: true'),
      wrong('a row in the list that waits for a decision', inFirstRow('after: { duty: go_on }'), 'after:'),
      wrong(
        'a row on top that waits for what no row decides',
        rowOnTop('id: EX-O1, after: { duty: go_off }'),
        'go_off',
      ),
      wrong('a row on top that decides', rowOnTop('id: EX-O1, duty: go_on'), 'EX-O1'),
      wrong('a misspelt input of a row on top', rowOnTop('id: EX-O1, when: { plaice: [here] }'), 'plaice'),
      wrong('a row on top with the id of another', rowOnTop('id: EX-1'), 'overlays:\n  - {', 'C6'),
    ].map((mistake) => (mistake.at === 'overlays:\n  - {' ? { ...mistake, at: '- { id: EX-1' } : mistake)),
  );
});

describe('a table in which the first row that fits wins', () => {
  const { content, spoil } = contentFolder();
  const open = and(swap('  - id: EX-2\n', '  - id: EX-2\n    when: { consent: [true, false], place: [away] }\n'));

  it('must leave no combination without a row, and names one', () => {
    spoil(TABLE, open);
    const [problem, ...others] = problemsOf(content);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: 'C30', line: 8 });
    expect(problem?.wrong).toMatch(/^no row fits (consent: \w+, )?.*place: "here"/);
  });

  it('counts the numbers on both sides of each limit', () => {
    const limits =
      'when: { ticks: { atMost: 12 } }\n    must: [ask_alone]\n    p: [P23]\n  - id: EX-3\n    when: { ticks: { atLeast: 14 } }\n';
    spoil(TABLE, swap('  - id: EX-2\n', `  - id: EX-2\n    ${limits}`));
    expect(problemsOf(content).map(({ wrong }) => wrong)).toEqual([expect.stringMatching(/^no row fits .*ticks: 13/)]);
  });

  rejectsEach([
    wrong('a row that those above leave nothing', rowAbove('id: EX-0, when: { place: [here] }'), 'id: EX-1'),
  ]);

  it('may have as many rows as it likes where all that fit apply', () => {
    spoil(TABLE, and(open, swap('hit: first', 'hit: all'), rowAbove('id: EX-0, when: { place: [here] }')));
    expect(problemsOf(content)).toEqual([]);
  });
});

describe('a whole table', () => {
  const { content, spoil } = contentFolder();

  rejectsEach([
    wrong('an id that is not the name of its file', swap('id: example', 'id: exemple'), 'id: exemple', 'C6'),
    wrong('an unknown setting to show', more('settings: [enough_tick]'), 'enough_tick]'),
    wrong(
      'a list with an item twice',
      more('lists: { ask: { items: [one, one], p: [P23] } }'),
      'items: [one, one]',
      'C6',
    ),
    wrong('a list without words', more('lists: { ask: { items: [one], p: [P23] } }'), 'items: [one]', 'C23'),
    wrong('what always holds without words', more('always: { never: [mumble], p: [P23] }'), 'mumble', 'C23'),
    wrong('what always holds by a rule that does not exist', more('always: { must: [ask_alone], p: [P168] }'), 'P168'),
    wrong('a table without a rule', swap(END, '\np: []\nreview'), 'p: []', 'C7'),
    wrong('a misspelt key', more('overlay: []'), 'overlay: []', 'C3'),
  ]);

  it('shares no id of a row with another table', () => {
    let text = '';
    spoil(TABLE, (own) => (text = own));
    writeFileSync(
      join(content, 'pathways/tables/second.yaml'),
      text.replace('id: example', 'id: second').replace('EX-2', 'SE-2').replace('    duty: go_on\n', ''),
    );
    // That nobody has written the words of a second table yet, or given it a page, is told too.
    const told = problemsOf(content).filter(({ rule }) => rule === 'C6');
    expect(places(told)).toEqual(['content/pathways/tables/second.yaml:8 [C6]']);
  });

  it('says where a kind is never shown to anybody', () => {
    spoil('kinds.yaml', swap('audience: [V, F, P], p: [P70]', 'audience: [], p: [P70]'));
    spoil(TABLE, swap('add: [refuge]', 'add: [money_help]'));
    expect(places(problemsOf(content))).toContain(`content/${TABLE}:15 [C30]`);
  });

  it('is told where a limit is a setting that is no number', () => {
    spoil('pathways/settings.yaml', swap('value: 14', "value: 'many'"));
    expect(places(problemsOf(content))).toEqual([`content/${TABLE}:11 [C30]`]);
  });
});

describe('the words of a language in several files', () => {
  const { content, spoil } = contentFolder();
  const write = (lang: string, words: Record<string, string>) => {
    mkdirSync(join(content, 'ui', lang), { recursive: true });
    writeFileSync(join(content, 'ui', lang, 'tables.json'), `${JSON.stringify(words, null, 2)}\n`);
  };

  it('are read as one', () => {
    write('en', { 'must.go_home': 'Go home.' });
    write('ur', { 'must.go_home': 'گھر جائیں۔' });
    spoil(TABLE, swap('must: [ask_alone]', 'must: [go_home]'));
    expect(problemsOf(content)).toEqual([]);
  });

  it('are missed in the file of the other language that should hold them', () => {
    write('en', { 'must.go_home': 'Go home.', 'must.stay': 'Stay.' });
    write('ur', { 'must.go_home': 'گھر جائیں۔' });
    expect(places(problemsOf(content))).toEqual(['content/ui/ur/tables.json:1 [C23]']);
  });

  it('are held to every rule at their own line', () => {
    write('en', { 'must.go_home': 'Go home.', 'must.stay': 'Stay 4 days.' });
    write('ur', { 'must.go_home': 'گھر جائیں۔', 'must.stay': '5 دن ٹھہریں۔' });
    expect(places(problemsOf(content))).toEqual(['content/ui/ur/tables.json:3 [C25]']);
    write('en', { 'must.go_home': 'Go home.', 'must.stay': 'Stay <b>4</b> days.' });
    write('ur', { 'must.go_home': 'گھر جائیں۔', 'must.stay': '4 دن ٹھہریں۔' });
    expect(places(problemsOf(content))).toEqual(['content/ui/en/tables.json:3 [C20]']);
  });

  it('stand in one of them only', () => {
    write('en', { greeting: 'Hello' });
    expect(places(problemsOf(content))).toContain('content/ui/en/tables.json:2 [C3]');
  });
});
