import { describe, expect, it } from 'vitest';
import { contentFolder, problemsOf, rejectsEach, swap, type Mistake } from './support.ts';

const ENGLISH = 'ui/en/sheet.json';
const URDU = 'ui/ur/sheet.json';
const KINDS = 'kinds.yaml';

const telling = (what: string, file: string, from: string, to: string): Mistake => ({
  what,
  rule: 'C6',
  file,
  edit: swap(from, to),
  at: to,
});

describe('words of the paper that somebody carries (A20)', () => {
  rejectsEach([
    telling('a label that tells', ENGLISH, '"A place to stay"', '"A refuge"'),
    telling('a title that tells', ENGLISH, '"Useful numbers"', '"About abuse"'),
    telling('a label that tells in its own language', URDU, '"رہنے کی جگہ"', '"پناہ کی جگہ"'),
    telling('an English word that tells in another language', URDU, '"پیسے"', '"Refuge"'),
    {
      what: 'hours in words that tell',
      rule: 'C6',
      file: 'ui/en.json',
      edit: swap('"greeting"', '"hours.always": "Police hours",\n  "greeting"'),
      at: '"hours.always"',
    },
    {
      what: 'a kind that has no label for paper',
      rule: 'C23',
      file: KINDS,
      edit: swap(
        '{ id: money_help, group: money, audience: [V, F, P]',
        '{ id: purse, group: money, audience: [V, F, P]',
      ),
      at: 'id: purse',
    },
    {
      what: 'a kind for people who harm that has no label for paper',
      rule: 'C23',
      file: KINDS,
      edit: swap('{ id: money_help, group: money, audience: [V, F, P]', '{ id: purse, group: money, audience: [X]'),
      at: 'id: purse',
    },
  ]);

  const { content, spoil } = contentFolder();
  const labelsMissing = (): string[] =>
    problemsOf(content)
      .map(({ wrong }) => wrong)
      .filter((wrong) => wrong.includes('sheet.kind'));

  it.each([
    ['professionals alone', 'audience: [P]'],
    ['nobody', 'audience: []'],
    ['meetings that nobody rings', 'audience: [V, P], public: false'],
  ])('a kind for %s needs no label', (_who, audience) => {
    spoil(KINDS, swap('{ id: money_help, group: money, audience: [V, F, P]', `{ id: purse, group: money, ${audience}`));
    expect(labelsMissing()).toEqual([]);
  });

  it('words that stay on the screen may say what they mean', () => {
    spoil('ui/en.json', swap('"greeting"', '"handout.ask": "Is abuse near?",\n  "greeting"'));
    expect(problemsOf(content).filter(({ rule }) => rule === 'C6')).toEqual([]);
  });
});
