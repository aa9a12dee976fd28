import { describe, expect, it } from 'vitest';
import { readingLevel, sentencesOf } from '../../src/load/rules/text/reading-level.ts';
import { LINE_EN, rejectsEach, type Mistake } from './support.ts';
import { acceptsEach, mistake } from './text-support.ts';

const words = (count: number) => `You ${'go '.repeat(count - 2)}on.`;
const body = (what: string, text: string): Mistake => ({
  what,
  rule: 'C39',
  file: LINE_EN,
  edit: (file) => file.replace(/^(---\n[^]*?\n---\n)[^]*$/, `$1\n${text}\n`),
  at: 6,
});

describe('English that is hard to read (C39)', () => {
  rejectsEach([
    mistake('a sentence of 26 words', 'C39', 'a body', words(26)),
    mistake('a sentence of 26 words', 'C39', 'a guide', words(26)),
    mistake('a sentence of 26 words', 'C39', 'a string', words(26)),
    mistake('a sentence of 26 words', 'C39', 'a summary', words(26)),
    mistake('a sentence of 21 words among few', 'C39', 'a body', words(21)),
    mistake('a sentence of 21 words among few', 'C39', 'a summary', words(21)),
    mistake('a sentence that runs over two lines', 'C39', 'a body', `${words(14).replace('.', '')}\n${words(14)}`),
    mistake('long words', 'C39', 'a summary', 'Multidisciplinary organisational safeguarding arrangements.'),
    mistake('words of an office', 'C39', 'a body', 'Ask in respect of a bed.'),
    mistake('words of an office', 'C39', 'a string', 'They utilise a room.'),
    body('sentences that are all long', `${words(16)} ${words(17)} ${words(16)} ${words(16)}`),
    body(
      'words of a university',
      'Practitioners undertake comprehensive assessments. Subsequently, interventions are coordinated collaboratively.',
    ),
  ]);
  acceptsEach([
    ['a body', words(20)],
    ['a guide', 'You can ring. Say what you need.\n\n- a bed\n- food'],
    ['a string', words(25)],
    ['an Urdu body', `${'کوئی نہیں بتاتا '.repeat(10)}۔`],
  ]);
});

describe('the sentences of a text', () => {
  const counts = (text: string) => sentencesOf(text).map(({ words: count }) => count);

  it.each([
    ['Ring 999. Say "police" when they ask. Wait!', [2, 5, 1]],
    ['A heading', [2]],
    ['It opens at 9.30 and shuts at 5.', [8]],
    ['Ask e.g. a friend.', [4]],
    ['They said: "We come." Then they came.', [2, 2, 3]],
    ['Ring them: they help.', [4]],
    ['**Now** you can go – or stay, 24/7.', [7]],
    ['- close the tab', [3]],
    ['', []],
    ['...', []],
  ])('are counted: %s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });
});

describe('the reading level of a text', () => {
  const level = (text: string) => readingLevel(sentencesOf(text));

  it('leaves names out of the length of words', () => {
    expect(level('You can ask Worcestershire Neighbourhood them.').averageWord).toBe(
      level('You can ask them.').averageWord,
    );
  });

  it('gives a higher school year to longer words and longer sentences', () => {
    const easy = level('You can ask us. We help.').grade;
    expect(level('You can ask us and we help and then you can go home and rest a bit.').grade).toBeGreaterThan(easy);
    expect(level('Practitioners facilitate access. They coordinate.').grade).toBeGreaterThan(easy);
  });

  it('agrees with the automated readability index of a known sentence', () => {
    // 26 letters, 6 words, 1 sentence.
    expect(level('The cats sleep on soft blankets.').grade).toBeCloseTo(4.71 * (26 / 6) + 0.5 * (6 / 1) - 21.43);
  });

  it('is no number out of nothing', () => {
    expect(level('').grade).toBeCloseTo(-21.43);
  });
});
