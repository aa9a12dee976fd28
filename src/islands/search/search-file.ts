import type { SearchData, SoughtFacts } from '../../domain/search/search.ts';
import { withNames, type Places } from '../../domain/place/places.ts';
import type { Area } from '../../schema/area.ts';
import type { Intent } from '../../schema/intent.ts';
import type { SearchVocabulary } from '../../schema/search-vocabulary.ts';
import { rowsOf, type Columns } from '../finder/columns.ts';
import type { FinderService } from '../finder/finder-file.ts';
import { kindsOf, servicesOf, type SentKind, type SentServices, type Short } from '../finder/sent.ts';

/** What most meanings have. */
export const USUAL_INTENT = {
  services: [],
  means: {},
  general: false,
  weak: false,
  inOrder: false,
} satisfies Partial<Intent>;

export type SentIntent = Short<Intent, typeof USUAL_INTENT>;

/** The file "<lang>/cards": every service as a card, what people mean, and the names of the meanings. */
export interface SearchFile extends Omit<SentServices, 'services'> {
  services: Omit<SentServices['services'], 'expect'>;
  strings: Record<string, string>;
  /** Every language that has pages, for what people type in another one. */
  languages: string[];
  intents: Columns<SentIntent>;
  kinds: Columns<SentKind>;
  /** For each service what else it is called, and whether it costs nothing. */
  also: (string[] | null)[];
  free: number[];
}

/** A service as the search shows it. */
export type SoughtService = FinderService & SoughtFacts;

/** A vocabulary as it is sent: parts that a language has not are left out. */
export type SentVocabulary = Partial<SearchVocabulary>;

/** All that a search on this page goes by. */
export function searchDataFrom(
  file: SearchFile,
  vocabularies: SearchData['vocabularies'],
  { areas, places }: { areas: readonly Area[]; places: Places },
  lang: string,
): Omit<SearchData, 'services'> & { services: SoughtService[] } {
  const services = servicesOf({ ...file, services: { ...file.services, expect: [] } }, lang).map((service, at) => ({
    ...service,
    titles: [service.name, ...(file.also[at] ?? [])],
    isFree: file.free[at] === 1,
  }));
  return {
    services,
    intents: rowsOf(file.intents).map((intent): Intent => ({ ...USUAL_INTENT, ...intent })),
    kinds: kindsOf(file.kinds),
    labels: file.strings,
    areas,
    vocabularies,
    places: vocabularies.reduce((known, { vocabulary }) => withNames(known, vocabulary.places), places),
  };
}

/** A vocabulary with the parts that its language has not. */
export function wholeVocabulary(sent: SentVocabulary): SearchVocabulary {
  return { ...NOTHING, ...sent };
}

const NOTHING: SearchVocabulary = {
  words: {},
  say: {},
  romanised: {},
  ignore: [],
  known: [],
  services: {},
  places: {},
};
