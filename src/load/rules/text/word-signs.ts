/** What a letter, a digit or another sign is to the words around it. */
const [OUTSIDE, DIGIT, LETTER] = [1, 2, 3] as const;

/** What is known of the signs met so far, which is quicker than a pattern. */
const known = new Uint8Array(1 << 16);

/** Whether the sign at a place of a text is part of a word: a letter, a mark on one, or a digit. Before and behind the text nothing is. */
export function isInWord(text: string, at: number): boolean {
  return kindAt(text, at) > OUTSIDE;
}

/** Whether the sign at a place is a letter, or a mark on one. */
export function isLetter(text: string, at: number): boolean {
  return kindAt(text, at) === LETTER;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return OUTSIDE;
  // Half of a sign: both halves are what the whole is.
  if (code >= 0xd800 && code <= 0xdfff) return kindOf(text.codePointAt(isSecondHalf(text, at) ? at - 1 : at) ?? 0);
  return (known[code] ||= kindOf(code));
}

function isSecondHalf(text: string, at: number): boolean {
  return at > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

function kindOf(code: number): number {
  const sign = String.fromCodePoint(code);
  return /[\p{L}\p{M}]/u.test(sign) ? LETTER : /\p{N}/u.test(sign) ? DIGIT : OUTSIDE;
}
