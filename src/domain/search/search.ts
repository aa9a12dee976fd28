import type { Intent } from '../../schema/intent.ts';
import type { SearchVocabulary } from '../../schema/search-vocabulary.ts';
import type { Moment } from '../contact.ts';
import type { FoundFacts } from '../find-help.ts';
import type { Area } from '../../schema/area.ts';
import type { Kind } from '../../schema/kind.ts';
import { placeIn, type PlaceFound } from '../place.ts';
import type { Places } from '../place/places.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { insteadOf, order, type Wanted } from './order.ts';
import { phrasesOf, type Phrases } from './phrases.ts';
import { read } from './reading.ts';
import { titlesIn, titlesOf, type Titles } from './titles.ts';
import { meaningsOf, type Meant } from './understand.ts';

/** From this likeness on a name counts although its words also say something else. */
const WHOLE_NAME = 0.8;

/** A service as the search knows it. */
export interface SoughtFacts extends FoundFacts {
  /** Its name, what else it is called, and its label. */
  titles: readonly string[];
  /** Free to ring, or at no cost otherwise. */
  isFree: boolean;
}

/** All that the search goes by: the same in the page, the command and the tests. */
export interface SearchData {
  intents: readonly Intent[];
  vocabularies: readonly { vocabulary: SearchVocabulary; isNear: boolean }[];
  services: readonly SoughtFacts[];
  areas: readonly Area[];
  kinds: readonly Kind[];
  places: Places;
}

/** Why a service is there. */
export type Because = { is: 'intent'; id: string; label: string } | { is: 'name' } | { is: 'place' };

export interface SearchResult {
  services: { id: string; because: Because[] }[];
  /** What to show beside "nothing found": the emergency line, and what takes everybody of the place, or of the nation. */
  instead: string[];
  understood: { intents: { id: string; label: string }[]; place?: string[]; only: ('open' | 'free')[] };
}

/** The search, made ready: what is looked up for every query is worked out once. */
export interface Searcher {
  data: SearchData;
  phrases: Phrases;
  lexicon: Lexicon;
  names: Titles;
  intents: ReadonlyMap<string, Intent>;
}

export function searcherOf(data: SearchData): Searcher {
  const phrases = phrasesOf(data.vocabularies);
  const extra = (id: string) => data.vocabularies.flatMap(({ vocabulary }) => vocabulary.services[id] ?? []);
  return {
    data,
    phrases,
    lexicon: lexiconOf(phrases),
    names: titlesOf(data.services.map(({ id, titles }) => ({ id, titles: [...titles, ...extra(id)] }))),
    intents: new Map(data.intents.map((intent) => [intent.id, intent])),
  };
}

/**
 * From what somebody typed to services, with what was understood and why each is there.
 * @param text as typed; folded here.
 * @param today the day to judge freshness by.
 * @param moment leave out where the hour is not known: then nothing is left out for being closed.
 */
export function search(text: string, searcher: Searcher, today: string, moment?: Moment): SearchResult {
  const { data, phrases, lexicon, names, intents } = searcher;
  const isEmpty = (word: string) => phrases.ignored.has(word);
  const isNamed = (word: string) => names.weights.has(word) || data.places.names.has(word);
  const reading = read(
    text,
    lexicon,
    (word) => isEmpty(word) || isNamed(word),
    (word) => phrases.ignoredNear.has(word) || isNamed(word),
  );
  const { words } = reading;
  const place = placeNamed(words, data);
  const isPlace = (at: number) => place !== undefined && at >= place.from && at < place.to;
  const all = meaningsOf(reading, phrases, intents);
  const strong = all.filter(({ intent }) => !intent.weak);
  const said = new Set(strong.flatMap(({ at }) => [...at]));
  // A name made of words that mean something anyway ("refuge") counts only when it is given nearly whole.
  const named = titlesIn(words, names, (at) => isEmpty(words[at] ?? '') || isPlace(at)).filter(
    ({ at, score }) =>
      score >= WHOLE_NAME ||
      [...at].some((index) => !said.has(index) && !isPlace(index) && !isEmpty(words[index] ?? '')),
  );

  const explained = new Set([...all, ...named].flatMap(({ at }) => [...at]));
  const isExplained = words.every((word, at) => explained.has(at) || isPlace(at) || isEmpty(word));
  const isSure = strong.length > 0 || named.length > 0 || isExplained;
  const meant: Meant[] = isSure
    ? strong.length > 0
      ? [...strong, ...all.filter(({ intent }) => intent.weak)]
      : all
    : [];
  const only = meant.flatMap(({ intent }) => intent.only ?? []);
  const wanted: Wanted = {
    meant: strong.length > 0 || named.length > 0 ? strong : meant,
    named,
    place: isSure ? place : undefined,
    only,
    person: {
      sex: meant.find(({ intent }) => intent.means.sex)?.intent.means.sex,
      communities: meant.flatMap(({ intent }) => intent.means.community ?? []),
    },
  };
  const services = order(wanted, data, today, moment);
  return {
    services,
    instead: services.length > 0 ? [] : insteadOf(place, data, today, moment),
    understood: {
      intents: meant.map(({ intent: { id, label } }) => ({ id, label })),
      ...(place ? { place: place.areas } : {}),
      only,
    },
  };
}

/** The place that words name, if they do; a postcode that nobody knows names none. */
function placeNamed(words: readonly string[], { places }: SearchData): PlaceFound | undefined {
  const found = placeIn(words, places);
  return found && (found.areas.length > 0 || found.elsewhere) ? found : undefined;
}
