import type { Intent } from '../../schema/intent.ts';
import { matchOf, type Found } from './match.ts';
import type { Phrase, Phrases, Slot } from './phrases.ts';
import type { Reading } from './reading.ts';

/** A meaning, and how much of the query says it. */
export interface Meant {
  intent: Intent;
  score: number;
  /** Words of the query that say it, by their place. */
  at: ReadonlySet<number>;
}

/** What is left of a meaning when a longer phrase of another one holds all its words ("hits me" in "my son hits me"). */
const WITHIN_ANOTHER = 0.3;
/** Meanings that say less than this share of the best are left out. */
const ENOUGH = 0.4;
/** How sure a phrase makes: more with all that it tells, but never so much that another meaning is not heard. */
const sureness = (score: number) => score / (1 + score);
/** A phrase that tells less is no phrase: two small words of many meanings. */
const LEAST = 0.45;

/** A phrase is guessed from so many words that mean something by themselves, or so many of any kind. */
const [GUESSED_FROM, GUESSED_FROM_ANY] = [2, 3] as const;
/** Each of them as surely as this: one guess is not built on another, such as a misspelling ("maths" for "mates"). */
const GUESSED_SURE = 0.9;

/**
 * What a query may mean in which no phrase holds: phrases of which a word is missing. Nothing is guessed about who somebody is: a
 * guess may add services, but must not take any away.
 */
export function guessesOf(
  reading: Reading,
  { phrases, ignored }: Pick<Phrases, 'phrases' | 'ignored'>,
  intents: ReadonlyMap<string, Intent>,
): Meant[] {
  const open = new Map([...intents].filter(([, { weak, means }]) => !weak && Object.keys(means).length === 0));
  const isEnough = ({ at, slots }: Found) =>
    slots.every((slot, index) => (reading.places[at[index] ?? 0]?.get(slot) ?? 0) >= GUESSED_SURE) &&
    (at.length >= GUESSED_FROM_ANY ||
      at.filter((place) => !ignored.has(reading.words[place] ?? '')).length >= GUESSED_FROM);
  return surest(
    candidates(reading, phrases).flatMap((phrase) => {
      const intent = open.get(phrase.intent);
      const match = intent && matchOf(phrase, reading.places, intent.inOrder, true);
      return match && isEnough(match) ? [{ ...match, intent, at: wholeOf(match, reading) }] : [];
    }),
  );
}

/**
 * What the words of a query mean, the surest first. Weak meanings are among them: the caller knows whether other words are
 * left unexplained.
 */
export function meaningsOf(
  reading: Reading,
  { phrases, ignored }: Pick<Phrases, 'phrases' | 'ignored'>,
  intents: ReadonlyMap<string, Intent>,
): Meant[] {
  // What is left of a phrase with a word unsaid must be more than words that mean nothing by themselves ("me ... does").
  const saysSomething = ({ at }: Found, { slots }: Phrase) =>
    at.length === slots.length || at.some((place) => !ignored.has(reading.words[place] ?? ''));
  return surest(
    candidates(reading, phrases).flatMap((phrase) => {
      const intent = intents.get(phrase.intent);
      const match = intent && matchOf(phrase, reading.places, intent.inOrder);
      return match && match.tells >= LEAST && saysSomething(match, phrase)
        ? [{ ...match, intent, at: wholeOf(match, reading) }]
        : [];
    }),
  );
}

/** Meanings of the phrases that were found, the surest first, without those that say little beside it. */
function surest(found: readonly { intent: Intent; score: number; at: ReadonlySet<number> }[]): Meant[] {
  const meant = new Map<string, Meant & { best: number }>();
  for (const { intent, score, at } of found) {
    const isWithin = found.some(
      (other) =>
        other.intent !== intent &&
        // By whom somebody is hurt decides who can help, however well it is said that she is ("I got hit by my wife").
        !(intent.means.by !== undefined && other.intent.general) &&
        other.at.size > at.size &&
        [...at].every((place) => other.at.has(place)),
    );
    const own = sureness(score) * (isWithin ? WITHIN_ANOTHER : 1);
    const before = meant.get(intent.id);
    // Other phrases of the same meaning make it a little surer where they stand on other words.
    const isMore = before && [...at].some((place) => !before.at.has(place));
    const best = Math.max(own, before?.best ?? 0);
    meant.set(intent.id, {
      intent,
      best,
      score: Math.max(before?.score ?? 0, own, isMore ? best + 0.25 * Math.min(own, before.best) : 0),
      at: new Set([...(before?.at ?? []), ...at]),
    });
  }
  const sorted = [...meant.values()].sort((a, b) => b.score - a.score || (a.intent.id < b.intent.id ? -1 : 1));
  const most = sorted.find(({ intent }) => !intent.weak)?.score ?? 0;
  return sorted.filter(({ intent, score }) => intent.weak || score >= most * ENOUGH);
}

/** Phrases that have a word for most of their places, so that not all are looked at closely. */
function candidates(reading: Reading, phrases: readonly Phrase[]): Phrase[] {
  const said = new Set<Slot>(reading.places.flatMap((places) => [...places.keys()]));
  return phrases.filter(({ slots }) => {
    let there = 0;
    for (const slot of slots) if (said.has(slot)) there += 1;
    return there >= Math.min(slots.length, 2);
  });
}

/** The words a phrase stands on, with all signs of words without spaces. */
function wholeOf({ slots, at }: Found, { spans }: Reading): Set<number> {
  return new Set(
    at.flatMap((place, index) => {
      const slot = slots[index];
      const length = (slot && spans[place]?.get(slot)) ?? 1;
      return Array.from({ length }, (_, offset) => place + offset);
    }),
  );
}
