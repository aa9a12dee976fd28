import type { SearchVocabulary } from '../../schema/search-vocabulary.ts';
import { others } from './fold.ts';
import { grouped } from './grouped.ts';
import { likeness } from './near.ts';
import { once, onceEach } from './once.ts';
import { phrasesOf, type Known, type Phrases, type Slot } from './phrases.ts';
import { soundOf } from './sound.ts';

/** How a language says things: its phrases, and their words by how they are found, each with the places it may stand in. */
export interface Lexicon extends Phrases {
  /** The reader's own language or English, where misspellings are looked for. */
  isNear: boolean;
  exact: Map<string, Entry>;
  /** Stems by their first two letters. */
  stems: Map<string, Entry[]>;
  /** Words by how they sound: made when the first word is typed that stands nowhere. */
  sounds: () => ReadonlyMap<string, readonly Slot[]>;
  /** Words whose misspellings are looked for: made then, too. */
  near: () => readonly (Entry & { letters: number })[];
}

interface Entry {
  known: Known;
  slots: Slot[];
}

/** How sure it is that a word that was typed is a word of the vocabulary. */
const SURE = { exact: 1, stem: 0.95, sound: 0.8, begun: 0.75 } as const;
/** From this many letters on, the beginning of a word is taken for the word, while somebody still types it. */
export const BEGUN = 3;
/** What may follow a stem: more letters make another word. */
const ENDING = 8;
/** A word in which more letters of the known one are missing is not held against it letter by letter. */
const MISSING = 2;

/** Makes what a language says ready to search with, and turns the places of its phrases round: from a word to the places. */
export function lexiconOf(vocabulary: SearchVocabulary, isNear: boolean): Lexicon {
  const phrases = phrasesOf(vocabulary, isNear);
  const entries = new Map<string, Entry>();
  for (const slot of phrases.slots) {
    for (const known of slot.words) {
      const name = `${known.word}${known.isStem ? '*' : ''}`;
      const entry = entries.get(name);
      if (entry) entry.slots.push(slot);
      else entries.set(name, { known, slots: [slot] });
    }
  }
  const all = [...entries.values()];
  const stems = all.filter(({ known }) => known.isStem);
  const near = isNear ? all.filter(({ known }) => known.word.length > 3) : [];
  return {
    ...phrases,
    isNear,
    exact: new Map(all.filter(({ known }) => !known.isStem).map((entry) => [entry.known.word, entry])),
    stems: grouped(stems.map((entry): [string, Entry] => [entry.known.word.slice(0, 2), entry])),
    sounds: once(() => soundsOf(phrases.slots)),
    near: once(() => near.map((entry) => ({ ...entry, letters: lettersIn(entry.known.word) }))),
  };
}

function soundsOf(slots: readonly Slot[]): Map<string, Slot[]> {
  const sound = onceEach(soundOf);
  return grouped(
    slots.flatMap((slot) =>
      slot.words.filter(({ isHeard }) => isHeard).map(({ word }): [string, Slot] => [sound(word), slot]),
    ),
  );
}

/** What follows a stem in its usual forms: "beat", "beats", "beating". */
const USUAL_ENDING = 3;

/** Whether a word stands in the vocabulary of the reader's language, or of English, as it was typed. */
export function isKnown(word: string, lexicons: readonly Lexicon[]): boolean {
  return lexicons.some(({ isNear, exact }) => isNear && exact.has(word));
}

/** Whether a word is a form of one that stands in the vocabulary of one of these languages as a stem. */
export function isForm(word: string, lexicons: readonly Lexicon[]): boolean {
  // Other scripts write more onto a word than English does.
  const most = /^[a-z]/.test(word) ? USUAL_ENDING : ENDING;
  return lexicons.some((lexicon) =>
    stemsOf(word, lexicon).some(({ known }) => word.length <= known.word.length + most),
  );
}

function stemsOf(word: string, { stems }: Lexicon): Entry[] {
  return (stems.get(word.slice(0, 2)) ?? []).filter(
    ({ known }) => word.startsWith(known.word) && word.length <= known.word.length + ENDING,
  );
}

/**
 * The places of phrases that a word may stand in, each with how sure that is (0 to 1).
 * @param isUnfinished the last word, which somebody may still be typing.
 * @param isOwn a word that means something else by itself, so it is no misspelling.
 */
export function placesOf(
  word: string,
  lexicons: readonly Lexicon[],
  isUnfinished: boolean,
  isOwn: boolean,
): Map<Slot, number> {
  const places = new Map<Slot, number>();
  const add = (slots: readonly Slot[], sure: number) => {
    for (const slot of slots) places.set(slot, Math.max(sure, places.get(slot) ?? 0));
  };
  const asWritten = (each: string) => {
    for (const lexicon of lexicons) {
      add(lexicon.exact.get(each)?.slots ?? [], SURE.exact);
      for (const { slots } of stemsOf(each, lexicon)) add(slots, SURE.stem);
    }
  };
  asWritten(word);
  if (places.size === 0) others(word).forEach(asWritten);
  if (places.size > 0 && /[^a-z0-9]/.test(word)) return places;
  // A word that means something as it stands was not spelt by ear.
  const isSpelt = isOwn || isKnown(word, lexicons);
  if (!isSpelt && /^(?=\d*[a-z])[a-z\d]{3,}$/.test(word))
    for (const { sounds } of lexicons) add(sounds().get(soundOf(word)) ?? [], SURE.sound);
  const isFound = lexicons.some(
    (lexicon) => lexicon.exact.has(word) || (lexicon.isNear && stemsOf(word, lexicon).length > 0),
  );
  if (isFound || isOwn) return places;
  const typed = lettersIn(word);
  for (const { known, slots, letters } of lexicons.flatMap(({ near }) => near())) {
    const isBegun = isUnfinished && word.length >= BEGUN && known.word.startsWith(word);
    const isFar = ones(letters & ~typed) > MISSING;
    const sure = isFar ? 0 : Math.max(0, ...beginnings(word, known).map((part) => likeness(part, known.word)));
    if (isBegun || sure > 0) add(slots, Math.max(sure, isBegun ? SURE.begun : 0));
  }
  return places;
}

/** Which letters a word has, as bits; letters that share one only let a few more words through. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function ones(bits: number): number {
  let [rest, count] = [bits, 0];
  for (; rest !== 0; count += 1) rest &= rest - 1;
  return count;
}

/** From this length on a stem may be misspelt: shorter ones are the beginning of too many words. */
const STEM = 6;

/** The part of a word that a misspelt stem may be: as long as it, or a letter shorter or longer. */
function beginnings(word: string, { word: stem, isStem }: Known): string[] {
  if (!isStem) return [word];
  if (word[0] !== stem[0]) return [];
  if (stem.length < STEM) return [word];
  return [-1, 0, 1].map((more) => word.slice(0, stem.length + more));
}
