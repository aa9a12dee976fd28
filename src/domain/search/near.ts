import { slipsBetween } from '../slips.ts';

/** How many letters of a word may be wrong: none in short ones, where another word is too near. */
export function mayBeWrong(word: string): number {
  return word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
}

/** How sure a word is whose double letters alone are wrong, which is how most people misspell; and a short one with one slip. */
const [DOUBLED, ONE_WRONG] = [0.9, 0.8] as const;
/** One letter wrong besides. */
const DOUBLED_AND_WRONG = 0.7;

/**
 * How well a word that somebody typed stands for one that is known; 0 when it does not. The first letter of a short word is
 * held to, because that is rarely the wrong one.
 */
export function likeness(typed: string, known: string): number {
  if (typed === known) return 1;
  const beginAlike = typed[0] === known[0];
  if (beginAlike && typed.length > 4 && known.length > 4 && single(typed) === single(known)) return DOUBLED;
  if (typed.length === 4 && known.length === 5) return lacksVowel(typed, known) ? ONE_WRONG : 0;
  if (typed.length === 4 && known.length === 4)
    return slipsBetween(typed, known, 1) === 1 && isSwapped(typed, known) ? ONE_WRONG : 0;
  const limit = Math.min(mayBeWrong(typed), mayBeWrong(known));
  if (limit === 0 || (typed.length < 7 && typed[0] !== known[0] && typed[1] !== known[0])) return 0;
  const wrong = slipsBetween(typed, known, limit);
  if (wrong <= limit) return 1 - 0.15 * wrong;
  // A double letter and one more ("marige").
  const mayBe = typed.length > 5 && beginAlike && Math.abs(typed.length - known.length) === 2;
  return mayBe && slipsBetween(single(typed), single(known), 1) === 1 ? DOUBLED_AND_WRONG : 0;
}

/** The same letters, two of them in the wrong order. */
function isSwapped(a: string, b: string): boolean {
  return Array.from(a).sort().join('') === Array.from(b).sort().join('');
}

/** A word with each double letter written once: "harrasment" and "harassment" are one. */
function single(word: string): string {
  return word.replace(/(.)\1/g, '$1');
}

/** The same word but for one vowel inside it ("rapd", "raped"). */
function lacksVowel(typed: string, known: string): boolean {
  return [1, 2, 3].some((at) => /[aeiou]/.test(known[at] ?? '') && typed === known.slice(0, at) + known.slice(at + 1));
}
