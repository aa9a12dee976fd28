import type { Writing } from '../../../schema/writing.ts';
import type { Content } from '../../content.ts';
import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';
import { namesIn } from './names.ts';
import { phrasePattern } from './phrase-pattern.ts';

const NAME_LIKE = /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u;
const WORDS = /[\p{L}'’-]+/gu;
const FIX = 'write the role ("the housing worker"), never a name.';

/**
 * Nobody is named (C37): no "Mrs Sample", no "ask for Sam". Names of people cannot be told from those of places and
 * organisations for sure, so after "ask for" a word with a capital is a person unless it stands in a name that content
 * knows. Scripts without capitals have only the titles.
 */
export function checkPeople(texts: readonly Text[], content: Content): Problem[] {
  const known = new Set(namesIn(content).flatMap((name) => (name.match(WORDS) ?? []).map(plain)));
  const isPerson = (word: string) => NAME_LIKE.test(word) && !known.has(plain(word));
  const patterns = new Map(
    Object.entries(content.writing.held).map(([lang, { value }]) => [
      lang,
      {
        titled: [follows(value.titles, '\\.?\\s+', 'u'), ...(value.surnames.length > 0 ? [precedes(value)] : [])],
        asked: value.asksFor.length === 0 ? undefined : follows(value.asksFor, '\\s+', 'giu'),
        sign: signOf([...value.titles, ...value.asksFor]),
      },
    ]),
  );
  const inWords = ({ text, lang = 'en' }: Text): string | undefined => {
    if (patterns.get(lang)?.sign.test(text) !== true) return undefined;
    const [titled] = (patterns.get(lang)?.titled ?? []).flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
    const asked = patterns.get(lang)?.asked;
    if (titled !== undefined || asked === undefined) return titled;
    return [...text.matchAll(asked)].find(([, name = '']) => isPerson(name))?.[0];
  };
  /** A role has at most a first word with a capital, and names of organisations. */
  const inRole = ({ text }: Text): string | undefined =>
    [...text.matchAll(WORDS)].slice(1).some(([word]) => isPerson(word)) ? text : undefined;
  return texts.flatMap((text) => {
    const last = text.path.at(-1);
    // A title, or "ask for", and a name are two words at least, where words have spaces; most of content is single words.
    if (!/[\s\p{Script=Han}]/u.test(text.text) || last === 'url') return [];
    const found = last === 'by' ? inRole(text) : inWords(text);
    return found === undefined ? [] : [problemIn(text, 'C37', `"${found}" may name a person`, FIX)];
  });
}

/** The letters with which the phrases begin. Nearly no text holds any, and a look for them takes a tenth of the time. */
function signOf(phrases: readonly string[]): RegExp {
  const beginnings = phrases.map((phrase) => /^[\p{L}\p{M}\p{N}]*/u.exec(phrase.trim())?.[0] ?? '');
  return new RegExp(beginnings.join('|'), 'iu');
}

/** One of the phrases, then a word that could be a name: with a capital, or of a script that has none. */
function follows(phrases: readonly string[], between: string, flags: string): RegExp {
  return new RegExp(`${phrasePattern(phrases).source}${between}([\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’-]*)`, flags);
}

/** A family name, up to two given names and a title behind them, where a word begins: at the start, behind what is no letter of the script, or behind "ask for". */
function precedes({ surnames, titles, asksFor }: Writing): RegExp {
  const starts = ['(?<!\\p{Script=Han})', ...asksFor.map((words) => `(?<=${words})`)];
  return new RegExp(
    `(?:${starts.join('|')})(?:${surnames.join('|')})\\p{Script=Han}{0,2}?(?:${titles.join('|')})`,
    'u',
  );
}

function plain(word: string): string {
  return word.toLowerCase().replace(/['’]s?$/, '');
}
