import { lexiconOf, type Lexicon } from '../../domain/search/lexicon.ts';
import { searcherOf, type Searcher } from '../../domain/search/search.ts';
import type { SearchVocabulary } from '../../schema/search-vocabulary.ts';
import { knownPlaces, type Known } from '../place/place-files.ts';
import { fetchWords, type FirstFiles } from './first-files.ts';
import {
  searchDataFrom,
  wholeVocabulary,
  type SearchFile,
  type SentVocabulary,
  type SoughtService,
} from './search-file.ts';

/** The search of a page, once its files are there. */
export interface Ready {
  searcher: Searcher;
  /** By id, with what a card shows. */
  services: ReadonlyMap<string, SoughtService>;
  strings: Record<string, string>;
  /** Names of places in the language of the page. */
  areas: Record<string, string>;
  /** What any other place is called. */
  elsewhere: string;
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
  await nextTask();
  const own = spokenIn(words, true);
  const others = cards.languages.filter((tag) => tag !== lang);
  void Promise.all(others.map(fetchWords)).then(
    async (rest) => {
      const spoken = [own];
      for (const [at, vocabulary] of rest.entries()) {
        await nextTask();
        // Misspellings are looked for in English too: it is what nearly everybody types some words in.
        spoken.push(spokenIn(vocabulary, others[at] === 'en'));
      }
      more(await readyFrom(cards, known, spoken, lang));
    },
    // Without them the search knows one language, which is nearly all that is typed on this page.
    () => undefined,
  );
  return readyFrom(cards, known, [own], lang);
}

/** Long work is done in pieces: in between the exit is heard (S9). */
function nextTask(): Promise<void> {
  return new Promise((next) => setTimeout(next));
}

/** How a language says things, as it was sent and ready to search with. */
interface Spoken {
  vocabulary: SearchVocabulary;
  isNear: boolean;
  lexicon: Lexicon;
}

function spokenIn(sent: SentVocabulary, isNear: boolean): Spoken {
  const vocabulary = wholeVocabulary(sent);
  return { vocabulary, isNear, lexicon: lexiconOf(vocabulary, isNear) };
}

async function readyFrom(file: SearchFile, known: Known, spoken: readonly Spoken[], lang: string): Promise<Ready> {
  await nextTask();
  const data = searchDataFrom(file, spoken, known, lang);
  await nextTask();
  const lexicons = spoken.map(({ lexicon }) => lexicon);
  const searcher = searcherOf(data, lexicons);
  await nextTask();
  // What the first misspelling needs is made when nothing else is to be done, and not while it is typed.
  for (const make of [searcher.names.sounds, ...lexicons.flatMap(({ near, sounds }) => [near, sounds])])
    setTimeout(make);
  return {
    searcher,
    services: new Map(data.services.map((service) => [service.id, service])),
    strings: file.strings,
    areas: known.words.areas,
    elsewhere: known.words.strings['place.elsewhere'] ?? '',
  };
}
