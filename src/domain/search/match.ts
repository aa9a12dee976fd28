import type { Phrase, Slot } from './phrases.ts';

/** A phrase found in a query. */
export interface Found {
  /** The places of the phrase that have a word, in the order of `at`. */
  slots: Slot[];
  /** How much it tells, by the weight of its words. */
  tells: number;
  /** The same, by how sure each word is and whether they stand in their order. */
  score: number;
  /** The words of the query it stands on, by their place. */
  at: number[];
}

/** How many other words may stand between two of a phrase. */
const BETWEEN = 3;
/** Where the order is all that tells who did it to whom, one in all ("I got hit by my partner" is not "I hit my partner"). */
const BETWEEN_IN_ORDER = 1;
/** Signs of a language without spaces, counted from the first of a word. */
const BETWEEN_SIGNS = 9;
/** What is left of a phrase's score when its words stand in another order. */
const OUT_OF_ORDER = 0.7;

/** Words that many meanings use ("he", "my") may be left unsaid where this many others of the phrase are there ... */
const LIGHT = 0.45;
const OTHERS = 2;
/** ... and tell this much between them. */
const TOLD = 1;

/**
 * Looks for a phrase in the words of a query.
 * @param places for each word, the places of phrases it may stand in and how sure that is.
 * @param inOrder its words count only in their order, and all must be there.
 * @param isGuessed any word of it may be left unsaid but those it hangs on, for a query in which no phrase holds.
 */
export function matchOf(
  phrase: Phrase,
  places: readonly ReadonlyMap<Slot, number>[],
  inOrder: boolean,
  isGuessed = false,
): Found | undefined {
  const all = phrase.slots.map((slot) => ({ slot, options: optionsOf(slot, places) }));
  const there = all.filter(({ options }) => options.length > 0);
  if (there.length < all.length) {
    const isEnough = there.length >= OTHERS && there.reduce((sum, { slot }) => sum + slot.weight, 0) >= TOLD;
    if (
      inOrder ||
      !isEnough ||
      all.some(({ slot, options }) => options.length === 0 && (slot.isMust || (!isGuessed && slot.weight > LIGHT)))
    )
      return undefined;
  }
  const options = there.map((each) => each.options);
  const between = inOrder ? BETWEEN_IN_ORDER : phrase.isUnspaced ? BETWEEN_SIGNS : BETWEEN;
  const found = take(options, [], between) ?? (inOrder ? undefined : take(options, []));
  const [from = 0, to = 0] = [found?.[0]?.at, found?.at(-1)?.at];
  if (inOrder && to - from >= options.length + BETWEEN_IN_ORDER) return undefined;
  if (!found) return undefined;
  // A word that is a phrase by itself was chosen for it, however many others use it.
  const weights = phrase.slots.length === 1 ? [1] : there.map(({ slot }) => slot.weight);
  const tells = weights.reduce((sum, weight) => sum + weight, 0);
  const score = found.reduce((sum, { sure }, index) => sum + sure * (weights[index] ?? 0), 0);
  const isOrdered = found.every(({ at }, index) => index === 0 || at > (found[index - 1]?.at ?? -1));
  return {
    slots: there.map(({ slot }) => slot),
    tells,
    score: isOrdered ? score : score * OUT_OF_ORDER,
    at: found.map(({ at }) => at),
  };
}

function optionsOf(slot: Slot, places: readonly ReadonlyMap<Slot, number>[]): Option[] {
  return places.flatMap((words, at) => {
    const sure = words.get(slot);
    return sure === undefined ? [] : [{ at, sure }];
  });
}

interface Option {
  at: number;
  sure: number;
}

/**
 * One word of the query for each place of the phrase, each used once.
 * @param between how many other words may stand between two; left out: they may stand in any order.
 */
function take(options: readonly Option[][], taken: Option[], between?: number): Option[] | undefined {
  const next = options[taken.length];
  if (!next) return taken;
  const last = taken.at(-1);
  for (const option of [...next].sort((a, b) => b.sure - a.sure)) {
    if (taken.some(({ at }) => at === option.at)) continue;
    if (last && between !== undefined && (option.at < last.at || option.at - last.at > between + 1)) continue;
    if (last && between === undefined && Math.abs(option.at - last.at) > BETWEEN + options.length) continue;
    const rest = take(options, [...taken, option], between);
    if (rest) return rest;
  }
  return undefined;
}
