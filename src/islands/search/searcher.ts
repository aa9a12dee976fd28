import { searcherOf, type Searcher } from '../../domain/search/search.ts';
import { fetchPlaces, type Known } from '../place/place-files.ts';
import { searchDataFrom, type SearchFile, type SentVocabulary, type SoughtService } from './search-file.ts';

/** The search of a page, once its files are there. */
export interface Ready {
  searcher: Searcher;
  /** By id, with what a card shows. */
  services: ReadonlyMap<string, SoughtService>;
  strings: Record<string, string>;
  /** Names of places in the language of the page. */
  areas: Record<string, string>;
}

/**
 * Fetches what the search needs, the same whatever is typed (S7): first what answers in the language of the page, then how people
 * say things in English and all others.
 * @param more called when those are there too.
 * @throws Error when the first of it cannot be had.
 */
export async function fetchSearcher(lang: string, more: (ready: Ready) => void): Promise<Ready> {
  const [file, known, own] = await Promise.all([
    fetched<SearchFile>(`/${lang}/cards.json`),
    fetchPlaces(),
    fetched<SentVocabulary>(`/${lang}/words.json`),
  ]);
  const first = [{ vocabulary: own, isNear: true }];
  const others = file.languages.filter((tag) => tag !== lang);
  void Promise.all(others.map((tag) => fetched<SentVocabulary>(`/${tag}/words.json`))).then(
    (rest) => {
      // Misspellings are looked for in English too: it is what nearly everybody types some words in.
      const all = rest.map((vocabulary, at) => ({ vocabulary, isNear: others[at] === 'en' }));
      more(readyFrom(file, known, [...first, ...all], lang));
    },
    // Without them the search knows one language, which is nearly all that is typed on this page.
    () => undefined,
  );
  return readyFrom(file, known, first, lang);
}

function readyFrom(
  file: SearchFile,
  known: Known,
  vocabularies: readonly { vocabulary: SentVocabulary; isNear: boolean }[],
  lang: string,
): Ready {
  const data = searchDataFrom(file, vocabularies, known, lang);
  return {
    searcher: searcherOf(data),
    services: new Map(data.services.map((service) => [service.id, service])),
    strings: file.strings,
    areas: known.words.areas,
  };
}

async function fetched<File>(address: string): Promise<File> {
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) throw new Error(address);
  return (await response.json()) as File;
}
