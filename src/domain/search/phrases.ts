import type { SearchVocabulary } from '../../schema/search-vocabulary.ts';
import { bare, fold, isUnspaced } from './fold.ts';
import { onceEach } from './once.ts';

/** A word of the vocabulary. */
export interface Known {
  /** As it is compared: folded, without the "*". */
  word: string;
  isStem: boolean;
  /** Romanised, or of the reader's language in English letters: compared by sound too. */
  isHeard: boolean;
}

/** A phrase, made ready: for each of its places the words that may stand there. */
export interface Phrase {
  intent: string;
  slots: Slot[];
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
  /** Whether a word of it is written without spaces around it. */
  isUnspaced: boolean;
}

/** The phrases of a language. */
export interface Phrases {
  phrases: Phrase[];
  slots: Slot[];
  /** Words that mean nothing by themselves. */
  ignored: ReadonlySet<string>;
  /** Words that mean something else altogether. */
  foreign: ReadonlySet<string>;
}

/**
 * Makes a vocabulary ready to search with.
 * @param isNear whether its misspellings are looked for.
 */
export function phrasesOf(vocabulary: SearchVocabulary, isNear: boolean): Phrases {
  const slots: (Slot & { intents: Set<string> })[] = [];
  const of = (said: Record<string, string[]>, isRomanised: boolean) => {
    const knownOf = onceEach((written) => knownFrom(written, isRomanised, isNear));
    // The same places stand in thousands of phrases, and the same few words in thousands of places.
    const slotOf = onceEach((marked) => {
      const place = marked.replace(/!$/, '');
      const words = wordsAt(place, vocabulary).map(knownOf);
      const slot = {
        words,
        weight: 1,
        isMust: marked !== place,
        isUnspaced: words.some(({ word }) => isUnspaced(word)),
        intents: new Set<string>(),
      };
      slots.push(slot);
      return slot;
    });
    return Object.entries(said).flatMap(([intent, all]) =>
      all.map((written): Phrase => {
        const own = written.split(' ').map(slotOf);
        for (const slot of own) slot.intents.add(intent);
        return { intent, slots: own, isUnspaced: own.some((slot) => slot.isUnspaced) };
      }),
    );
  };
  const phrases = [...of(vocabulary.say, false), ...of(vocabulary.romanised, true)];
  for (const slot of slots) slot.weight = 1 / (1 + Math.log(slot.intents.size));
  const folded = (words: readonly string[]) => new Set(words.map((word) => bare(fold(word))));
  return { phrases, slots, ignored: folded(vocabulary.ignore), foreign: folded(vocabulary.known) };
}

/** What may stand at a place of a phrase, as it is written. */
function wordsAt(place: string, { words }: SearchVocabulary): string[] {
  return place.split('/').flatMap((each) => (each.startsWith('<') ? words[each.slice(1, -1)] : undefined) ?? [each]);
}

function knownFrom(written: string, isRomanised: boolean, isNear: boolean): Known {
  const word = bare(fold(written.replace(/\*$/, '')));
  return {
    word,
    isStem: written.endsWith('*'),
    isHeard: isRomanised || (isNear && /^[a-z]{4,}$/.test(word)),
  };
}
