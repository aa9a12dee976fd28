import { finderFile, furtherFile } from './finder-file.ts';
import { fingerprint } from './fingerprint.ts';
import { openingsIn } from './openings.ts';
import { searchWordsIn } from './page-data.ts';
import { fieldWords, placesFile, placeWordsIn, servedFile } from './place-files.ts';
import { searchFile, sentVocabulary } from './search-file.ts';
import { sheetFile } from './sheet-file.ts';
import { languages } from './site-content.ts';

/**
 * All that scripts fetch, by its name, as JSON. Each file is fetched whole, at a moment that does not hang on what somebody answers or types (S7).
 */
export const dataFiles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Postcodes, towns and councils, for whoever goes into a field for a place.
    places: placesFile(),
    // Which services help in which places, for the field of the list.
    served: servedFile(),
    ...Object.fromEntries(languages.flatMap(({ tag }) => Object.entries(filesIn(tag)))),
  }).map(([name, file]) => [name, JSON.stringify(file)]),
);

/**
 * What the data of this build is known by: a fingerprint of all of it. It is part of their addresses and stands in every page, so a page
 * that was left open can never read the data of another build by its own rules; and it is the same where no data has changed.
 */
export const dataMark = fingerprint(Object.fromEntries(dataFiles));

function filesIn(lang: string): Record<string, unknown> {
  const { label, failed } = fieldWords(lang);
  return {
    // The finder, and what it needs when somebody wants to answer more.
    [`${lang}/find`]: finderFile(lang),
    [`${lang}/find-more`]: furtherFile(lang),
    // From its second screen on: what one could say first to each service, and the field for a place.
    [`${lang}/find-say`]: { ...openingsIn(lang), 'place.label': label, 'place.failed': failed },
    // The words of the neutral list, for the finder's copy.
    [`${lang}/sheet`]: sheetFile(lang),
    // What the field for a place says in a language, and how its places are called.
    [`${lang}/place`]: placeWordsIn(lang),
    // What the search says, shows and goes by, and how people say things: every page's search knows all languages.
    [`${lang}/search`]: searchWordsIn(lang),
    [`${lang}/cards`]: searchFile(lang),
    [`${lang}/words`]: sentVocabulary(lang),
  };
}
