import type { PlaceFound } from '../place.ts';
import { lettersOf } from './letters.ts';
import type { Places } from './places.ts';

/** One of the places that somebody may mean. */
export interface PlaceChoice {
  /** A council or district; undefined for a place outside all of them. */
  area: string | undefined;
  /** The town it is meant by, where that was only guessed at. */
  name?: string;
}

/** What there is to choose between. Only one choice that was not guessed at needs no question. */
export function choicesOf({ areas, elsewhere, matched }: PlaceFound, { names }: Pick<Places, 'names'>): PlaceChoice[] {
  if (matched.by === 'near')
    return matched.as.flatMap((name) => (names.get(lettersOf(name))?.areas ?? []).map((area) => ({ area, name })));
  return [...areas.map((area) => ({ area })), ...(elsewhere ? [{ area: undefined }] : [])];
}
