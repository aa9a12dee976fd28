import { placesOf, withNames, type Places } from '../../domain/place/places.ts';
import type { Area } from '../../schema/area.ts';
import type { Postcode } from '../../schema/postcode.ts';
import type { Town } from '../../schema/town.ts';
import { rowsOf, type Columns } from '../finder/columns.ts';
import type { Short } from '../finder/sent.ts';
import { dataFile } from '../page/data-file.ts';

// What most of them have, and so need not be sent: put in again here, and left out by src/load/place-files.ts.
export const USUAL_AREA = { covered: false } satisfies Partial<Area>;
export const USUAL_POSTCODE = { beyond: false } satisfies Partial<Postcode>;
export const USUAL_TOWN = { also: [], alone: false, far: false } satisfies Partial<Town>;

/** The file "places": what can be looked up, in all languages. */
export interface PlacesFile {
  areas: Columns<Short<Area, typeof USUAL_AREA>>;
  postcodes: Columns<Short<Postcode, typeof USUAL_POSTCODE>>;
  towns: Columns<Short<Town, typeof USUAL_TOWN>>;
}

/** The file "<lang>/place": what the field says, and the names of places, in one language. */
export interface PlaceWords {
  strings: Record<string, string>;
  /** The name of each council and district, as it is shown. */
  areas: Record<string, string>;
  /** More names that people type for them, such as those of their towns in another alphabet. */
  names: Record<string, string[]>;
}

/** What the field knows. */
export interface Known {
  areas: Area[];
  places: Places;
  words: PlaceWords;
}

/** The places of both files. */
export function knownPlaces({ areas, postcodes, towns }: PlacesFile, words: PlaceWords): Known {
  const places = placesOf(
    rowsOf(postcodes).map((postcode) => ({ ...USUAL_POSTCODE, ...postcode })),
    rowsOf(towns).map((town) => ({ ...USUAL_TOWN, ...town })),
  );
  const shown = Object.fromEntries(Object.entries(words.areas).map(([id, name]) => [id, [name]]));
  return {
    areas: rowsOf(areas).map((area) => ({ ...USUAL_AREA, ...area })),
    places: withNames(withNames(places, shown), words.names),
    words,
  };
}

/** Fetches both files. @throws Error when one cannot be had. */
export async function fetchPlaces(): Promise<Known> {
  const [places, words] = await Promise.all([
    dataFile<PlacesFile>('places'),
    dataFile<PlaceWords>(`${document.documentElement.lang}/place`),
  ]);
  return knownPlaces(places, words);
}
