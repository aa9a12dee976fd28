import type { HelpResult } from '../../domain/find-help.ts';
import type { FinderService } from './finder-file.ts';

/**
 * The file "<lang>/sheet": a heading, and for each kind of help a word that does not say what it is about; and what is said once the list
 * was copied, or could not be.
 */
export interface SheetWords {
  title: string;
  copied: string;
  byHand: string;
  kinds: Record<string, string>;
}

/** A number as it may lie on a table: no name of a service, and no word that tells anything. */
export interface SheetLine {
  label: string;
  number: string;
  /** Hours and cost. */
  hours?: string;
}

/**
 * The numbers of the results in their order, each once, under a neutral word. Left out are kinds that have no such word:
 * better a number less than a telling one more.
 * @param services those that may be rung today: a number that is too old is not written down either (S28).
 */
export function neutralList(
  results: readonly Pick<HelpResult, 'kind' | 'services'>[],
  services: readonly FinderService[],
  { kinds }: Pick<SheetWords, 'kinds'>,
): SheetLine[] {
  const lines = new Map<string, SheetLine>();
  for (const result of results) {
    const label = kinds[result.kind];
    for (const { id } of result.services) {
      const service = services.find((each) => each.id === id);
      if (label === undefined || service?.number === undefined) continue;
      const { number, hours } = service;
      if (!lines.has(number)) lines.set(number, { label, number, ...(hours !== undefined && { hours }) });
    }
  }
  return [...lines.values()];
}

/**
 * The list as plain text. The spaces in a number are such as do not break: in a line that runs from right to left others would
 * turn its parts round.
 */
export function asText({ title }: Pick<SheetWords, 'title'>, lines: readonly SheetLine[]): string {
  return [
    title,
    ...lines.map(
      ({ label, number, hours }) =>
        `${label}: ${number.replaceAll(' ', '\u00a0')}${hours === undefined ? '' : ` (${hours})`}`,
    ),
  ].join('\n');
}
