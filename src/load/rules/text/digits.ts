import { kindsOfSigns } from './kinds-of-signs.ts';

const [PLAIN, OF_A_SCRIPT] = [1, 2] as const;
/** Digits of some scripts have two halves: half of a sign may be one. */
const kindsIn = kindsOfSigns((sign) => (/[0-9]/.test(sign) ? PLAIN : /[\p{Nd}\p{Cs}]/u.test(sign) ? OF_A_SCRIPT : 0));

/** The value of each digit sign met so far: scripts have digits of their own, ten in a row each. */
const values = new Map<string, string>();

/** A text with every digit, of whatever script, as 0 to 9. */
export function withPlainDigits(text: string): string {
  return (kindsIn(text) & OF_A_SCRIPT) === 0 ? text : text.replace(/(?![0-9])\p{Nd}/gu, valueOf);
}

/** Whether a text may hold a digit; most hold none, and nothing that stands in digits. */
export function mayHoldDigits(text: string): boolean {
  return kindsIn(text) !== 0;
}

function valueOf(sign: string): string {
  const before = values.get(sign);
  if (before !== undefined) return before;
  const code = sign.codePointAt(0) ?? 0;
  let first = code;
  while (code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  const value = String(code - first);
  values.set(sign, value);
  return value;
}
