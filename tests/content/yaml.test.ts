import { describe, expect, it } from 'vitest';
import { append, contentFolder, LINE, LINE_EN, problemsOf, rejectsEach, swap, type Edit } from './support.ts';

const aliasBomb: Edit = (text) => `a: &a [DL, DL]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\n${text}`;
const deep: Edit = swap('alsoKnownAs: [DL]', `alsoKnownAs: ${'['.repeat(30)}DL${']'.repeat(30)}`);
const CONFLICT = '<<<<<<< HEAD\nlabel: Day Line\n=======\nlabel: The Line\n>>>>>>> theirs';

describe('the form of a YAML file', () => {
  rejectsEach([
    { what: 'an empty file', rule: 'C7', file: LINE, edit: () => '', at: 1 },
    { what: 'a file of comments only', rule: 'C7', file: LINE, edit: () => '# nothing\n# yet\n', at: 1 },
    { what: 'a file of one word', rule: 'C12', file: LINE, edit: () => 'soon\n', at: 1 },
    { what: 'two documents in one file', rule: 'C2', file: LINE, edit: append('---\nslug: other\n'), at: 1 },
    { what: 'an alias bomb', rule: 'C2', file: LINE, edit: aliasBomb, at: 'a: &a' },
    { what: 'an anchor', rule: 'C2', file: LINE, edit: swap('[DL]', '&names [DL]'), at: '&names' },
    { what: 'a merge key', rule: 'C3', file: LINE, edit: swap('label:', '<<: { cost: free }\nlabel:'), at: '<<:' },
    { what: 'a list as a key', rule: 'C3', file: LINE, edit: swap('label:', '[a, b]: x\nlabel:'), at: '[a, b]' },
    { what: 'lists in lists in lists', rule: 'C2', file: LINE, edit: deep, at: 'alsoKnownAs' },
    {
      what: 'a tag that asks for code',
      rule: 'C2',
      file: LINE,
      edit: swap('[DL]', '!!js/function "function () {}"'),
      at: '!!js',
    },
    { what: 'a tag of its own', rule: 'C2', file: LINE, edit: swap('name: The', 'name: !place The'), at: '!place' },
    { what: 'a key written twice', rule: 'C3', file: LINE, edit: swap('name:', 'label: Two\nname:'), at: 'label: Two' },
    { what: 'the key __proto__', rule: 'C3', file: LINE, edit: swap('name:', '__proto__: {}\nname:'), at: '__proto__' },
    { what: 'the key constructor', rule: 'C3', file: LINE, edit: swap('sex: any', 'constructor: {}'), at: 'construct' },
    {
      what: 'the key __proto__ among strings',
      rule: 'C3',
      file: 'ui/en.json',
      edit: swap('"greeting"', '"__proto__": "x",\n  "greeting"'),
      at: '"__proto__"',
    },
    { what: 'merge conflict markers', rule: 'C2', file: LINE, edit: swap('label: Day Line', CONFLICT), at: '<<<<<<<' },
    { what: 'a misspelt key', rule: 'C3', file: LINE, edit: swap('alsoKnownAs:', 'alsoKnowAs:'), at: 'alsoKnowAs' },
    {
      what: 'a misspelt key of a channel',
      rule: 'C3',
      file: LINE,
      edit: swap('hours: Mo', 'hour: Mo'),
      at: 'hour: Mo',
    },
    { what: 'a missing key', rule: 'C7', file: LINE, edit: swap('confidential: false\n', ''), at: 1 },
    {
      what: 'a review that is not the last block',
      rule: 'C4',
      file: LINE,
      edit: append('doubts: [old_source]\n'),
      at: "checked: '2026-11-21'",
    },
    { what: 'a text file without front matter', rule: 'C2', file: LINE_EN, edit: () => 'Anyone can ring.\n', at: 1 },
    { what: 'a misspelt key in front matter', rule: 'C3', file: LINE_EN, edit: swap('say:', 'says:'), at: 'says:' },
    {
      what: 'front matter without a summary',
      rule: 'C7',
      file: LINE_EN,
      edit: swap('summary: Some', 'say2: x'),
      at: 2,
    },
    {
      what: 'a key written twice in front matter',
      rule: 'C3',
      file: LINE_EN,
      edit: swap('say:', 'summary: B\nsay:'),
      at: 'summary: B',
    },
    {
      what: 'an alias in a list of areas',
      rule: 'C2',
      file: 'areas.yaml',
      edit: swap('id: england,', 'id: &e england,'),
      at: '&e',
    },
    {
      what: 'a string written twice',
      rule: 'C3',
      file: 'ui/en.json',
      edit: swap('"axis.who"', '"kind.refuge": "x",\n"axis.who"'),
      at: '"kind.refuge": "x"',
    },
  ]);
});

describe('front matter in a language of its own', () => {
  const { content, spoil } = contentFolder();

  it.each(['js', 'javascript', 'json', 'coffee', 'toml'])('is rejected like any other mistake: ---%s', (language) => {
    spoil(LINE_EN, (text) => text.replace('---', `---${language}`));
    expect(problemsOf(content).map(({ file }) => file)).toContain(`content/${LINE_EN}`);
  });

  it('is never run as a program', () => {
    const here = globalThis as { wasRun?: boolean };
    spoil(LINE_EN, () => '---js\n{ summary: (globalThis.wasRun = true) }\n---\nAnyone can ring.\n');
    expect(problemsOf(content)).not.toEqual([]);
    expect(here.wasRun).toBeUndefined();
  });
});
