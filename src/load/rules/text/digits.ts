/** The value of each digit sign met so far: scripts have digits of their own, ten in a row each. */
const values = new Map<string, string>();

/** A text with every digit, of whatever script, as 0 to 9. */
export function withPlainDigits(text: string): string {
  return /[^\p{ASCII}]/u.test(text) ? text.replace(/(?![0-9])\p{Nd}/gu, valueOf) : text;
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
