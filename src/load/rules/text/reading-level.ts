/** A sentence, and what it adds to the measures of a text. */
export interface Sentence {
  text: string;
  words: number;
  /** Words that count for their length: not those with a capital inside the sentence, which are names. */
  plainWords: number;
  /** Letters and digits of the plain words. */
  letters: number;
}

/** How hard an English text is to read, names left out. */
export interface ReadingLevel {
  /** Words in a sentence, on average. */
  averageSentence: number;
  /** Letters in a word, on average. */
  averageWord: number;
  /** The school year of the automated readability index: 5 is age 10 to 11. */
  grade: number;
}

const HAS_WORD = /[\p{L}\p{N}]/u;
const ENDS = /[.!?:]["”’)]*$/;
const STARTS = /^["“(‘]*[\p{Lu}\p{N}]/u;
const IS_PLAIN = /^["“(‘]*\p{Ll}/u;
const NO_LETTER = /[^\p{L}\p{N}]/gu;

/** The sentences of a paragraph, a heading or an entry of a list; without a full stop it is one sentence (A13, C39). */
export function sentencesOf(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence | undefined;
  let before = '';
  for (const part of paragraph.replace(/\*\*|^(#+|-|\d+\.)\s/g, '').split(/\s+/)) {
    if (open === undefined || (ENDS.test(before) && STARTS.test(part))) {
      open = { text: part, words: 0, plainWords: 0, letters: 0 };
      sentences.push(open);
    } else open.text += ` ${part}`;
    if (HAS_WORD.test(part)) {
      open.words += 1;
      if (open.words === 1 || IS_PLAIN.test(part)) {
        open.plainWords += 1;
        open.letters += part.replace(NO_LETTER, '').length;
      }
    }
    before = part;
  }
  return sentences.filter(({ words }) => words > 0);
}

/** Measures the sentences of an English text (A13, C39). */
export function readingLevel(sentences: readonly Sentence[]): ReadingLevel {
  const sum = (field: 'words' | 'plainWords' | 'letters') =>
    sentences.reduce((total, sentence) => total + sentence[field], 0);
  const averageSentence = sum('words') / Math.max(1, sentences.length);
  const averageWord = sum('letters') / Math.max(1, sum('plainWords'));
  return { averageSentence, averageWord, grade: 4.71 * averageWord + 0.5 * averageSentence - 21.43 };
}
