import type { Problem } from './problem.ts';

/** What it is, whom it is for, what happens when you ring. */
const PARAGRAPHS = 3;
/** The end of a sentence in any script, and the quotes and brackets that may close behind it. */
const ENDS = /\p{Sentence_Terminal}[\p{Pf}\p{Pe}"']*$/u;

/**
 * The words about a service are three paragraphs, each one line that ends a sentence: however a file is cut short,
 * a paragraph or the end of one is missing (C4).
 * @param bodyLine the line of the file that the body starts on.
 */
export function checkParagraphs(file: string, body: string, bodyLine: number): Problem[] {
  const lines = body.split('\n').map((text, index) => ({ text, line: bodyLine + index }));
  const problem = (line: number, wrong: string, fix: string): Problem => {
    return { file, line, column: 1, rule: 'C4', wrong, fix };
  };
  const paragraphs = lines.filter(({ text }) => text.trim() !== '');
  const broken = lines.filter(({ text }, index) => text.trim() !== '' && (lines[index + 1]?.text.trim() ?? '') !== '');
  const endless = paragraphs.filter(({ text }) => !ENDS.test(text.trimEnd()));
  return [
    ...(paragraphs.length - broken.length === PARAGRAPHS
      ? []
      : [
          problem(
            bodyLine,
            `these are ${String(paragraphs.length - broken.length)} paragraphs; there must be ${String(PARAGRAPHS)}`,
            'write what it is, then who it is for, then what happens when you ring; if one is missing, the file may have been cut short.',
          ),
        ]),
    ...broken.map(({ line }) =>
      problem(line, 'this paragraph goes on in the next line', 'write each paragraph as one line.'),
    ),
    ...endless.map(({ line }) =>
      problem(line, 'this paragraph does not end a sentence, so it may have been cut short', 'finish the sentence.'),
    ),
  ];
}
