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
import type { Phrases } from './phrases.ts';
import { read, type Reading } from './reading.ts';
import { isMisspelt, titlesIn, titlesOf, type TitleHit, type Titles } from './titles.ts';
import { guessesOf, meaningsOf, type Meant } from './understand.ts';

/** From this likeness on a name counts although its words also say something else. */
const WHOLE_NAME = 0.8;
/** And with so many words that hardly any other name has ("loan shark"). */
const OWN_WORDS = 2;

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
  /** What the reader's language calls meanings and kinds, by the keys of its strings. */
  labels: Readonly<Record<string, string>>;
}

/** Why a service is there. */
export type Because = { is: 'intent'; id: string; label: string } | { is: 'name' } | { is: 'place' };

export interface SearchResult {
  services: { id: string; because: Because[] }[];
  /** What to show beside "nothing found": the emergency line, and what takes everybody of the place, or of the nation. */
  instead: string[];
  understood: {
    intents: { id: string; label: string }[];
    place?: string[];
    /** What the services were narrowed to. */
    only: readonly ('open' | 'free')[];
    /** What was asked for too, and none of them is. */
    notOnly: readonly ('open' | 'free')[];
  };
}

/** The search, made ready: what is looked up for every query is worked out once. */
export interface Searcher {
  data: SearchData;
  lexicons: readonly Lexicon[];
  /** Of all languages together. */
  phrases: Pick<Phrases, 'phrases' | 'ignored' | 'foreign'>;
  names: Titles;
  labels: Titles;
  intents: ReadonlyMap<string, Intent>;
}

/**
 * Makes the search ready.
 * @param lexicons of its vocabularies: it is what takes longest, so a page makes them one by one.
 */
export function searcherOf(
  data: SearchData,
  lexicons: readonly Lexicon[] = data.vocabularies.map(({ vocabulary, isNear }) => lexiconOf(vocabulary, isNear)),
): Searcher {
  const extra = (id: string) => data.vocabularies.flatMap(({ vocabulary }) => vocabulary.services[id] ?? []);
  return {
    data,
    lexicons,
    phrases: {
      phrases: lexicons.flatMap(({ phrases }) => phrases),
      ignored: new Set(lexicons.flatMap(({ ignored }) => [...ignored])),
      foreign: new Set(lexicons.flatMap(({ isNear, foreign }) => (isNear ? [...foreign] : []))),
    },
    names: titlesOf(data.services.map(({ id, titles }) => ({ id, titles: [...titles, ...extra(id)] }))),
    labels: titlesOf(data.intents.map((intent) => ({ id: intent.id, titles: namesOf(intent, data) }))),
    intents: new Map(data.intents.map((intent) => [intent.id, intent])),
  };
}

/** What the reader's language calls a meaning: its own name, and that of the kind it leads to first. */
function namesOf({ label, show }: Intent, { labels }: Pick<SearchData, 'labels'>): string[] {
  return [label, `kind.${show[0] ?? ''}`].flatMap((key) => labels[key] ?? []);
}

/**
 * From what somebody typed to services, with what was understood and why each is there.
 * @param text as typed; folded here.
 * @param today the day to judge freshness by.
 * @param moment leave out where the hour is not known: then nothing is left out for being closed.
 */
export function search(text: string, searcher: Searcher, today: string, moment?: Moment): SearchResult {
  const { data, lexicons, phrases, names } = searcher;
  const isIgnoredNear = (word: string) => lexicons.some(({ isNear, ignored }) => isNear && ignored.has(word));
  const isNamed = (word: string) => names.weights.has(word) || data.places.names.has(word);
  const reading = read(
    text,
    lexicons,
    (word) => phrases.ignored.has(word) || phrases.foreign.has(word) || isNamed(word),
    (word) => phrases.foreign.has(word) || isIgnoredNear(word) || (isNamed(word) && word.length > 2),
    (word) => isMisspelt(word, names),
  );
  const wanted = wantedBy(reading, searcher);
  // Where nobody is open, or nobody says it is free, the rest is better than nothing; then it is said not to be so.
  const orders = lessAndLess(wanted.only).map((only) => () => ({
    only,
    found: order({ ...wanted, only }, data, today, moment),
  }));
  const { only, found } = orders.reduce((before, next) => (before.found.length > 0 ? before : next()), NOBODY);
  const notOnly = found.length > 0 ? wanted.only.filter((each) => !only.includes(each)) : [];
  const place = placeNamed(reading.words, data);
  // She asked who answers now, and of those nobody does: who always does comes first.
  const answering = notOnly.includes('open') ? insteadOf({ place, only: ['open'] }, data, today, moment) : [];
  const services = [
    ...answering.map((id) => ({ id, because: [] })),
    ...found.filter(({ id }) => !answering.includes(id)),
  ];
  // A place that was guessed at says nothing where nothing else was understood.
  const understoodPlace = wanted.place ?? (place?.matched.by === 'near' ? undefined : place);
  return {
    services,
    instead: services.length > 0 ? [] : insteadOf({ place, only: [] }, data, today, moment),
    understood: {
      intents: wanted.meant.map(({ intent: { id, label } }) => ({ id, label })),
      ...(understoodPlace ? { place: understoodPlace.areas } : {}),
      only,
      notOnly,
    },
  };
}

