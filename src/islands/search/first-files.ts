import { dataFile } from '../page/data-file.ts';
import type { PlacesFile, PlaceWords } from '../place/place-files.ts';
import type { SearchFile, SentVocabulary } from './search-file.ts';

/** What answers in the language of the page: cards, how people say things in it, and places. */
export interface FirstFiles {
  cards: SearchFile;
  words: SentVocabulary;
  places: PlacesFile;
  place: PlaceWords;
}

/** Fetches them, the same whatever is typed (S7). @throws Error when one cannot be had. */
export async function fetchFirst(lang: string): Promise<FirstFiles> {
  const [cards, words, places, place] = await Promise.all([
    dataFile<SearchFile>(`${lang}/cards`),
    fetchWords(lang),
    dataFile<PlacesFile>('places'),
    dataFile<PlaceWords>(`${lang}/place`),
  ]);
  return { cards, words, places, place };
}

/** Fetches how people say things in a language. @throws Error when it cannot be had. */
export function fetchWords(lang: string): Promise<SentVocabulary> {
  return dataFile<SentVocabulary>(`${lang}/words`);
}
