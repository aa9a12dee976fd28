import { describe, expect, it } from 'vitest';
import { readingLevel } from '../../src/load/rules/text/reading-level.ts';
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

describe('the reading level of a text', () => {
  it('counts the words of each sentence', () => {
    const { sentences } = readingLevel(['Ring 999. Say "police" when they ask. Wait!', 'A heading']);
    expect(sentences.map((sentence) => sentence.words)).toEqual([2, 5, 1, 2]);
  });

  it('does not end a sentence at a dot inside a number or a name', () => {
    expect(readingLevel(['It opens at 9.30 and shuts at 5.']).sentences).toHaveLength(1);
    expect(readingLevel(['Ask e.g. a friend.']).sentences).toHaveLength(1);
  });

  it('leaves names out of the length of words', () => {
    const plain = readingLevel(['You can ask them.']).averageWord;
    expect(readingLevel(['You can ask Worcestershire Neighbourhood them.']).averageWord).toBe(plain);
  });

  it('gives a higher school year to longer words and longer sentences', () => {
    const easy = readingLevel(['You can ask us. We help.']);
    const longer = readingLevel(['You can ask us and we help and then you can go home and rest a bit.']);
    const harder = readingLevel(['Practitioners facilitate access. They coordinate.']);
    expect(longer.grade).toBeGreaterThan(easy.grade);
    expect(harder.grade).toBeGreaterThan(easy.grade);
  });

  it('agrees with the automated readability index of a known sentence', () => {
    // 26 letters, 6 words, 1 sentence.
    expect(readingLevel(['The cats sleep on soft blankets.']).grade).toBeCloseTo(
      4.71 * (26 / 6) + 0.5 * (6 / 1) - 21.43,
    );
  });
});
