import { slipsBetween } from '../slips.ts';

/** How many letters of a word may be wrong: none in short ones, where another word is too near. */
export function mayBeWrong(word: string): number {
  return word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * How well a word that somebody typed stands for one that is known; 0 when it does not. The first letter of a short word is
 * held to, because that is rarely the wrong one.
 */
export function likeness(typed: string, known: string): number {
  if (typed === known) return 1;
  if (typed.length === 4 && known.length === 4)
    return slipsBetween(typed, known, 1) === 1 && isSwapped(typed, known) ? 0.8 : 0;
  const limit = Math.min(mayBeWrong(typed), mayBeWrong(known));
  if (limit === 0 || (typed.length < 7 && typed[0] !== known[0] && typed[1] !== known[0])) return 0;
  const wrong = slipsBetween(typed, known, limit);
  return wrong > limit ? 0 : 1 - 0.15 * wrong;
}

/** The same letters, two of them in the wrong order. */
function isSwapped(a: string, b: string): boolean {
  return Array.from(a).sort().join('') === Array.from(b).sort().join('');
}
