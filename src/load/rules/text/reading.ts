import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';
import { readingLevel, type ReadingLevel } from './reading-level.ts';

/** A13: no sentence has more words than this, */
const LONGEST = 25;
/** and of twenty sentences of a file at most one has more than this. */
const LONG = 20;
/** School year 5, age 10 to 11; the automated readability index of a text of some length. */
const HARDEST = 5;
const AVERAGE_SENTENCE = 14;
/** For one or two sentences no index holds, so the length of words is looked at alone. */
const AVERAGE_WORD = 5.2;

/** English words can be read at the age of 9 to 11 (C39, A13). Formulas do not carry over to other languages. */
export function checkReading(texts: readonly Text[]): Problem[] {
  const files = new Map<string, Text[]>();
  for (const text of texts) {
    if (text.lang !== 'en') continue;
    const before = files.get(text.file);
    if (before) before.push(text);
    else files.set(text.file, [text]);
  }
  return [...files.values()].flatMap((file) => [...checkSentences(file), ...checkWords(file)]);
}

function checkSentences(file: readonly Text[]): Problem[] {
  const sentences = file.flatMap((text) =>
    readingLevel([text.text]).sentences.map(({ text: sentence, words }) => ({ text, sentence, words })),
  );
  const long = sentences.filter(({ words }) => words > LONG);
  const limit = long.length * 20 > sentences.length ? LONG : LONGEST;
  return long
    .filter(({ words }) => words > limit)
    .map(({ text, sentence, words }) =>
      problemIn(
        text,
        'C39',
        `the sentence "${sentence.slice(0, 40)}..." has ${words} words; ${limit} are the most`,
        'make two of it.',
      ),
    );
}

/** The text under front matter as one, and the summary with what one could say. */
function checkWords(file: readonly Text[]): Problem[] {
  const [first] = file;
  if (first === undefined || first.of === 'strings') return [];
  const body = file.filter(({ path }) => path[0] === 'body');
  const front = file.filter(({ path }) => path[0] === 'summary' || path[0] === 'say');
  const levelOf = (texts: readonly Text[]) => readingLevel(texts.map(({ text }) => text));
  return [
    ...tooHard(body[0], levelOf(body)),
    ...(front[0] !== undefined && levelOf(front).averageWord > AVERAGE_WORD
      ? [
          problemIn(
            front[0],
            'C39',
            `the words are ${levelOf(front).averageWord.toFixed(1)} letters long on average; ${AVERAGE_WORD} are the most`,
            'use shorter words.',
          ),
        ]
      : []),
  ];
}

function tooHard(at: Text | undefined, { grade, averageSentence }: ReadingLevel): Problem[] {
  if (at === undefined) return [];
  const fix = 'use shorter sentences and shorter words.';
  if (averageSentence > AVERAGE_SENTENCE) {
    const wrong = `the sentences have ${averageSentence.toFixed(1)} words on average; ${AVERAGE_SENTENCE} are the most`;
    return [problemIn(at, 'C39', wrong, fix)];
  }
  if (grade <= HARDEST) return [];
  const wrong = `the text is for school year ${grade.toFixed(1)}; it must be for year ${HARDEST} or below (age 10 to 11)`;
  return [problemIn(at, 'C39', wrong, fix)];
}
