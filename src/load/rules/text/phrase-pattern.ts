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

/** Finds the first of some phrases that does not stand in one of the longer phrases in which it may. */
export function phraseFinder({
  phrases,
  unless,
}: {
  phrases: readonly string[];
  unless?: readonly string[] | undefined;
}): (text: string) => string | undefined {
  const [wanted, allowed] = [inSmall(phrases), unless?.length ? inSmall(unless) : undefined];
  return (text) => {
    const small = text.toLowerCase();
    const found = small.match(wanted)?.[0];
    return found === undefined || allowed === undefined ? found : small.replace(allowed, ' ').match(wanted)?.[0];
  };
}

/** The same for texts in small letters: looking for both sizes of each letter takes four times as long. */
function inSmall(phrases: readonly string[]): RegExp {
  return new RegExp(phrasePattern(phrases.map((phrase) => phrase.toLowerCase())).source, 'gu');
}
