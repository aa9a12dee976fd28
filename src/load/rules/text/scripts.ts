import type { Content } from '../../content.ts';
import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';
import { kindsOfSigns } from './kinds-of-signs.ts';

/** Of the letters of a text, how many are of its own script. */
const ENOUGH = 0.8;
/** Languages that are written in more than one script at a time. */
const WRITTEN_IN: Record<string, readonly string[]> = {
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
};
/** What does not count: placeholders, asides in brackets, a word or two in quotes, names (Latin words with a capital or a digit). */
const ASIDES = /\{\{\w+\}\}|[([（][^()[\]（）]*[)\]）]|“[^”]{1,20}”|"[^"]{1,20}"/gu;
const NAMES = /(?<![\p{L}\p{N}])(?=[\p{Script=Latin}\p{N}'’&+-]*[\p{Lu}\p{N}])[\p{Script=Latin}\p{N}'’&+-]+/gu;
/** A whole text of such words is a name only while it is short. */
const LONGEST_NAME = 30;

/**
 * Words are written in the script of their language (C22): what was pasted in another language, or in English, is told.
 * Names that stay in Latin letters ("Care Act 2014", "(MARAC)") do not count against a text, in which they are explained.
 */
export function checkScripts(texts: readonly Text[], { languages }: Content): Problem[] {
  const own = new Map(languages.value.map(({ tag }) => [tag, lettersOf(tag)]));
  return texts.flatMap((text) => {
    const letters = own.get(text.lang ?? '');
    if (letters === undefined || isInScript(text.text, letters)) return [];
    const wrong = `less than ${ENOUGH * 100} % of the letters are those of the language "${text.lang ?? ''}"`;
    return [problemIn(text, 'C22', wrong, 'write it in this language; names may stay as they are.')];
  });
}

/** The letters that a language is written in. */
interface Letters {
  own: RegExp;
  /** Whether a text holds any other letter; half of a letter may be one. */
  othersIn: (text: string) => boolean;
}

function isInScript(text: string, { own, othersIn }: Letters): boolean {
  const bare = text.replace(/\{\{\w+\}\}/g, '');
  if (!othersIn(bare)) return true;
  const inOwn = count(bare, own);
  if (inOwn === count(bare, /\p{L}/gu)) return true;
  const words = text.replace(ASIDES, ' ').replace(NAMES, ' ');
  const left = count(words, /\p{L}/gu);
  // Nothing but names: a short label may be one ("WhatsApp"), a sentence may not.
  if (left === 0) return inOwn > 0 || bare.length <= LONGEST_NAME;
  return count(words, own) >= ENOUGH * left;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** Letters of the script that a language is written in: Arabic for "ur". */
function lettersOf(tag: string): Letters {
  const script = new Intl.Locale(tag).maximize().script ?? 'Latn';
  const signs = `[${(WRITTEN_IN[script] ?? [script]).map((name) => `\\p{Script=${name}}`).join('')}]`;
  const isOwn = new RegExp(signs, 'u');
  const kindsIn = kindsOfSigns((sign) => Number(/\p{Cs}/u.test(sign) || (/\p{L}/u.test(sign) && !isOwn.test(sign))));
  return { own: new RegExp(signs, 'gu'), othersIn: (text) => kindsIn(text) !== 0 };
}
