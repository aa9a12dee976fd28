import { isInWord } from './word-signs.ts';

/** The first two letters of a phrase's sign are looked for in a table of this many places; two pairs may share one. */
const PLACES = 1 << 14;

/** The letters that every find of a phrase holds: its longest piece without a `*`. */
interface Sign {
  letters: string;
  /** Whether a find begins, or ends, with these letters, so that no letter stands before, or behind, them. */
  begins: boolean;
  ends: boolean;
}

/**
 * Tells which of many phrases may stand in a text. Nearly every pair of letters of a text begins no sign of a phrase: one
 * look at each pair takes less than one look through the text for each phrase.
 * @param phrases each as its pieces, between which any letters may stand.
 * @returns asks one text; gives the numbers of the phrases whose sign it holds, in their order.
 */
export function signFinder(phrases: readonly (readonly string[])[]): (text: string) => number[] {
  const signs = phrases.map(signOf);
  const begun = new Uint8Array(PLACES);
  const byPair = new Map<number, number[]>();
  const short = [...signs.keys()].filter((index) => (signs[index]?.letters.length ?? 0) < 2);
  for (const [index, { letters }] of signs.entries()) {
    if (letters.length < 2) continue;
    const [first, second] = [letters.charCodeAt(0), letters.charCodeAt(1)];
    const pair = (first << 16) | second;
    begun[placeOf(first, second)] = 1;
    byPair.set(pair, [...(byPair.get(pair) ?? []), index]);
  }
  return (text) => {
    const found = new Set(short.filter((index) => text.includes(signs[index]?.letters ?? '')));
    let first = text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      const second = text.charCodeAt(at);
      if (begun[placeOf(first, second)] === 1) {
        for (const index of byPair.get((first << 16) | second) ?? []) {
          const sign = signs[index];
          if (sign && !found.has(index) && standsAt(text, at - 1, sign)) found.add(index);
        }
      }
      first = second;
    }
    return found.size === 0 ? [] : [...found].sort((a, b) => a - b);
  };
}

function signOf(pieces: readonly string[]): Sign {
  const letters = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
  const at = pieces.indexOf(letters);
  return { letters, begins: at === 0, ends: at === pieces.length - 1 };
}

function placeOf(first: number, second: number): number {
  return (first * 31 + second) & (PLACES - 1);
}

function standsAt(text: string, at: number, { letters, begins, ends }: Sign): boolean {
  return (
    text.startsWith(letters, at) &&
    !(begins && isInWord(text, at - 1)) &&
    !(ends && isInWord(text, at + letters.length))
  );
}
