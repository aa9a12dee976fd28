import { isVouchedFor, shownOf } from '../domain/contact.ts';
import { placesOf, withNames } from '../domain/place/places.ts';
import type { SearchData } from '../domain/search/search.ts';
import type { Directory, Service } from '../schema/directory.ts';

/**
 * What the search goes by on a page in a language: every language's vocabulary, and misspellings are looked for in its own
 * and in English.
 */
export function searchDataOf(lang: string, directory: Directory): SearchData {
  const { strings, intents, vocabularies, services, areas, kinds, postcodes, towns } = directory;
  return {
    intents,
    vocabularies: Object.entries(vocabularies).map(([tag, vocabulary]) => ({
      vocabulary,
      isNear: tag === lang || tag === 'en',
    })),
    services: services.map((service) => ({ ...service, titles: titlesOf(service, services), isFree: isFree(service) })),
    areas,
    kinds,
    labels: strings[lang] ?? {},
    places: [shownNames(lang, directory), ...Object.values(vocabularies).map(({ places }) => places)].reduce(
      (places, more) => withNames(places, more),
      placesOf(postcodes, towns),
    ),
  };
}

/**
 * What a service is called: its name, its other names and its label, and those of services that are not known to run and name it
 * as one to ask instead (C29): who looks for those is led to it.
 */
export function titlesOf(service: Service, all: readonly Service[]): string[] {
  const before = all.filter(({ status, instead }) => status !== 'running' && instead.includes(service.id));
  const titles = [service, ...before].flatMap(({ name, alsoKnownAs, label }) => [name, ...alsoKnownAs, label]);
  return [...new Set(titles)];
}

/** Whether the way to reach it that a card shows costs nothing. */
export function isFree({ channels }: Pick<Service, 'channels'>): boolean {
  return shownOf(channels.filter(isVouchedFor))?.cost === 'free';
}

/** Councils and districts by the name that is shown of them in a language. */
function shownNames(lang: string, { areas, strings }: Directory): Record<string, string[]> {
  const livedIn = areas.filter(({ level }) => level === 'council' || level === 'district');
  return Object.fromEntries(livedIn.map(({ id }) => [id, [strings[lang]?.[`area.${id}`] ?? id]]));
}
