import type { Problem } from './problem.ts';
import { lastKey, type YamlSource } from './yaml-source.ts';

/**
 * A file ends in its review, and the review in a day: wherever the file is cut short, one of them is missing (C4).
 * @param day the key of the review that must be its last: "checked" for a list, "due" for a service.
 */
export function checkLastBlock(source: YamlSource, day: 'checked' | 'due'): Problem[] {
  const problem = (path: string[], wrong: string, fix: string): Problem[] => [
    { file: source.file, ...source.placeOf(path), rule: 'C4', wrong, fix },
  ];
  const { review } = source.value as { review?: unknown };
  if (review === undefined) {
    const wrong = 'there is no "review:" at the end, so the file may have been cut short';
    return problem([], wrong, 'look for what is missing, then add "review:" with "by:" and "checked:".');
  }
  if (lastKey(source.value) !== 'review') {
    const wrong = '"review:" is not the last block, so a file that was cut short would go unnoticed';
    return problem(['review'], wrong, 'move it to the end.');
  }
  if (lastKey(review) !== day) {
    const wrong = `the last line is not "${day}:" of the review, so a file that was cut short would go unnoticed`;
    return problem(['review'], wrong, `write "${day}:" and its day as the last line.`);
  }
  return [];
}
