import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';
import { readingLevel, sentencesOf, type Sentence } from './reading-level.ts';

/** A13: no sentence has more words than this, */
const LONGEST = 25;
/** and of twenty sentences of a file at most one has more than this. */
const LONG = 20;
/** School year 5, age 10 to 11; the automated readability index of a text of some length. */
const HARDEST = 5;
const AVERAGE_SENTENCE = 14;
/** For one or two sentences no index holds, so the length of words is looked at alone. */
const AVERAGE_WORD = 5.2;

/** A text with its sentences. */
interface Measured {
  text: Text;
  sentences: Sentence[];
}

/** English words can be read at the age of 9 to 11 (C39, A13). Formulas do not carry over to other languages. */
export function checkReading(texts: readonly Text[]): Problem[] {
  const english = texts
    .filter(({ lang }) => lang === 'en')
    .map((text) => ({ text, sentences: sentencesOf(text.text) }));
  const files = Map.groupBy(english, ({ text }) => text.file);
  return [...files.values()].flatMap((file) => [...checkSentences(file), ...checkBody(file), ...checkFront(file)]);
}

function checkSentences(file: readonly Measured[]): Problem[] {
  const sentences = file.flatMap(({ text, sentences: own }) => own.map((sentence) => ({ text, sentence })));
  const long = sentences.filter(({ sentence: { words } }) => words > LONG);
  const limit = long.length * 20 > sentences.length ? LONG : LONGEST;
  return long
    .filter(({ sentence: { words } }) => words > limit)
    .map(({ text, sentence }) => {
      const wrong = `the sentence "${sentence.text.slice(0, 40)}..." has ${sentence.words} words; ${limit} are the most`;
      return problemIn(text, 'C39', wrong, 'make two of it.');
    });
}

/** The text under front matter, as one. */
function checkBody(file: readonly Measured[]): Problem[] {
  const body = file.filter(({ text: { path } }) => path[0] === 'body');
  const [first] = body;
  if (first === undefined) return [];
  const { averageSentence, grade } = readingLevel(body.flatMap(({ sentences }) => sentences));
  const fix = 'use shorter sentences and shorter words.';
  if (averageSentence > AVERAGE_SENTENCE) {
    const wrong = `the sentences have ${averageSentence.toFixed(1)} words on average; ${AVERAGE_SENTENCE} are the most`;
    return [problemIn(first.text, 'C39', wrong, fix)];
  }
  if (grade <= HARDEST) return [];
  const wrong = `the text is for school year ${grade.toFixed(1)}; it must be for year ${HARDEST} or below (age 10 to 11)`;
  return [problemIn(first.text, 'C39', wrong, fix)];
}

/** The summary, with what one could say. */
function checkFront(file: readonly Measured[]): Problem[] {
  const front = file.filter(
    ({ text: { of, path } }) => of === 'service' && (path[0] === 'summary' || path[0] === 'say'),
  );
  const { averageWord } = readingLevel(front.flatMap(({ sentences }) => sentences));
  const [first] = front;
  if (first === undefined || averageWord <= AVERAGE_WORD) return [];
  const wrong = `the words are ${averageWord.toFixed(1)} letters long on average; ${AVERAGE_WORD} are the most`;
  return [problemIn(first.text, 'C39', wrong, 'use shorter words.')];
}
