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
