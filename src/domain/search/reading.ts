import { bare, fold, wordsOf } from './fold.ts';
import { BEGUN, isForm, isKnown, placesOf, type Lexicon } from './lexicon.ts';
import type { Slot } from './phrases.ts';

/** The words of a query as they are read. */
export interface Reading {
  words: string[];
  /** For each word, the places of phrases it may stand in and how sure that is. */
  places: Map<Slot, number>[];
  /** Words that were written together or apart, or are signs of one without spaces: how many letters each takes from its place on. */
  spans: Map<Slot, number>[];
}

/** Longer queries are read to here; nobody types them, and each word costs time. */
const MOST_WORDS = 40;
const HAN = /\p{Script=Han}/u;
/** The longest word of Chinese that is looked up. */
const HAN_LONGEST = 6;

/**
 * Reads a query: folds it, parts what was written together, puts together what was written apart, and looks every word up.
 * @param own words that mean something else by themselves (names, places, "please"), so they are no misspellings.
 * @param near of those the ones that may be written together with others.
 * @param nearly words that are a misspelt name, so they are not parted.
 */
export function read(
  text: string,
  lexicons: readonly Lexicon[],
  own: (word: string) => boolean,
  near: (word: string) => boolean = own,
  nearly: (word: string) => boolean = () => false,
): Reading {
  const spaced = fold(text)
    .replace(/(\p{Script=Han})/gu, ' $1 ')
    // "b.s.w.a" is one word.
    .replace(/(?<=\b[a-z]) (?=[a-z]\b)/g, '')
    .replace(/ +/g, ' ')
    .trim();
  const words = wordsOf(spaced).map(bare).slice(0, MOST_WORDS);
  const known = (word: string) => isKnown(word, lexicons) || near(word);
  const nearLexicons = lexicons.filter(({ isNear }) => isNear);
  const knownInForm = (word: string) => known(word) || isForm(word, nearLexicons);
  const isWhole = (word: string) =>
    known(word) || lexicons.some(({ exact }) => exact.has(word)) || isForm(word, lexicons);
  const parted = together(
    words.flatMap((word) => (isWhole(word) || nearly(word) ? [word] : apart(word, knownInForm))),
    known,
  );
  // Three letters may be the beginning of too much, where something else was said.
  const isBegun = (word: string) => parted.length === 1 || word.length > BEGUN;
  const spans: Map<Slot, number>[] = [];
  const places = parted.map((word, index) => {
    const isLast = index === parted.length - 1;
    const [slots, lengths] = HAN.test(word)
      ? placesOfSigns(parted, index, lexicons)
      : [placesOf(word, lexicons, isLast && isBegun(word), own(word)), new Map<Slot, number>()];
    spans.push(lengths);
    return slots;
  });
  return { words: parted, places, spans };
}

/** Nobody writes more together. */
const LONGEST = 40;

/** "kickedout" as "kicked out": only what is no word, and only into words that are known as they stand. */
function apart(word: string, known: (word: string) => boolean): string[] {
  const parts = word.length < 6 || word.length > LONGEST || HAN.test(word) ? undefined : partsOf(word, known);
  // Many small parts are chance.
  return parts && word.length >= 3 * parts.length && parts.some(({ length }) => length > 3) ? parts : [word];
}

function partsOf(word: string, known: (word: string) => boolean): string[] | undefined {
  if (known(word)) return [word];
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const rest = known(word.slice(0, at)) ? partsOf(word.slice(at), known) : undefined;
    if (rest) return [word.slice(0, at), ...rest];
  }
  return undefined;
}

/** "non mol" as "nonmol", where at least one half is no word. */
function together(words: readonly string[], known: (word: string) => boolean): string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [word = '', next] = [words[index], words[index + 1]];
    const both = `${word}${next ?? ''}`;
    if (next !== undefined && both.length > 4 && !HAN.test(both) && !(known(word) && known(next)) && known(both)) {
      joined.push(both);
      index += 1;
    } else joined.push(word);
  }
  return joined;
}

/** Words of a language without spaces that begin at a sign; they may lie over one another. */
function placesOfSigns(
  signs: readonly string[],
  from: number,
  lexicons: readonly Lexicon[],
): [Map<Slot, number>, Map<Slot, number>] {
  const [places, lengths] = [new Map<Slot, number>(), new Map<Slot, number>()];
  for (let length = 1; length <= HAN_LONGEST && from + length <= signs.length; length += 1) {
    const word = signs.slice(from, from + length).join('');
    for (const slot of lexicons.flatMap(({ exact }) => exact.get(word)?.slots ?? [])) {
      places.set(slot, 1);
      lengths.set(slot, length);
    }
  }
  return [places, lengths];
}
