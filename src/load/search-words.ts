import { intentsSchema, type Intent } from '../schema/intent.ts';
import type { Language } from '../schema/language.ts';
import { vocabularySchema, type SearchVocabulary } from '../schema/search-vocabulary.ts';
import { listFolder, type Read, type Reading } from './content-file.ts';
import { readList, readReviewed } from './list-file.ts';

/** What the search goes by: what people mean, and how they say it. */
export interface SearchFiles {
  intents: Read<Intent[]>;
  /** content/vocabulary/<lang>.yaml, by language; files with problems are reported and left out. */
  vocabularies: Record<string, Read<SearchVocabulary>>;
}

/** Reads content/intents.yaml, and the vocabulary of every language that has one: without it a search knows the words of the others. */
export function readSearchWords(reading: Reading, languages: readonly Language[]): SearchFiles | undefined {
  const intents = readList(reading, 'intents.yaml', 'intents', intentsSchema);
  const there = listFolder(reading, 'vocabulary');
  const vocabularies = languages
    .filter(({ tag }) => there.includes(`${tag}.yaml`))
    .flatMap(({ tag }) => {
      const file = readReviewed(reading, `vocabulary/${tag}.yaml`, vocabularySchema);
      return file ? [[tag, file] as const] : [];
    });
  return intents && { intents, vocabularies: Object.fromEntries(vocabularies) };
}
