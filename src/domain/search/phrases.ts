import type { SearchVocabulary } from '../../schema/search-vocabulary.ts';
import { bare, fold, isUnspaced } from './fold.ts';

/** A word of the vocabulary. */
export interface Known {
  /** As it is compared: folded, without the "*". */
  word: string;
  isStem: boolean;
  /** Romanised, or of the reader's language in English letters: compared by sound too. */
  isHeard: boolean;
  /** The reader's own language or English, where misspellings are looked for. */
  isNear: boolean;
}

/** A phrase, made ready: for each of its places the words that may stand there. */
export interface Phrase {
  intent: string;
  slots: Slot[];
  isNear: boolean;
  /** A piece of a language without spaces: found as it stands. */
  isUnspaced: boolean;
}

/** A place in a phrase. One for all phrases that use the same list. */
export interface Slot {
  words: Known[];
  /** How much it tells, from 0 to 1: little where many meanings use it ("me"), all where one does. */
  weight: number;
  /** Marked with "!": the phrase means something else without it, however light it is. */
  isMust: boolean;
}

/** The phrases of some languages together, and what they look up. */
export interface Phrases {
  phrases: Phrase[];
  slots: Slot[];
  /** Words that mean nothing by themselves: all, and those of the languages whose misspellings are looked for. */
  ignored: ReadonlySet<string>;
  ignoredNear: ReadonlySet<string>;
}

/**
 * Makes vocabularies ready to search with.
 * @param vocabularies with the languages whose misspellings are looked for (`isNear`).
 */
export function phrasesOf(vocabularies: readonly { vocabulary: SearchVocabulary; isNear: boolean }[]): Phrases {
  const slots = new Map<string, Slot & { intents: Set<string> }>();
  const phrases = vocabularies.flatMap(({ vocabulary, isNear }, index) => {
    const of = (said: Record<string, string[]>, isRomanised: boolean) => {
      const knownOf = onceEach((written) => knownFrom(written, isRomanised, isNear));
      return Object.entries(said).flatMap(([intent, all]) =>
        all.map((written): Phrase => {
          const own = written.split(' ').map((marked) => {
            const place = marked.replace(/!$/, '');
            const name = `${index}${isRomanised ? '~' : ''} ${marked}`;
            const slot = slots.get(name) ?? {
              words: wordsAt(place, vocabulary).map(knownOf),
              weight: 1,
              isMust: marked !== place,
              intents: new Set(),
            };
            slot.intents.add(intent);
            slots.set(name, slot);
            return slot;
          });
          return {
            intent,
            slots: own,
            isNear,
            isUnspaced: own.some(({ words }) => words.some(({ word }) => isUnspaced(word))),
          };
        }),
      );
    };
    return [...of(vocabulary.say, false), ...of(vocabulary.romanised, true)];
  });
  for (const slot of slots.values()) slot.weight = 1 / (1 + Math.log(slot.intents.size));
  const ignoredIn = (some: readonly { vocabulary: SearchVocabulary }[]) =>
    new Set(some.flatMap(({ vocabulary }) => vocabulary.ignore.map((word) => bare(fold(word)))));
  return {
    phrases,
    slots: [...slots.values()],
    ignored: ignoredIn(vocabularies),
    ignoredNear: ignoredIn(vocabularies.filter(({ isNear }) => isNear)),
  };
}

/** What may stand at a place of a phrase, as it is written. */
function wordsAt(place: string, { words }: SearchVocabulary): string[] {
  return place.split('/').flatMap((each) => words[/^<(\w+)>$/.exec(each)?.[1] ?? ''] ?? [each]);
}

function knownFrom(written: string, isRomanised: boolean, isNear: boolean): Known {
  const word = bare(fold(written.replace(/\*$/, '')));
  return {
    word,
    isStem: written.endsWith('*'),
    isNear,
    isHeard: isRomanised || (isNear && /^[a-z]{4,}$/.test(word)),
  };
}

/** The same few words stand in thousands of phrases: what is made of each is made once. */
function onceEach(make: (written: string) => Known): (written: string) => Known {
  const made = new Map<string, Known>();
  return (written) => {
    const known = made.get(written) ?? make(written);
    made.set(written, known);
    return known;
  };
}
