import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';
import type { WritingFiles } from '../../writing.ts';

const JOINERS = { ZWNJ: '\u200C', ZWJ: '\u200D' } as const;

/**
 * A joiner stands only where the script needs it: in a text of a language that says so, and between two letters of a
 * script other than Latin (C21). Anywhere else it hides, and makes two words that look alike differ.
 */
export function checkJoiners(texts: readonly Text[], { held }: WritingFiles): Problem[] {
  return texts.flatMap((text) => {
    if (!/[\u200C\u200D]/.test(text.text)) return [];
    const allowed = held[text.lang ?? '']?.value.joiners?.allowed.map((name) => JOINERS[name]) ?? [];
    const rest = text.text.replace(/([\p{L}\p{M}])([\u200C\u200D])(?=[\p{L}\p{M}])/gu, (all, letter: string, mark) =>
      allowed.some((joiner) => joiner === mark) && !/\p{Script=Latin}/u.test(letter) ? letter : all,
    );
    if (!/[\u200C\u200D]/.test(rest)) return [];
    const wrong = 'the text holds an invisible joiner where no letters need one';
    return [problemIn(text, 'C21', wrong, 'type the word again instead of pasting it.')];
  });
}
