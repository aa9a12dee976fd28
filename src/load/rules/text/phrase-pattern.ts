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
  const [wanted = [], allowed = []] = [phrases, unless].map((list) =>
    list.map((phrase) => [signOf(phrase), phrase] as const),
  );
  return (text) => {
    const { small, flat } = lettersOf(text);
    const found = firstIn(small, thoseIn(flat, wanted));
    const around = found === undefined ? [] : thoseIn(flat, allowed);
    return around.length === 0 ? found : firstIn(small.split(patternOf(around)).join(' '), thoseIn(flat, wanted));
  };
}

/** A text in small letters, and so that what the pattern takes for the same is the same. */
interface Letters {
  small: string;
  flat: string;
}

/** The same texts are looked through for one list of phrases after another. */
const known = new Map<string, Letters>();
const MOST_KEPT = 50_000;

function lettersOf(text: string): Letters {
  const found = known.get(text);
  if (found) return found;
  const small = text.toLowerCase();
  const letters = { small, flat: flatten(small) };
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, letters);
  return letters;
}

/** Those phrases whose sign stands in a text. */
function thoseIn(flat: string, phrases: readonly (readonly [sign: string, phrase: string])[]): string[] {
  return phrases.filter(([sign]) => flat.includes(sign)).map(([, phrase]) => phrase);
}

/** What stands first in a text of some phrases. */
function firstIn(small: string, phrases: readonly string[]): string | undefined {
  let first: RegExpExecArray | undefined;
  for (const phrase of phrases) {
    const match = patternOf([phrase]).exec(small);
    if (match && (first === undefined || match.index < first.index)) first = match;
  }
  return first?.[0];
}

const patterns = new Map<string, RegExp>();

/** The pattern of some phrases in small letters: looking for both sizes of each letter takes four times as long. */
function patternOf(phrases: readonly string[]): RegExp {
  const key = phrases.join('\n');
  const pattern =
    patterns.get(key) ?? new RegExp(phrasePattern(phrases.map((phrase) => phrase.toLowerCase())).source, 'u');
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
