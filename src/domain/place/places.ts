import type { Postcode } from '../../schema/postcode.ts';
import type { Town } from '../../schema/town.ts';
import type { Point } from '../distance.ts';
import { lettersOf } from './letters.ts';

/** A name that people give to where they are. */
export interface NamedPlace {
  /** As it is written. */
  name: string;
  /** The councils and districts it may mean; none for a city far away. */
  areas: readonly string[];
  /** true: among other words it is no place. */
  alone: boolean;
}

/** All that can be looked up: the same in the page, the browser, the command line and the tests. */
export interface Places {
  /** By the first half of the postcode, in capitals. */
  codes: ReadonlyMap<string, Pick<Postcode, 'areas' | 'beyond'> & Point>;
  /** By letters alone. */
  names: ReadonlyMap<string, NamedPlace>;
}

/** @param towns content/towns.yaml. */
export function placesOf(postcodes: readonly Postcode[], towns: readonly Town[]): Places {
  const entries = towns.flatMap(({ also, ...place }) =>
    [place.name, ...also].map((each) => [lettersOf(each), place] as const),
  );
  return { codes: new Map(postcodes.map((postcode) => [postcode.code, postcode])), names: new Map(entries) };
}

/**
 * The places with more names, such as those in another alphabet.
 * @param more names of each area, by its id. Two in one, as in "برومزگرو (Bromsgrove)", are two names.
 */
export function withNames({ codes, names }: Places, more: Readonly<Record<string, readonly string[]>>): Places {
  const all = new Map(names);
  for (const [area, written] of Object.entries(more))
    for (const name of written.flatMap((each) => each.split(/[()（）]/)).map((each) => each.trim())) {
      const letters = lettersOf(name);
      const known = all.get(letters);
      if (letters === '' || known?.areas.includes(area)) continue;
      all.set(letters, { name, alone: false, ...known, areas: [...(known?.areas ?? []), area] });
    }
  return { codes, names: all };
}

/** The rough middle of the first half of a postcode, about a kilometre wide of it; undefined for one that is not known. */
export function middleOf(code: string, { codes }: Pick<Places, 'codes'>): Point | undefined {
  const known = codes.get(lettersOf(code).toUpperCase());
  return known && { lat: known.lat, lon: known.lon };
}
