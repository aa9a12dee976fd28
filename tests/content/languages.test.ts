// What the record of a language says of ringing without English.
import { beforeEach, describe, expect, it } from 'vitest';
import { contentFolder, LINE, places, problemsOf, rejectsEach, swap } from './support.ts';

const LANGUAGES = 'languages.yaml';
const ASK_FOR = ', askFor: [{ english: Urdu, sounds: اردو, own: اردو }]';
/** The first line of the small content, free and with an interpreter. */
const FREE = swap(
  "number: '+443000000000'\n    hours: Mo-Fr 09:30-17:00\n    cost: standard",
  "number: '+448000000002'\n    hours: Mo-Fr 09:30-17:00\n    cost: free\n    interpreter: yes",
);
const unread = (line: string) => swap('review: partial', `review: none, interpreterLine: ${line}`);

describe('a language with pages', () => {
  rejectsEach([
    {
      what: 'one that does not say what its readers ask an interpreter for',
      rule: 'C23',
      file: LANGUAGES,
      edit: swap(ASK_FOR, ''),
      at: 'tag: ur',
    },
    {
      what: 'one that nobody has read and that tells of no line with interpreters',
      rule: 'C23',
      file: LANGUAGES,
      edit: swap('review: partial', 'review: none'),
      at: 'tag: ur',
    },
    {
      what: 'a line that is no service',
      rule: 'C30',
      file: LANGUAGES,
      edit: unread('day-lime'),
      at: 'tag: ur',
    },
    {
      what: 'a line with nothing said of interpreters',
      rule: 'C30',
      file: LANGUAGES,
      edit: unread('night-line'),
      at: 'tag: ur',
    },
    {
      what: 'a language to ask for without its sounds',
      rule: 'C7',
      file: LANGUAGES,
      edit: swap('sounds: اردو, ', ''),
      at: 'tag: ur',
    },
  ]);
});

describe('the line with interpreters', () => {
  const { content, spoil } = contentFolder();
  beforeEach(() => {
    spoil(LANGUAGES, unread('day-line'));
  });

  it('is free, and anybody may ring it', () => {
    spoil(LINE, FREE);
    expect(problemsOf(content)).toEqual([]);
  });

  it.each([
    ['stands on the bill', 'cost: free\n    interpreter', 'cost: unknown\n    interpreter'],
    ['has no interpreter', 'interpreter: yes', 'interpreter: no'],
    [
      'is one that nobody vouches for',
      'state: published, source: own-page }\n  - kind: visit',
      'state: lead, source: own-page }\n  - kind: visit',
    ],
    ['is for professionals', 'audience: [V, F, P]', 'audience: [P]'],
  ])('is refused when it %s', (_what, from, to) => {
    spoil(LINE, FREE);
    spoil(LINE, swap(from, to));
    expect(places(problemsOf(content))).toContain(`content/${LANGUAGES}:4 [C30]`);
  });
});
