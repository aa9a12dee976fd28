import { slipsBetween } from '../slips.ts';
import type { NamedPlace, Places } from './places.ts';

/** No name of a place has more words: "stratford upon avon". */
const MOST_WORDS = 4;
/** Among other words shorter names are not guessed at: a slip away from "Hagley" is a girl's name. */
const SHORTEST_GUESSED = 7;
/** How many suggestions one can look through. */
const MOST_NEAR = 5;

/** Words [from, to) and the places they name. */
export interface Named {
  places: NamedPlace[];
  from: number;
  to: number;
}

/**
 * The name that some of the words are, the longest first. One that is an ordinary word too counts only by itself, and a city far away
 * only where no nearer place is named ("moved from London to Tipton").
 */
export function nameIn(words: readonly string[], { names }: Places): Named | undefined {
  const named = (isFar: boolean) =>
    firstWindow(words, (letters, isAll) => {
      const found = names.get(letters);
      return found && isFarAway(found) === isFar && (isAll || !found.alone) ? [found] : [];
    });
  return named(false) ?? named(true);
}

/** A city that none of our areas touches. It is never guessed at. */
function isFarAway({ areas }: NamedPlace): boolean {
  return areas.length === 0;
}

/**
 * The name that some of the words are, but for a slip. Told apart from nameIn because it may be wrong: it should be offered, not
 * taken. So that no other word is mistaken for a place, its first letter must be right.
 */
export function misspeltNameIn(words: readonly string[], { names }: Places): Named | undefined {
  const long = [...names].filter(
    ([letters, place]) => letters.length >= SHORTEST_GUESSED && !place.alone && !isFarAway(place),
  );
  return firstWindow(words, (letters, _isAll, count) => {
    if (letters.length < SHORTEST_GUESSED - 1) return [];
    const near = long.flatMap(([name, place]) => {
      // "with all" is not Wythall: what is written apart and misspelt besides is a name of several words.
      if (count > 1 && !/[ -]/.test(place.name)) return [];
      const limit = Math.min(name.length, letters.length) < 9 ? 1 : 2;
      const slips = name[0] === letters[0] ? slipsBetween(letters, name, limit) : limit + 1;
      return slips > limit ? [] : [{ place, slips }];
    });
    return nearest(near).slice(0, 1);
  });
}

/** Names that letters, which are nothing but a place, may stand for: begun, or misspelt. The likeliest first. */
export function namesNear(letters: string, { names }: Places): NamedPlace[] {
  if (letters.length < 3) return [];
  const near = [...names].flatMap(([name, place]) => {
    if (isFarAway(place)) return [];
    if (name.startsWith(letters)) return [{ place, slips: 0 }];
    const limit = Math.min(name.length, letters.length) < 7 ? 1 : 2;
    const slips = slipsBetween(letters, name, limit);
    return slips > limit || letters.length < 4 ? [] : [{ place, slips }];
  });
  return nearest(near).slice(0, MOST_NEAR);
}

function nearest(near: readonly { place: NamedPlace; slips: number }[]): NamedPlace[] {
  const inOrder = [...near].sort((a, b) => a.slips - b.slips || (a.place.name < b.place.name ? -1 : 1));
  return inOrder
    .filter(({ place }, at) => inOrder.findIndex((other) => other.place === place) === at)
    .map(({ place }) => place);
}

/** The first place among words, where more words together come before fewer. */
function firstWindow(
  words: readonly string[],
  find: (letters: string, isAll: boolean, count: number) => NamedPlace[],
): Named | undefined {
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const places = find(words.slice(from, from + length).join(''), length === words.length, length);
      if (places.length > 0) return { places, from, to: from + length };
    }
  return undefined;
}
