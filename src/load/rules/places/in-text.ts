import { CODES } from './codes.ts';
import { COORDINATES } from './coordinates.ts';
import { DIRECTIONS } from './directions.ts';
import type { Form } from './form.ts';
import { LINKS } from './links.ts';
import { plainReading, wordsOfAddresses } from './reading.ts';
import { STREETS, STREETS_IN_ADDRESSES } from './streets.ts';
import { STREETS_ABROAD } from './streets-abroad.ts';
import { TOWN, TOWN_IN_ADDRESSES } from './towns.ts';
import { VENUES, VENUES_IN_ADDRESSES } from './venues.ts';

const IN_WORDS: readonly Form[] = [
  ...CODES,
  ...COORDINATES,
  ...LINKS,
  ...STREETS,
  ...STREETS_ABROAD,
  ...DIRECTIONS,
  ...VENUES,
  TOWN,
];
const IN_ADDRESSES: readonly Form[] = [
  ...CODES.filter(({ what }) => !what.includes('what3words')),
  ...STREETS,
  STREETS_IN_ADDRESSES,
  VENUES_IN_ADDRESSES,
  TOWN_IN_ADDRESSES,
];

/** What to look for. */
export interface Search {
  /** Names to read over, from `namesToReadOver`: those of organisations, which are public whatever a text says. */
  names?: RegExp | undefined;
  /** Only what is a place whatever stands around it: no names of towns, streets or buildings. */
  onlyHard?: boolean;
}

/**
 * The ways in which a text gives a place away (C9, S20): "a postcode", "a map link". Never the place itself, so that
 * no message or log repeats it.
 */
export function placesIn(text: string, { names, onlyHard = false }: Search = {}): string[] {
  const plain = readOver(plainReading(text), names);
  const found = [
    [IN_WORDS, plain],
    [IN_ADDRESSES, readOver(wordsOfAddresses(text), names)],
  ] as const;
  return [
    ...new Set(
      found.flatMap(([forms, reading]) =>
        reading === ''
          ? []
          : forms
              .filter(({ strength, isIn }) => (!onlyHard || strength === 'hard') && isIn(reading))
              .map(({ what }) => what),
      ),
    ),
  ];
}

/** One pattern for names, whatever their case and the space between their words; undefined for none. */
export function namesToReadOver(names: readonly string[]): RegExp | undefined {
  // The longest first: "Rose House Trust" is not "Rose House" and a trust.
  const longestFirst = [...new Set(names.map((name) => plainReading(name).trim()))]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return undefined;
  const words = longestFirst.map((name) =>
    name
      .split(/[\s-]+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join('[\\s-]+'),
  );
  return new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})(?![\\p{L}\\d])`, 'giu');
}

/** A mark in the place of a name keeps the words around it apart. */
function readOver(plain: string, names: RegExp | undefined): string {
  return names === undefined ? plain : plain.replace(names, '◦');
}
