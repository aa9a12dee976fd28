/**
 * One pattern for a list of phrases: whole words, any capitals, any white space and apostrophe; a `*` at the end of a
 * word stands for any ending.
 */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const alternatives = phrases.map((phrase) =>
    phrase
      .trim()
      .replace(/[.?+^$()|[\]{}\\/]/g, '\\$&')
      .replace(/\*/g, '[\\p{L}\\p{M}]*')
      .replace(/['’]/g, "['’]")
      .replace(/["“”]/g, '["“”]')
      .replace(/\s+/g, '\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

/**
 * Finds the first of some phrases that does not stand in one of the longer phrases in which it may. Nearly no text holds any,
 * and a pattern of many phrases is dear to make and to try: only those are tried whose letters stand in the text.
 */
export function phraseFinder({
  phrases,
  unless = [],
}: {
  phrases: readonly string[];
  unless?: readonly string[] | undefined;
}): (text: string) => string | undefined {
  const [wanted, allowed] = [phrases, unless].map((list) => list.map((phrase) => [signOf(phrase), phrase] as const));
  return (text) => {
    const small = text.toLowerCase();
    const flat = flatten(small);
    const pattern = patternIn(flat, wanted ?? []);
    const found = pattern && small.match(pattern)?.[0];
    const around = found === undefined ? undefined : patternIn(flat, allowed ?? []);
    return pattern && around ? small.replace(around, ' ').match(pattern)?.[0] : found;
  };
}

const patterns = new Map<string, RegExp>();

/** The pattern of those phrases whose sign stands in a text. */
function patternIn(flat: string, phrases: readonly (readonly [sign: string, phrase: string])[]): RegExp | undefined {
  const there = phrases.flatMap(([sign, phrase]) => (flat.includes(sign) ? [phrase] : []));
  if (there.length === 0) return undefined;
  const key = there.join('\n');
  const pattern = patterns.get(key) ?? inSmall(there);
  patterns.set(key, pattern);
  return pattern;
}

/** The letters that every find of a phrase holds: its longest piece without a `*`. */
function signOf(phrase: string): string {
  const pieces = flatten(phrase.trim().toLowerCase()).split('*');
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}

/** What the pattern takes for the same, as the same. */
function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('’', "'").replace(/[“”]/g, '"');
}

/** The same for texts in small letters: looking for both sizes of each letter takes four times as long. */
function inSmall(phrases: readonly string[]): RegExp {
  return new RegExp(phrasePattern(phrases.map((phrase) => phrase.toLowerCase())).source, 'gu');
}
