import type { HelpResult } from '../../domain/find-help.ts';
import { dataFile } from '../page/data-file.ts';
import type { FinderService } from './finder-file.ts';
import { asText, neutralList, type SheetLine, type SheetWords } from './neutral-list.ts';

/** What the list is made of. */
export interface Carried {
  results: readonly HelpResult[];
  /** Those that may be rung today. */
  services: readonly FinderService[];
}

/** What a press led to. */
export type Outcome =
  | { is: 'copied'; words: string }
  | { is: 'by_hand'; words: string; text: string }
  | { is: 'printing'; title: string; lines: SheetLine[] };

/**
 * Makes the list that does not say what it is about (A20), to be printed, or copies it. What only this needs is fetched with the
 * press, and does not depend on what was answered (S7).
 * @throws Error when its words cannot be had.
 */
export async function carry(how: 'copy' | 'print', { results, services }: Carried): Promise<Outcome> {
  const words = await dataFile<SheetWords>(`${document.documentElement.lang}/sheet`);
  const lines = neutralList(results, services, words);
  if (how === 'print') return { is: 'printing', title: words.title, lines };
  const text = asText(words, lines);
  try {
    await navigator.clipboard.writeText(text);
    return { is: 'copied', words: words.copied };
  } catch {
    // Not allowed here, or not there at all.
    return { is: 'by_hand', words: words.byHand, text };
  }
}
