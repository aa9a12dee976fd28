import { signFinder } from './phrase-signs.ts';
import { isInWord, isLetter } from './word-signs.ts';

/** A phrase as the pieces between its `*`, each in the letters of `flatten`. */
type Pieces = readonly string[];

/** A place in a text: its first letter, and the one behind it. */
type Span = readonly [from: number, to: number];

/**
 * Finds the first of some phrases that does not stand in one of the longer phrases in which it may: whole words, any
 * capitals, any white space, quotes and apostrophes; a `*` stands for any letters. What `phrasePattern` finds, without a
 * pattern: those of thousands of phrases take longer to make than to try.
 * @returns asks one text; gives the phrase as it stands there, in small letters.
 */
export function phraseFinder({
  phrases,
  unless = [],
}: {
  phrases: readonly string[];
  unless?: readonly string[] | undefined;
}): (text: string) => string | undefined {
  const wantedIn = thoseOf(phrases);
  const allowedIn = thoseOf(unless);
  return (text) => {
    const { small, flat } = lettersOf(text);
    const wanted = wantedIn(flat);
    const found = firstIn(flat, wanted);
    const around = found === undefined ? [] : allowedIn(flat);
    if (around.length === 0) return found && cutOut(small, flat, found);
    const rest = without(small, flat, around);
    const flatRest = flatten(rest);
    const left = firstIn(flatRest, wanted);
    return left && cutOut(rest, flatRest, left);
  };
}

/** A text in small letters, and so that what is the same to a phrase is the same. */
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

function flatten(text: string): string {
  return /\s\s|[^\S ]|[’“”]/.test(text) ? text.replace(/\s+/g, ' ').replaceAll('’', "'").replace(/[“”]/g, '"') : text;
}

/** Finds those phrases that may stand in a text, in their order. */
function thoseOf(phrases: readonly string[]): (flat: string) => Pieces[] {
  const all = phrases.map((phrase) => flatten(phrase.trim().toLowerCase()).split('*'));
  const find = signFinder(all);
  return (flat) => find(flat).flatMap((index) => [all[index] ?? []]);
}

/** Where the first of some phrases stands. */
function firstIn(flat: string, phrases: readonly Pieces[]): Span | undefined {
  let first: Span | undefined;
  for (const pieces of phrases) {
    const span = spanOf(flat, pieces);
    if (span && (first === undefined || span[0] < first[0])) first = span;
  }
  return first;
}

function spanOf(flat: string, pieces: Pieces): Span | undefined {
  const [head = ''] = pieces;
  for (let at = flat.indexOf(head); at !== -1; at = at < flat.length ? flat.indexOf(head, at + 1) : -1) {
    const to = endAt(flat, at, pieces);
    if (to !== undefined) return [at, to];
  }
  return undefined;
}

/** Where a phrase ends that begins at a place as a word does; undefined when it does not stand there. */
function endAt(flat: string, at: number, pieces: Pieces): number | undefined {
  return isInWord(flat, at - 1) ? undefined : restAt(flat, at, pieces, 0);
}

function restAt(flat: string, at: number, pieces: Pieces, index: number): number | undefined {
  const piece = pieces[index] ?? '';
  if (!flat.startsWith(piece, at)) return undefined;
  const from = at + piece.length;
  if (index === pieces.length - 1) return isInWord(flat, from) ? undefined : from;
  let next = from;
  while (isLetter(flat, next)) next++;
  // As many letters as there are; fewer where the next piece begins with one.
  for (; next >= from; next--) {
    const to = restAt(flat, next, pieces, index + 1);
    if (to !== undefined) return to;
  }
  return undefined;
}

/** A text without any of some phrases: a space in the place of each. */
function without(small: string, flat: string, phrases: readonly Pieces[]): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; at < flat.length; at++) {
    const to = phrases.map((pieces) => endAt(flat, at, pieces)).find((end) => end !== undefined);
    if (to === undefined || to === at) continue;
    kept.push(cutOut(small, flat, [from, at]));
    from = to;
    at = to - 1;
  }
  return [...kept, cutOut(small, flat, [from, flat.length])].join(' ');
}

/** What stands at a place of the flat text, as it stands in small letters. */
function cutOut(small: string, flat: string, [from, to]: Span): string {
  if (small.length === flat.length) return small.slice(from, to);
  const places = [...small.matchAll(/\s+|\S/g)].map(({ index }) => index);
  return small.slice(places[from] ?? small.length, places[to] ?? small.length);
}
