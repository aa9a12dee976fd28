import type { SearchData } from '../domain/search/search.ts';
import type { Directory, Service } from '../schema/directory.ts';

/**
 * What the search goes by on a page in a language: every language's vocabulary, and misspellings are looked for in its own
 * and in English.
 */
export function searchDataOf(lang: string, directory: Directory, placeIn: SearchData['placeIn']): SearchData {
  const { intents, vocabularies, services, areas, kinds } = directory;
  return {
    intents,
    vocabularies: Object.entries(vocabularies).map(([tag, vocabulary]) => ({
      vocabulary,
      isNear: tag === lang || tag === 'en',
    })),
    services: services.map((service) => ({ ...service, titles: titlesOf(service), isFree: isFree(service) })),
    areas,
    kinds,
    placeIn,
  };
}

function titlesOf({ name, alsoKnownAs, label }: Service): string[] {
  return [...new Set([name, ...alsoKnownAs, label])];
}

function isFree({ channels }: Service): boolean {
  return channels.some(({ cost, evidence }) => cost === 'free' && evidence.state !== 'lead');
}
