import { glossaryEntrySchema, termSchema, type GlossaryEntry, type Term } from '../schema/glossary.ts';
import { lawStringsSchema, type LawStrings } from '../schema/law.ts';
import type { Language } from '../schema/language.ts';
import { listOf } from '../schema/unique.ts';
import { writingSchema, type Writing } from '../schema/writing.ts';
import { listFolder, type Read, type Reading } from './content-file.ts';
import { readList, readReviewed } from './list-file.ts';

/** What words are held to. */
export interface WritingFiles {
  /** content/writing/<lang>.yaml, by language; files with problems are reported and left out. */
  held: Record<string, Read<Writing>>;
  /** content/law-strings.yaml. */
  lawStrings: Read<LawStrings> | undefined;
  /** content/terms.yaml. */
  terms: Read<Term[]> | undefined;
  /** content/glossary/<lang>.yaml, by language. English has none: its words are the terms. */
  glossaries: Record<string, Read<GlossaryEntry[]>>;
}

/** Reads what words are held to, for every language with pages, and for others that have it already. */
export function readWriting(reading: Reading, languages: readonly Language[]): WritingFiles {
  /** One file of a folder for each language. */
  const ofEach = <Value>(
    folder: string,
    tags: readonly Language[],
    read: (path: string) => Read<Value> | undefined,
  ) => {
    const there = listFolder(reading, folder);
    const files = tags.flatMap(({ tag, published }) => {
      if (!published && !there.includes(`${tag}.yaml`)) return [];
      const file = read(`${folder}/${tag}.yaml`);
      return file ? [[tag, file] as const] : [];
    });
    return Object.fromEntries(files);
  };
  const others = languages.filter(({ tag }) => tag !== 'en');
  return {
    held: ofEach('writing', languages, (path) => readReviewed(reading, path, writingSchema)),
    lawStrings: readList(reading, 'law-strings.yaml', 'strings', lawStringsSchema),
    terms: readList(reading, 'terms.yaml', 'terms', listOf(termSchema, 'id')),
    glossaries: ofEach('glossary', others, (path) =>
      readList(reading, path, 'terms', listOf(glossaryEntrySchema, 'term')),
    ),
  };
}
