import type { FinderData } from '../../domain/find-help.ts';
import type { RankedFacts } from '../../domain/ranking.ts';
import type { PageData } from '../page/page-data.ts';

/** A service as the finder shows it: facts to match and rank by, and the words of its card. */
export interface FinderService extends RankedFacts {
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

/** /<lang>/find.json; the rest stands in every page for its scripts. */
export type SentFile = Omit<FinderFile, 'bankHolidays'>;

/** /<lang>/find-more.json: every question, and the kinds, services and words that only the further ones lead to. */
export type FurtherFile = Pick<FinderFile, 'pathways' | 'kinds' | 'services' | 'strings'>;

/** The finder's file with what the page brings for its scripts. */
export function withPage(file: SentFile, { strings, bankHolidays }: PageData): FinderFile {
  return { ...file, bankHolidays, strings: { ...strings, ...file.strings } };
}

/** The finder with the further questions, which are asked after the first ones. */
export function withFurther(file: FinderFile, { services, strings, ...rules }: FurtherFile): FinderFile {
  return {
    ...file,
    ...rules,
    services: [...file.services, ...services],
    strings: { ...file.strings, ...strings },
  };
}
