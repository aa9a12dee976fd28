import { plainDigits } from '../../src/load/rules/places/reading.ts';

/** What a sign becomes: nothing, several signs, or else the one sign itself. */
const [NOTHING, SEVERAL] = [1, 2] as const;
/** No sign falls apart into more. */
const MOST_PARTS = 18;

/** What each half or whole sign becomes, as far as it was met; and of those that become several, or have two halves, what. */
const known = new Uint16Array(1 << 16);
const parts = new Map<number, string>();
let buffer = new Uint16Array(1 << 16);

/**
 * The letters and digits of a text and nothing else, small, in one script of digits: "14, Foregate  Street" and
 * "۱۴ FOREGATE-STREET" are both "14foregatestreet". No space, sign or case can hide a text from another, nor accents that
 * are stored apart.
 */
export function compact(text: string): string {
  const codes = compactCodes(text);
  let all = '';
  for (let at = 0; at < codes.length; at += 8192) all += String.fromCharCode(...codes.subarray(at, at + 8192));
  return all;
}

/** The same as codes, good until the next text is asked for: a site of 180 MB is no new text for every file. */
function compactCodes(raw: string): Uint16Array {
  // Accents in one order, wherever they stand apart.
  const text = raw.normalize('NFKC');
  if (buffer.length < text.length * MOST_PARTS) buffer = new Uint16Array(text.length * MOST_PARTS);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const one = (known[code] ||= whatBecomesOf(code));
    if (one > SEVERAL) buffer[length++] = one;
    else if (one === SEVERAL) {
      // The second half, which comes next, is nothing by itself.
      const sign = text.codePointAt(at) ?? code;
      const several = parts.get(sign) ?? partsOf(sign);
      parts.set(sign, several);
      for (let part = 0; part < several.length; part++) buffer[length++] = several.charCodeAt(part);
    }
  }
  return buffer.subarray(0, length);
}

function whatBecomesOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SEVERAL;
  const all = partsOf(code);
  return all === '' ? NOTHING : all.length === 1 ? all.charCodeAt(0) : SEVERAL;
}

/** Small by way of capitals, because some letters have two small forms; with accents apart, which a sign between may hide. */
function partsOf(sign: number): string {
  const small = String.fromCodePoint(sign).toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
  return plainDigits(small.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').normalize('NFKD'));
}

/** Letters and digits of a text by which it is looked for; a shorter text stands anywhere by chance. */
export const SIGN_LENGTH = 6;
const SIGNS = 1 << 18;

/** A text that is looked for, and where in it its sign ends. */
interface Candidate<Text> {
  text: Text;
  codes: Uint16Array;
  signEnd: number;
}

/** Looks for many texts at once, as `compact` reads them: the pages are read once and not once for each of the texts. */
export class Finder<Text extends string> {
  readonly #candidates = new Map<number, Candidate<Text>[]>();
  readonly #isSign = new Uint8Array(SIGNS);

  /** @throws RangeError for a text of fewer than six letters and digits, which could not be found. */
  constructor(texts: Iterable<Text>) {
    const all = [...texts].map((text) => ({ text, codes: compactCodes(text).slice() }));
    const short = all.find(({ codes }) => codes.length < SIGN_LENGTH);
    if (short) throw new RangeError(`too short to look for: ${String(short.codes.length)} letters and digits`);
    const shared = Map.groupBy(
      all.flatMap(({ codes }) => [...new Set(signsOf(codes).values())]),
      (sign) => sign,
    );
    for (const { text, codes } of all) {
      // What nearly all begin with, such as "https www", would be seen in every line.
      const signs = signsOf(codes);
      const rarest = signs.reduce((best, sign) =>
        (shared.get(sign)?.length ?? 0) < (shared.get(best)?.length ?? 0) ? sign : best,
      );
      this.#isSign[rarest] = 1;
      const candidate = { text, codes, signEnd: signs.indexOf(rarest) + SIGN_LENGTH - 1 };
      this.#candidates.set(rarest, [...(this.#candidates.get(rarest) ?? []), candidate]);
    }
  }

  /** The texts that stand in a text. */
  find(text: string): Set<Text> {
    const found = new Set<Text>();
    const codes = compactCodes(text);
    let sign = 0;
    for (let at = 0; at < codes.length; at++) {
      sign = nextSign(sign, codes[at] ?? 0);
      if (this.#isSign[sign] !== 1) continue;
      for (const { text: wanted, codes: own, signEnd } of this.#candidates.get(sign) ?? []) {
        if (standsAt(codes, at - signEnd, own)) found.add(wanted);
      }
    }
    return found;
  }
}

/** Every sign of a text, in the order of where they end. */
function signsOf(codes: Uint16Array): number[] {
  let last = 0;
  return Array.from(codes, (code) => (last = nextSign(last, code))).slice(SIGN_LENGTH - 1);
}

/** Eighteen bits that depend on the last six codes only. */
function nextSign(last: number, code: number): number {
  return ((last << 3) ^ code) & (SIGNS - 1);
}

function standsAt(codes: Uint16Array, from: number, wanted: Uint16Array): boolean {
  for (let at = 0; at < wanted.length; at++) if (codes[from + at] !== wanted[at]) return false;
  return true;
}
