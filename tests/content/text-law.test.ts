import { describe, expect, it } from 'vitest';
import { loadDirectory } from '../../src/load/directory.ts';
import { contentFolder, HOUSE_UR, LINE_EN, rejectsEach, swap, TODAY, type Edit, type Mistake } from './support.ts';
import { acceptsEach, mistake, textProblems } from './text-support.ts';

const FRONT = 'say: I need to talk to someone.';
const BODY = 'On Saturdays you can go and see them.';
/** A statement of law, with the mark that says where it holds and when it was checked. */
const marked = (law: string, statement = 'They help with legal aid.'): Edit => {
  return (text) => swap(BODY, statement)(swap(FRONT, `${FRONT}\nlaw: ${law}`)(text));
};
const mark = (what: string, law: string, at = 'law:'): Mistake => ({
  what,
  rule: 'C44',
  file: LINE_EN,
  edit: marked(law),
  at,
});
const string = (key: string, law: string): Edit => swap('strings: []', `strings:\n  - { key: ${key}, ${law} }`);
const GOOD = 'nation: england, checked: "2026-11-20"';

describe('statements of law, rights and money without a nation and a day (C44)', () => {
  rejectsEach([
    mistake('legal aid', 'C44', 'a body', 'They help with legal aid.'),
    mistake('legal aid', 'C44', 'a summary', 'Help with legal aid.'),
    mistake('legal aid', 'C44', 'what to say', 'May I get legal aid?'),
    mistake('legal aid', 'C44', 'a guide', 'They help with legal aid.'),
    mistake('legal aid', 'C44', 'a string', 'They help with legal aid.'),
    mistake('legal aid over two lines', 'C44', 'a body', 'They help with legal\naid.'),
    mistake('a sum of money', 'C44', 'a body', 'You can get £50 a week.'),
    mistake('a sum of money', 'C44', 'a string', 'You can get £50 a week.'),
    mistake('a section of an Act', 'C44', 'a guide', 'This is section 42.'),
    mistake('an Act', 'C44', 'a body', 'This is in the Care Act 2014.'),
    mistake('a right in Urdu', 'C44', 'an Urdu body', 'یہ آپ کا قانونی حق ہے۔'),
    mistake('a right in Urdu', 'C44', 'an Urdu string', 'یہ آپ کا قانونی حق ہے۔'),
  ]);
  acceptsEach([
    // "unless": a mere name of a subject.
    ['a body', 'She helps you get a court order.'],
    ['a body', 'They explain what you can do.'],
    ['another name', 'Legal Aid Day Line'],
  ]);
});

describe('the nation and the day of a statement (C44)', () => {
  rejectsEach([
    mark('a county in place of a nation', '{ nation: worcestershire, checked: "2026-11-20" }'),
    mark('a nation that does not exist', '{ nation: narnia, checked: "2026-11-20" }'),
    mark('a day 181 days before the newest check', '{ nation: england, checked: "2026-05-24" }'),
    mark('a day in the future', '{ nation: england, checked: "2026-11-23" }'),
    { ...mark('a day that is no day', '{ nation: england, checked: "2026-02-30" }'), rule: 'C27' },
    { ...mark('a mark without a day', '{ nation: england }'), rule: 'C7' },
    { ...mark('a mark without a nation', '{ checked: "2026-11-20" }'), rule: 'C7' },
    {
      what: 'a mark in a translation',
      rule: 'C44',
      file: HOUSE_UR,
      edit: (text) => text.replace('\n---\n\n', '\nlaw: { nation: england, checked: "2026-11-20" }\n---\n\n'),
      at: 'law:',
    },
    {
      what: 'a mark of a string that does not exist',
      rule: 'C30',
      file: 'law-strings.yaml',
      edit: string('must.ask_alnoe', GOOD),
      at: 'must.ask_alnoe',
    },
    {
      what: 'a mark of a string that is too old',
      rule: 'C44',
      file: 'law-strings.yaml',
      edit: string('must.ask_alone', 'nation: england, checked: "2026-05-24"'),
      at: 'must.ask_alone',
    },
  ]);

  const { content, spoil } = contentFolder();

  it('accepts a statement with both', () => {
    spoil(LINE_EN, marked('{ nation: england, checked: "2026-11-20" }'));
    expect(textProblems(content)).toEqual([]);
  });

  it('accepts a day 180 days before the newest check of a service', () => {
    spoil(LINE_EN, marked('{ nation: england, checked: "2026-05-25" }'));
    expect(textProblems(content)).toEqual([]);
  });

  it('warns, and builds all the same, when nobody checked anything for longer', () => {
    spoil(LINE_EN, marked('{ nation: england, checked: "2026-11-20" }'));
    const warned = (today: string) => loadDirectory(content, today).warnings.map(({ rule }) => rule);
    expect(warned('2027-05-19')).not.toContain('C44');
    expect(warned('2027-05-20')).toContain('C44');
  });

  it('accepts a translation of words that are marked in English', () => {
    spoil('services/quiet-house/en.md', (text) => text.replace('\n---\n\n', `\nlaw: { ${GOOD} }\n---\n\n`));
    spoil(HOUSE_UR, swap('کوئی نہیں بتاتا کہ یہ کہاں ہے۔', 'یہ آپ کا قانونی حق ہے۔'));
    expect(textProblems(content)).toEqual([]);
  });

  it('tells of one statement in each text, not of every sentence', () => {
    spoil(LINE_EN, swap(BODY, 'They help with legal aid.\n\nAsk about legal aid. You get £5.'));
    expect(textProblems(content)).toEqual([`content/${LINE_EN}:8 [C44]`]);
  });
});

describe('what the reader sees of it (C44)', () => {
  const { content, spoil } = contentFolder();
  const withMarks = () => {
    spoil('law-strings.yaml', string('must.ask_alone', GOOD));
    const add = (line: string): Edit => swap('  "greeting"', `  "law.mark": ${line},\n  "greeting"`);
    spoil('ui/en.json', add('"({{nation}}, checked {{date}})"'));
    spoil('ui/ur.json', add('"({{nation}}، جانچ: {{date}})"'));
    return loadDirectory(content, TODAY).strings;
  };

  it('is the nation and the day behind an interface string, in the language of the string', () => {
    const strings = withMarks();
    expect(strings['en']?.['must.ask_alone']).toBe('See the person alone. (England, checked 20 November 2026)');
    expect(strings['ur']?.['must.ask_alone']).toBe('اکیلے میں ملیں۔ (انگلینڈ، جانچ: 20 نومبر، 2026)');
  });

  it('is nothing behind the others', () => {
    expect(withMarks()['en']?.['greeting']).toBe('Ring {{number}}');
  });
});
