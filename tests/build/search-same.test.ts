// A page finds what the command finds (npm run search), and so what the tests of tests/search/ hold: it goes by files that say less.
import { describe, expect, it } from 'vitest';
import { FIRST, labelledQueries } from '../../scripts/bench-search/labelled.ts';
import { londonTime } from '../../src/domain/london-time.ts';
import { search, searcherOf } from '../../src/domain/search/search.ts';
import { knownPlaces, type PlacesFile, type PlaceWords } from '../../src/islands/place/place-files.ts';
import {
  searchDataFrom,
  wholeVocabulary,
  type SearchFile,
  type SentVocabulary,
} from '../../src/islands/search/search-file.ts';
import { searchDataOf } from '../../src/load/search-data.ts';
import { dataFile, directory, TODAY, unpacked } from './support.ts';

const sent = (name: string): unknown => JSON.parse(unpacked(dataFile(name)));
/** In the morning, in the evening and in the night. */
const MOMENTS = ['T10:30:00Z', 'T18:30:00Z', 'T03:00:00Z'].map((time) => londonTime(new Date(`${TODAY}${time}`)));
/** About so many queries of a language are asked. */
const ASKED = 60;
const bankHolidays = new Set(directory.bankHolidays.days);

/** As src/islands/search/searcher.ts makes it ready. */
function pageSearcher(lang: string) {
  const cards = sent(`${lang}/cards`) as SearchFile;
  const known = knownPlaces(sent('places') as PlacesFile, sent(`${lang}/place`) as PlaceWords);
  const vocabularies = [lang, ...cards.languages.filter((tag) => tag !== lang)].map((tag) => ({
    vocabulary: wholeVocabulary(sent(`${tag}/words`) as SentVocabulary),
    isNear: tag === lang || tag === 'en',
  }));
  return searcherOf(searchDataFrom(cards, vocabularies, known, lang));
}

describe('the search of a page', () => {
  it.each(['en', 'ur'])('finds the same services in the same order as the command, in %s', (lang) => {
    const onPage = pageSearcher(lang);
    const atHome = searcherOf(searchDataOf(lang, directory));
    const own = labelledQueries().filter((query) => query.lang === lang);
    // Some of every kind: what differs between the two is how services are told, not words.
    const queries = own.filter((_, at) => at % Math.ceil(own.length / ASKED) === 0);
    expect(queries.length).toBeGreaterThan(ASKED / 2);
    const different = queries.flatMap(({ q }) =>
      MOMENTS.flatMap((now) => {
        const [page, home] = [onPage, atHome].map((searcher) =>
          search(q, searcher, TODAY, { now, bankHolidays }).services.map(({ id }) => id),
        );
        return page?.join() === home?.join() ? [] : [{ q, page: page?.slice(0, FIRST), home: home?.slice(0, FIRST) }];
      }),
    );
    expect(different).toEqual([]);
  });
});
