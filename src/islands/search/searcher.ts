import { searcherOf, type Searcher } from '../../domain/search/search.ts';
import { knownPlaces, type Known } from '../place/place-files.ts';
import { fetchWords, type FirstFiles } from './first-files.ts';
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
 * Makes the search ready in the language of the page, and then fetches how people say things in English and all others, the
 * same whatever is typed (S7).
 * @param files what is being fetched for the language of the page.
 * @param more called when the others are there too.
 * @throws Error when the first of it cannot be had.
 */
export async function readySearcher(
  lang: string,
  files: Promise<FirstFiles>,
  more: (ready: Ready) => void,
): Promise<Ready> {
  const { cards, words, places, place } = await files;
  const known = knownPlaces(places, place);
  const first = [{ vocabulary: words, isNear: true }];
  const others = cards.languages.filter((tag) => tag !== lang);
  void Promise.all(others.map(fetchWords)).then(
    (rest) => {
      // Misspellings are looked for in English too: it is what nearly everybody types some words in.
      const all = rest.map((vocabulary, at) => ({ vocabulary, isNear: others[at] === 'en' }));
      more(readyFrom(cards, known, [...first, ...all], lang));
    },
    // Without them the search knows one language, which is nearly all that is typed on this page.
    () => undefined,
  );
  return readyFrom(cards, known, first, lang);
}

function readyFrom(
  file: SearchFile,
  known: Known,
  vocabularies: readonly { vocabulary: SentVocabulary; isNear: boolean }[],
  lang: string,
): Ready {
  const data = searchDataFrom(file, vocabularies, known, lang);
  const searcher = searcherOf(data);
  // For the first misspelling, and not while it is typed; apart, so that the exit is heard in between (S9).
  setTimeout(searcher.lexicon.sounds);
  setTimeout(searcher.lexicon.near);
  return {
    searcher,
    services: new Map(data.services.map((service) => [service.id, service])),
    strings: file.strings,
    areas: known.words.areas,
  };
}
