import { isPlainForm } from './yaml-form.ts';

/** Texts of a JSON file, which keep their white space, and white space. */
const TEXT_OR_SPACE = /("(?:[^"\\]|\\.)*")|\s+/g;

/**
 * The value of a JSON file in which nothing is wrong, ten times as fast as the YAML parser, which JSON.parse alone cannot
 * replace: it takes the second of two equal keys and says nothing. A text that it writes back as it was held each key once.
 * @returns undefined for any other file: the YAML parser tells what is wrong with it, and where.
 */
export function quickJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text.replace(TEXT_OR_SPACE, '$1') && isPlainForm(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
