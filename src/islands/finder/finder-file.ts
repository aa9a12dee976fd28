import type { FinderData, FoundFacts } from '../../domain/find-help.ts';
import type { PageData } from '../page/page-data.ts';
import { rowsOf, type Columns } from './columns.ts';
import { keysOf, unpacked, type SentFacts } from './sent.ts';

/** A service as the finder shows it: facts to match and rank by, and the words of its card. */
export interface FinderService extends FoundFacts {
  name: string;
  path: string;
  /** The first day on which its number may not be shown any more, if that day comes. */
  until?: string;
  /** Hours and cost in one line. */
  hours?: string;
  expect?: string[];
  tel?: string;
  number?: string;
}

/** All that the finder knows. */
export interface FinderFile extends FinderData {
  services: FinderService[];
  strings: Record<string, string>;
  bankHolidays: string[];
}

/** The file "<lang>/find-more": every question, and the kinds, services and words that only the further ones lead to. */
export interface FurtherFile extends SentFacts {
  /** Words of questions, answers and kinds, by keysOf; null where they have none, or where the first file brought them. */
  named: (string | null)[];
  /** All other words. */
  strings: Columns<{ key: string; text: string }>;
}

/** The file "<lang>/find"; the rest stands in every page for its scripts. */
export interface SentFile extends FurtherFile {
  areas: Columns<FinderData['areas'][number]>;
}

/** The finder's file with what the page brings for its scripts. */
export function withPage(file: SentFile, lang: string, { strings, bankHolidays }: PageData): FinderFile {
  return {
    ...unpacked(file, lang),
    areas: rowsOf(file.areas),
    bankHolidays,
    strings: { ...strings, ...wordsOf(file) },
  };
}

/** The finder with the further questions, which are asked after the first ones. */
export function withFurther(file: FinderFile, further: FurtherFile, lang: string): FinderFile {
  const { services, pathways, kinds } = unpacked(further, lang);
  return {
    ...file,
    pathways,
    kinds,
    services: [...file.services, ...services],
    strings: { ...file.strings, ...wordsOf(further) },
  };
}

function wordsOf(file: FurtherFile): Record<string, string> {
  const keys = keysOf(file);
  return Object.fromEntries([
    ...file.named.flatMap((text, at) => (text === null ? [] : [[keys[at] ?? '', text] as const])),
    ...rowsOf(file.strings).map(({ key, text }) => [key, text] as const),
  ]);
}
