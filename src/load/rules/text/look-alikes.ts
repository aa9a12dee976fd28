import type { Content } from '../../content.ts';
import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';
import { kindsOfSigns } from './kinds-of-signs.ts';

/** Scripts with letters that nobody can tell from Latin ones. */
const LIKE_LATIN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}\p{Script=Osage}\p{Script=Carian}\p{Script=Lycian}\p{Script=Lydian}\p{Script=Gothic}\p{Script=Old_Italic}]/u;
/** Languages that are written in such a script themselves. */
const OWN_SCRIPT = /^(Cyrl|Grek|Armn|Cher)$/;
/** Languages whose alphabet has an i without a dot. */
const DOTLESS = /^(tr|az|crh|tt|kk)\b/;
/** Letters and digits may be another one in disguise: wide, mathematical, joined, or shaped for the end of a word. */
const LETTER = /[\p{L}\p{Nd}]/gu;
/** Latin letters that only phonetics uses, and the i without a dot. */
const PHONETIC = /[\u0131\u0237\u0250-\u02AF\u1D00-\u1DBF\uA722-\uA7FF\uAB30-\uAB6F]/u;
const WORD = /[\p{L}\p{M}\p{Nd}\u200C\u200D]+/gu;
const LATIN = /\p{Script=Latin}/u;
const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const ASCII = /^\p{ASCII}*$/u;

/** What a word in disguise holds: letters of two kinds, or one that is odd by itself; half of a letter may be anything. */
const [IN_LATIN, IN_OTHERS, ODD] = [1, 2, 4] as const;
const kindsIn = kindsOfSigns((sign) => {
  const isOther = /[\p{L}\p{Nd}]/u.test(sign) && sign.normalize('NFKC') !== sign;
  const isOdd = isOther || /\p{Cs}/u.test(sign) || LIKE_LATIN.test(sign) || PHONETIC.test(sign);
  return (LATIN.test(sign) ? IN_LATIN : 0) | (NOT_LATIN.test(sign) ? IN_OTHERS : 0) | (isOdd ? ODD : 0);
});

/**
 * No letter that only looks like the right one (C22): a Cyrillic "е" in "Refuge" is not found by search, is read out
 * wrongly, and lets a false name pass for a real one.
 */
export function checkLookAlikes(texts: readonly Text[], content: Content): Problem[] {
  const tags = content.languages.value.map(({ tag }) => tag);
  const swaps = new Map(
    Object.entries(content.writing.held).map(([lang, { value }]) => [lang, Object.entries(value.lookAlikes)]),
  );
  return texts.flatMap((text) => {
    if (ASCII.test(text.text)) return [];
    const lang = text.lang ?? langOfList(text, tags);
    const told = (wrong: string, fix: string) => [problemIn(text, 'C22', wrong, fix)];
    for (const [wrongLetter, right] of swaps.get(lang ?? '') ?? []) {
      if (text.text.includes(wrongLetter)) {
        return told(`"${wrongLetter}" is a letter of another language that looks like "${right}"`, `write "${right}".`);
      }
    }
    const word = mayBeDisguised(text.text)
      ? (text.text.match(WORD) ?? []).find((candidate) => isDisguised(candidate, lang ?? 'en'))
      : undefined;
    return word === undefined
      ? []
      : told(`"${word}" holds a letter that only looks like the right one`, 'type the word again, letter by letter.');
  });
}

/** Whether any word of a text may be: nearly none holds a sign that could hide in one. */
function mayBeDisguised(text: string): boolean {
  const kinds = kindsIn(text);
  return (kinds & ODD) !== 0 || kinds === (IN_LATIN | IN_OTHERS);
}

function isDisguised(word: string, lang: string): boolean {
  if (ASCII.test(word)) return false;
  if (LATIN.test(word) && NOT_LATIN.test(word)) return true;
  if (LIKE_LATIN.test(word)) return !OWN_SCRIPT.test(new Intl.Locale(lang).maximize().script ?? '');
  if (LATIN.test(word) && PHONETIC.test(word)) return !DOTLESS.test(lang);
  return (word.match(LETTER) ?? []).some((letter) => letter.normalize('NFKC') !== letter);
}

/** The name of a language is written in that language, and so are its telling words; other lists have none. */
function langOfList({ owner, path: [first] }: Text, tags: readonly string[]): string | undefined {
  if (owner === 'languages') return tags[Number(first)];
  return owner === 'tellingWords' ? String(first) : undefined;
}
