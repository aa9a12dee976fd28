import { lawStringsSchema, type LawStrings } from '../schema/law.ts';
import type { Language } from '../schema/language.ts';
import { writingSchema, type Writing } from '../schema/writing.ts';
import { listFolder, type Read, type Reading } from './content-file.ts';
import { readList, readReviewed } from './list-file.ts';

/** What words are held to. */
export interface WritingFiles {
  /** content/writing/<lang>.yaml, by language; files with problems are reported and left out. */
  held: Record<string, Read<Writing>>;
  /** content/law-strings.yaml. */
  lawStrings: Read<LawStrings> | undefined;
}

/** Reads what words are held to, for every language with pages, and for others that have it already. */
export function readWriting(reading: Reading, languages: readonly Language[]): WritingFiles {
  const there = listFolder(reading, 'writing');
  const held = languages.flatMap(({ tag, published }) => {
    if (!published && !there.includes(`${tag}.yaml`)) return [];
    const read = readReviewed(reading, `writing/${tag}.yaml`, writingSchema);
    return read ? [[tag, read] as const] : [];
  });
  return {
    held: Object.fromEntries(held),
    lawStrings: readList(reading, 'law-strings.yaml', 'strings', lawStringsSchema),
  };
}
