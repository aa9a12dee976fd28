/** Gives a whole number from 0 up to, not including, `below`. */
export type Chance = (below: number) => number;

/** The same chances on every run for the same seed (mulberry32), so that a failure can be repeated. */
export function chances(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One of a list, by chance. */
export function oneOf<Item>(items: readonly Item[], chance: Chance): Item {
  const item = items[chance(items.length)];
  if (item === undefined) throw new RangeError('there is nothing to choose from');
  return item;
}
