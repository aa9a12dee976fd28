import {
  USUAL_AREA,
  USUAL_POSTCODE,
  USUAL_TOWN,
  type PlacesFile,
  type PlaceWords,
} from '../islands/place/place-files.ts';
import type { ServedFile } from '../islands/list/place.ts';
import type { FieldWords } from '../islands/place/field.ts';
import { columnsOf, shortOf } from './finder-sent.ts';
import { listedServices, nearbyServices } from './service-list.ts';
import { directory, stringsOf } from './site-content.ts';

/** What a page says of the field before anything of it is fetched. */
const OF_THE_PAGE = ['place.label', 'place.failed'];

/** All that can be looked up, in all languages: fetched whole, whatever is typed (S7). */
export function placesFile(): PlacesFile {
  const { areas, postcodes, towns } = directory;
  return {
    areas: columnsOf(areas.map((area) => shortOf(area, USUAL_AREA))),
    postcodes: columnsOf(postcodes.map((postcode) => shortOf(postcode, USUAL_POSTCODE))),
    towns: columnsOf(towns.map((town) => shortOf(town, USUAL_TOWN))),
  };
}

/** What the field says in a language, and the names of places in it. */
export function placeWordsIn(lang: string): PlaceWords {
  const t = stringsOf(lang);
  const own = Object.entries(directory.strings[lang] ?? {});
  const livedIn = directory.areas.filter(({ level }) => level === 'council' || level === 'district');
  return {
    strings: Object.fromEntries(own.filter(([key]) => key.startsWith('place.') && !OF_THE_PAGE.includes(key))),
    areas: Object.fromEntries(livedIn.map(({ id }) => [id, t.of('area', id)])),
    names: directory.vocabularies[lang]?.places ?? {},
  };
}

/** What the page itself says of the field. */
export function fieldWords(lang: string): FieldWords {
  const t = stringsOf(lang);
  return { label: t('place.label'), failed: t('place.failed') };
}

/** Services of the same places, in the order of their slugs. */
function alike({ slug, areas }: { slug: string; areas: string[] }): string {
  return [...areas, slug].join();
}

/** Which services help in which places: those of the list, and those of neighbours by name. */
export function servedFile(): ServedFile {
  const listed = listedServices.map(({ slug, areas }) => ({ slug, areas }));
  return {
    // Neighbours that are alike are packed into less.
    listed: columnsOf(listed.sort((a, b) => (alike(a) < alike(b) ? -1 : 1))),
    neighbours: columnsOf(nearbyServices.map(({ slug, name, areas }) => ({ slug, name, areas }))),
  };
}
