/** Marks that carry no meaning in a search: accents, Arabic vowel signs, nukta, candrabindu, addak. Vowel signs of Indic scripts stay. */
const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u09bc\u0a3c\u0abc\u0981\u0a71]/g;
/** Joiners and stretchers, and all that stands inside a word without being heard. */
const UNHEARD = /[\u0640\u200b-\u200f\u2060\ufe00-\ufe0f\u00ad'’‘ʼʻ`´]/g;

/** Letters that are typed for one another on other keyboards, or written in more than one way. */
// prettier-ignore
const SAME: Record<string, string> = {
  ي: 'ی', ى: 'ی', ې: 'ی', ێ: 'ی', ے: 'ی', ك: 'ک', ہ: 'ه', ة: 'ه', ۃ: 'ه', ھ: 'ه', ە: 'ه', ۀ: 'ه', ۂ: 'ه',
  ۆ: 'و', ۇ: 'و', ٱ: 'ا', ں: 'ن', ڵ: 'ل', ڕ: 'ر', ٶ: 'و', ٸ: 'ی',
  ł: 'l', đ: 'd', ı: 'i', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe',
  '\u0a70': '\u0a02', '\u09ce': '\u09a4', '\u09f0': '\u09b0',
};
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME).join('')}]`, 'g');

/** Digits of other scripts; each block runs from nought to nine. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0966-\u096f\uff10-\uff19]/g;

/** Nearly all English words of a vocabulary are folded as they stand. */
const FOLDED = /^[a-z\d]+(?: [a-z\d]+)*$/;
const ASCII = /^[\x20-\x7e]*$/;
const HELD_DOWN = /(.)\1\1/;

/**
 * Writes a text the one way in which searches are compared: small letters without accents, letters that stand for one another
 * as one, nothing that is not heard, everything else between words as a space.
 */
export function fold(text: string): string {
  if (FOLDED.test(text) && !HELD_DOWN.test(text)) return text;
  return (
    (ASCII.test(text) ? text.toLowerCase().replace(/['`]/g, '') : plain(text))
      // Letters held down; but Romanian ends words in three ("copiii", the children), which are its "copii" all the same.
      .replace(/i{3}(?!\p{L})/gu, 'ii')
      .replace(/(\p{L})\1{2,}/gu, '$1')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** A text in small letters, those that stand for one another as one, without what is not heard. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(UNHEARD, '')
    .replace(SAME_LETTERS, (letter) => SAME[letter] ?? letter)
    .replace(DIGITS, (digit) => String(digitOf(digit)));
}

function digitOf(digit: string): number {
  const code = digit.charCodeAt(0);
  const isIndic = code > 0x0900 && code < 0x0b00;
  return (code & 0xf) - (isIndic ? 6 : 0);
}

/** The words of a folded text. */
export function wordsOf(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ');
}

/** Whether a text is written without spaces between its words, as Chinese is. */
export function isUnspaced(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The Arabic article, with the small words that are written together with it. */
const ARTICLE = /^(?:[وفبکعه]?ال|لل)(?=.{3})/;
/** Small words that Arabic writes together with the next: and, so, with, to, like. */
const JOINED = /^[وفبلک](?=.{3})/;

/** A word as it is compared: an Arabic one without its article. */
export function bare(word: string): string {
  return word.replace(ARTICLE, '');
}

/** Endings that Gujarati and Bengali write onto a name or a noun: in, of, to, from. */
const ENDING = /(?<=.{3})(?:માં|ને|નો|ની|ના|નું|થી|એ|ઓ|কে|ের|য়ে|রে|র|তে|ত|টা|রা|এ|ো)$/;

/** What else a word may be: an Arabic one with a small word written before it, an Indian one with an ending. */
export function others(word: string): string[] {
  return [
    ...(JOINED.test(word) ? [bare(word.replace(JOINED, ''))] : []),
    ...(ENDING.test(word) ? [word.replace(ENDING, '')] : []),
  ];
}
