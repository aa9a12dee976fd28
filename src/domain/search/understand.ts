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

/**
 * What the words of a query mean, the surest first. Weak meanings are among them: the caller knows whether other words are
 * left unexplained.
 */
export function meaningsOf(
  reading: Reading,
  { phrases }: Pick<Phrases, 'phrases'>,
  intents: ReadonlyMap<string, Intent>,
): Meant[] {
  const found = candidates(reading, phrases).flatMap((phrase) => {
    const intent = intents.get(phrase.intent);
    const match = intent && matchOf(phrase, reading.places, intent.inOrder);
    return match && match.tells >= LEAST ? [{ ...match, intent, at: wholeOf(match, reading) }] : [];
  });
  const meant = new Map<string, Meant & { best: number }>();
  for (const { intent, score, at } of found) {
    const isWithin = found.some(
      (other) => other.intent !== intent && other.at.size > at.size && [...at].every((place) => other.at.has(place)),
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
  return phrases.filter(({ slots }) => slots.filter((slot) => !said.has(slot)).length <= Math.max(0, slots.length - 2));
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
