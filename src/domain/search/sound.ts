/** Spellings by ear of the same sound in South Asian languages, Persian, Kurdish and Arabic, in English letters and digits. */
const SOUNDS: [RegExp, string][] = [
  [/[237]/g, 'h'],
  [/5|9|kh|q|x/g, 'k'],
  [/6|th/g, 't'],
  [/8|gh/g, 'g'],
  [/sh/g, 's'],
  [/ph/g, 'f'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/jh|dz|z/g, 'j'],
  [/w/g, 'v'],
  [/ee|ie|ei|y|e/g, 'i'],
  [/oo|ou|o/g, 'u'],
];
/** From here on the consonants alone tell a word from others; in shorter ones the vowels must ("mera", mine; "maara", hit) ... */
const LONG = 6;
/** ... and in those of fewer consonants ("bachao", save; "bachon", children). */
const CONSONANTS = 4;

/**
 * What a romanised word sounds like, however it was spelt: "zabardasti", "zubardusty" and "zabrdasti" are one, and so are
 * "maarta" and "marta". Long words are compared by their consonants and how they end.
 */
export function soundOf(word: string): string {
  const heard = SOUNDS.reduce((so, [spelt, sound]) => so.replace(spelt, sound), word).replace(/(.)\1+/g, '$1');
  if (heard.length < LONG) return heard;
  const consonants = heard
    .slice(1)
    .replace(/[aiuh]/g, '')
    .replace(/(.)\1+/g, '$1');
  if (consonants.length + 1 < CONSONANTS) return heard;
  return `${heard.slice(0, 1)}${consonants}${/[aiu]$/.test(heard) ? '-' : ''}`;
}
