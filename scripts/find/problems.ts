// What is wrong with a question to the finder, in words for who typed it.
import type { AnswerProblem } from '../../src/domain/pathway/answers.ts';
import type { InputProblem } from '../../src/domain/pathway/inputs.ts';
import { didYouMean } from '../../src/load/problem.ts';

/** One line for each problem. */
export function describe(problem: AnswerProblem | InputProblem): string {
  switch (problem.is) {
    case 'not-an-object':
      return '"answers" must be an object';
    case 'unknown-axis':
      return `there is no question "${problem.axis}"; there are: ${oneOf(problem.axis, problem.known)}`;
    case 'unknown-option':
      return `"${problem.option}" is not an answer to ${problem.axis}; use: ${oneOf(problem.option, problem.known)}`;
    case 'one-only':
      return `${problem.axis} takes one answer`;
    case 'inputs-not-an-object':
      return '"inputs" must be an object';
    case 'unknown-table':
      return `there is no table "${problem.table}"; there are: ${oneOf(problem.table, problem.known)}`;
    case 'table-not-an-object':
      return `the inputs of ${problem.table} must be an object`;
    case 'unknown-input':
      return `"${problem.input}" is not an input of ${problem.table}; use: ${oneOf(problem.input, problem.known)}`;
    case 'unknown-value':
      return `"${problem.value}" is not a value of ${problem.table}.${problem.input}; use: ${oneOf(problem.value, problem.known)}`;
    case 'not-a-number':
      return `"${problem.value}" is not a value of ${problem.table}.${problem.input}; use a whole number, 0 or more`;
  }
}

function oneOf(word: string, known: readonly string[]): string {
  return `${known.join(', ')}.${didYouMean(word, known)}`;
}
