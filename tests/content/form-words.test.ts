import { describe, expect, it } from 'vitest';
import { contentFolder, HOUSE_UR, LINE_EN, problemsOf, rejectsEach, swap } from './support.ts';

const LAST = 'When you ring, a worker asks if it is safe to talk.\n';

describe('the words about a service', () => {
  rejectsEach([
    { what: 'two paragraphs', rule: 'C4', file: LINE_EN, edit: swap(`\n${LAST}`, ''), at: 'Anyone in Worc' },
    { what: 'four paragraphs', rule: 'C4', file: LINE_EN, edit: swap(LAST, `${LAST}\n${LAST}`), at: 'Anyone in Worc' },
    {
      what: 'no words at all',
      rule: 'C4',
      file: LINE_EN,
      edit: (text) => text.replace(/\n---\n[^]*/, '\n---\n'),
      at: 5,
    },
    {
      what: 'a paragraph on two lines, the first of which could be all that is left',
      rule: 'C4',
      file: LINE_EN,
      edit: swap('. A worker listens', '.\nA worker listens'),
      at: 'Anyone in Worc',
    },
    {
      what: 'a paragraph that ends in the middle of a sentence',
      rule: 'C4',
      file: LINE_EN,
      edit: swap('go and see them.', 'go and see'),
      at: 'On Sat',
    },
    {
      what: 'a paragraph in Urdu that ends in the middle of a sentence',
      rule: 'C4',
      file: HOUSE_UR,
      edit: swap('کہ یہ کہاں ہے۔', 'کہ یہ کہاں'),
      at: 'کوئی نہیں',
    },
  ]);

  const { content, spoil } = contentFolder();

  it.each(['.', '?', '!', '."', '.”', '.)', '?’'])('may end a sentence with %s', (end) => {
    spoil(LINE_EN, swap('go and see them.', `go and see them${end}`));
    expect(problemsOf(content).filter(({ rule }) => rule === 'C4')).toEqual([]);
  });

  it.each(['۔', '؟', '।', '。'])('may end a sentence with the mark of another script: %s', (end) => {
    spoil(HOUSE_UR, swap('کہ یہ کہاں ہے۔', `کہ یہ کہاں ہے${end}`));
    expect(problemsOf(content).filter(({ rule }) => rule === 'C4')).toEqual([]);
  });

  it('may have several empty lines between paragraphs', () => {
    spoil(LINE_EN, swap('\n\nOn Sat', '\n\n\n\nOn Sat'));
    expect(problemsOf(content)).toEqual([]);
  });
});
