import { misspeltNameIn, nameIn, namesNear, type Named } from './place/name.ts';
import { lettersOf, plainWords } from './place/letters.ts';
import type { Places } from './place/places.ts';
import { codeIn, codeOf, type CodeFound } from './place/postcode.ts';

/** Where somebody may be, by what they typed. */
export interface PlaceFound {
  /** Councils and districts by id, the likeliest first. Several: it is a border, and the reader is asked which. */
  areas: string[];
  /** true: it is, or may be, a place outside all of them. With no areas and false it is a postcode that nobody knows. */
  elsewhere: boolean;
  /**
   * What was recognised: the first half of a postcode, a name, or names that were misspelt or begun ("near"), which may be wrong and so
   * are offered rather than taken.
   */
  matched: { by: 'code' | 'name' | 'near'; as: string[] };
  /** Which words were used: [from, to). */
  from: number;
  to: number;
}

/** What somebody typed into a field for a place and nothing else: a postcode or half of one, a town, a council. */
export function placeOf(text: string, places: Places): PlaceFound | undefined {
  const words = plainWords(text);
  const code = codeOf(words.join(''), places);
  if (code) return byCode(code, 0, words.length);
  const near = namesNear(words.join(''), places);
  return (
    exactPlaceIn(words, places) ??
    (near.length > 0 ? byName({ places: near, from: 0, to: words.length }, 'near') : misspeltPlaceIn(words, places))
  );
}

/**
 * The place among the words of a query: "refuge b29", "help in tipton", "womens aid west brom".
 * @param words in small letters and without accents, or as they were typed.
 */
export function placeIn(words: readonly string[], places: Places): PlaceFound | undefined {
  const plain = words.map(lettersOf);
  return exactPlaceIn(plain, places) ?? misspeltPlaceIn(plain, places);
}

function exactPlaceIn(words: readonly string[], places: Places): PlaceFound | undefined {
  const code = codeIn(words, places);
  if (code) return byCode(code, code.from, code.to);
  const named = nameIn(words, places);
  return named && byName(named, 'name');
}

function misspeltPlaceIn(words: readonly string[], places: Places): PlaceFound | undefined {
  const named = misspeltNameIn(words, places);
  return named && byName(named, 'near');
}

function byCode({ code, areas, elsewhere }: CodeFound, from: number, to: number): PlaceFound {
  return { areas: [...areas], elsewhere, matched: { by: 'code', as: [code] }, from, to };
}

function byName({ places, from, to }: Named, by: 'name' | 'near'): PlaceFound {
  const areas = [...new Set(places.flatMap((place) => place.areas))];
  return { areas, elsewhere: areas.length === 0, matched: { by, as: places.map(({ name }) => name) }, from, to };
}
