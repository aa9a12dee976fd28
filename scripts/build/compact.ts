import { plainDigits } from '../../src/load/rules/places/reading.ts';

/**
 * The letters and digits of a text and nothing else, small, in one script of digits: "14, Foregate  Street" and
 * "۱۴ FOREGATE-STREET" are both "14foregatestreet". No space, sign or case can hide a text from another.
 */
export function compact(text: string): string {
  // Most of a site is ASCII, and what is left behind it is short.
  const short = text.toLowerCase().replace(/[\0-/:-`{-\x7F]+/g, '');
  if (/^[a-z\d]*$/.test(short)) return short;
  return plainDigits(short.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

const SIGN_LENGTH = 4;
const SIGNS = 1 << 16;

/** Looks for many compact texts at once: 40 MB of pages are read once and not once for each of them. */
export class Finder {
  readonly #candidates = new Map<number, string[]>();
  readonly #isSign = new Uint8Array(SIGNS);

  /** @param texts compact, of at least four letters. */
  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      let sign = 0;
      for (let at = 0; at < SIGN_LENGTH; at++) sign = nextSign(sign, text.charCodeAt(at));
      this.#isSign[sign] = 1;
      this.#candidates.set(sign, [...(this.#candidates.get(sign) ?? []), text]);
    }
  }

  /** The texts that stand in a compact text. */
  find(text: string): Set<string> {
    const found = new Set<string>();
    let sign = 0;
    for (let at = 0; at < text.length; at++) {
      sign = nextSign(sign, text.charCodeAt(at));
      if (this.#isSign[sign] !== 1) continue;
      for (const candidate of this.#candidates.get(sign) ?? []) {
        if (text.startsWith(candidate, at - SIGN_LENGTH + 1)) found.add(candidate);
      }
    }
    return found;
  }
}

/** Sixteen bits that depend on the last four letters only. */
function nextSign(sign: number, code: number): number {
  return ((sign << 4) ^ code) & (SIGNS - 1);
}
