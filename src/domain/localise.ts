/** Words in the language that was asked for, or English, said to be English. */
export interface Localised<Words> {
  value: Words;
  /** The language the words are really in. */
  lang: string;
}

/** Picks the words of a language, and falls back to English honestly: the caller marks them with their real language. */
export function localise<Words>(
  words: { en: Words } & Record<string, Words | undefined>,
  lang: string,
): Localised<Words> {
  const own = words[lang];
  return own === undefined ? { value: words.en, lang: 'en' } : { value: own, lang };
}