type Only = Wanted['only'];

const NOBODY: { only: Only; found: SearchResult['services'] } = { only: [], found: [] };

/** What narrows a search: all of it, then each by itself, then nothing. */
function lessAndLess(only: Only): Only[] {
  return [only, ...(only.length > 1 ? only.map((each) => [each]) : []), ...(only.length > 0 ? [[]] : [])];
}

/** What a query asks for: meanings, names, a place, and what narrows them. */
function wantedBy(reading: Reading, { data, phrases, names, labels, intents }: Searcher): Wanted {
  const { words } = reading;
  const place = placeNamed(words, data);
  const isPlace = (at: number) => place !== undefined && at >= place.from && at < place.to;
  const isEmpty = (at: number) => phrases.ignored.has(words[at] ?? '') || isPlace(at);
  const all = meaningsOf(reading, phrases, intents);
  const strong = all.filter(({ intent }) => !intent.weak);
  const weak = all.filter(({ intent }) => intent.weak);
  const said = new Set(all.flatMap(({ at }) => [...at]));
  // A name made of words that mean something anyway ("refuge") counts only when it is given nearly whole.
  const byName = titlesIn(words, names, isEmpty);
  // "bcwa 24 hr number": that it should be open is not held against a name.
  const narrows = new Set(weak.flatMap(({ intent, at }) => (intent.only ? [...at] : [])));
  const beside =
    byName.length > 0 || narrows.size === 0 ? byName : titlesIn(words, names, (at) => isEmpty(at) || narrows.has(at));
  const named = beside.filter(
    ({ at, score, own }) =>
      score >= WHOLE_NAME || own >= OWN_WORDS || [...at].some((index) => !said.has(index) && !isEmpty(index)),
  );
  const explained = new Set([...all, ...named].flatMap(({ at }) => [...at]));
  const isExplained = words.every((_, at) => explained.has(at) || isEmpty(at));
  const called =
    strong.length > 0 || (weak.length > 0 && isExplained)
      ? []
      : meantByLabel(titlesIn(words, labels, isEmpty), intents);

  const isUnknown = strong.length + named.length + called.length === 0 && !(weak.length > 0 && isExplained);
  const guessed = isUnknown ? guessesOf(reading, phrases, intents) : [];
  if (isUnknown && guessed.length === 0) named.push(...titlesIn(words, names, isEmpty, true));
  const isSure = strong.length + named.length + called.length + guessed.length > 0;
  const meant = isSure ? [...strong, ...called, ...guessed] : isExplained ? weak : [];
  // "free" in "free solicitor" belongs to what is meant, where a phrase has it.
  const taken = new Set(strong.flatMap(({ at }) => [...at]));
  const narrowing = (isSure || isExplained ? weak : []).filter(
    ({ intent, at }) => intent.only === undefined || [...at].some((index) => !taken.has(index)),
  );
  const people = [...meant, ...narrowing].map(({ intent }) => intent.means);
  return {
    meant,
    named,
    place: isSure || isExplained ? place : undefined,
    only: narrowing.flatMap(({ intent }) => intent.only ?? []),
    person: {
      sex: sexOf(people),
      communities: people.flatMap(({ community }) => community ?? []),
    },
  };
}

/** Whom a query is about; nobody is left out where it speaks of women and of men ("for women abused by men"). */
function sexOf(people: readonly Intent['means'][]): Wanted['person']['sex'] {
  const said = new Set(people.flatMap(({ sex }) => sex ?? []));
  return said.size === 1 ? [...said][0] : undefined;
}

/** Meanings that a query calls by the name the reader knows them by, such as a kind of service. */
function meantByLabel(hits: readonly TitleHit[], intents: ReadonlyMap<string, Intent>): Meant[] {
  return hits.flatMap(({ id, score, at }) => {
    const intent = intents.get(id);
    return intent && !intent.weak ? [{ intent, score, at }] : [];
  });
}

/** The place that words name, if they do; a postcode that nobody knows names none. */
function placeNamed(words: readonly string[], { places }: SearchData): PlaceFound | undefined {
  const found = placeIn(words, places);
  return found && (found.areas.length > 0 || found.elsewhere) ? found : undefined;
}
