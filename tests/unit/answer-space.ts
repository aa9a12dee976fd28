// Every combination of answers of the real content, and a counter-example in the words a reader would see.
import { choicesOf, everyCombination } from '../../scripts/prove/answer-space.ts';
import { findingsIn, type Findings } from '../../scripts/prove/counter-examples.ts';
import type { Answers } from '../../src/domain/pathway/answers.ts';
import { directory } from './real-content.ts';

/** The options of a question, and first the case that nobody answered it. */
export function choices(axis: string): (string | undefined)[] {
  return choicesOf(axis, directory.pathways);
}

/** The options of a question alone. */
export function optionsOf(axis: string): string[] {
  return choices(axis).flatMap((option) => option ?? []);
}

/** Every combination of one choice for each question; `only` narrows a question to some choices. */
export function everyAnswer(
  axes: readonly string[],
  only: Readonly<Record<string, readonly (string | undefined)[]>> = {},
): Generator<Answers> {
  return everyCombination(axes, directory.pathways, only);
}

/** Collects counter-examples in English. */
export function counterExamples(): Findings {
  return findingsIn(directory.strings['en'] ?? {});
}
