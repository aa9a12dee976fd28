/** How hard an English text is to read, names left out. */
export interface ReadingLevel {
  /** Words of each sentence, in order. */
  sentences: { text: string; words: number }[];
  /** Words in a sentence, on average. */
  averageSentence: number;
  /** Letters in a word, on average; words with a capital inside a sentence are names and do not count. */
  averageWord: number;
  /** The school year of the automated readability index: 5 is age 10 to 11. */
  grade: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.,:/-]*/gu;
const SENTENCE_END = /(?<=[.!?:]["”’)]*)\s+(?=["“(‘]*[\p{Lu}\p{N}])/u;

/**
 * Measures an English text (A13, C39).
 * @param paragraphs headings, entries of lists and paragraphs each on their own; a piece without a full stop is a sentence.
 */
export function readingLevel(paragraphs: readonly string[]): ReadingLevel {
  const sentences = paragraphs
    .flatMap((paragraph) => paragraph.replace(/\*\*|^(#+|-|\d+\.)\s/g, '').split(SENTENCE_END))
    .map((text) => ({ text, found: text.match(WORD) ?? [] }))
    .filter(({ found }) => found.length > 0);
  const words = sentences.flatMap(({ found }) => found.filter((word, index) => index === 0 || /^\p{Ll}/u.test(word)));
  const letters = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  const total = sentences.reduce((sum, { found }) => sum + found.length, 0);
  const averageSentence = total / Math.max(1, sentences.length);
  const averageWord = letters / Math.max(1, words.length);
  return {
    sentences: sentences.map(({ text, found }) => ({ text, words: found.length })),
    averageSentence,
    averageWord,
    grade: 4.71 * averageWord + 0.5 * averageSentence - 21.43,
  };
}
