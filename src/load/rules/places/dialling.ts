import type { Area } from '../../../schema/area.ts';
import { plainDigits } from './reading.ts';

/**
 * Area codes that serve a council as a whole, so that a number tells no more than the council's name does. A code that is
 * not here belongs to a town: 01905 is Worcester, 01527 Redditch, 01562 Kidderminster. From the names that libphonenumber
 * gives to the codes of Ofcom's list (resources/geocoding/en/44.txt); the shire counties have no code of their own.
 */
const SERVES: Record<string, string[]> = {
  '121': ['birmingham', 'sandwell', 'solihull'],
  '1384': ['dudley'],
  '1902': ['wolverhampton'],
  '1922': ['walsall'],
  '1952': ['telford'],
  '116': ['leicester'],
  '24': ['coventry'],
};
/** 020, 0121, 0113: codes of cities with the towns around them, never of one town. Enough for a service of a whole country. */
const CITY = /^(?:2\d|11\d|1\d1)/;

/** A geographic number (01 or 02), as it may stand in a field or in a sentence. */
const GEOGRAPHIC =
  /(?<![\d+])(?:\+\s?44\s?\(?0?\)?|0044\s?\(?0?\)?|\(?0)\s?((?:[12]\d)(?:[\s()./-]{0,2}\d){6,8})(?!\d)/g;

/** The digits after 0 or +44 of each geographic number in a text. */
export function geographicNumbers(text: string): string[] {
  return [...plainDigits(text).matchAll(GEOGRAPHIC)].map(([, digits = '']) => digits.replace(/\D/g, ''));
}

/**
 * Whether the area code of a number tells a smaller place than the areas of its service (C10).
 * @param digits those after 0 or +44, from `geographicNumbers`.
 */
export function tellsTown(digits: string, areas: readonly string[], known: readonly Area[]): boolean {
  const code = Object.keys(SERVES).find((start) => digits.startsWith(start));
  const isWide = areas.some((id) => ['nation', 'region'].includes(known.find((area) => area.id === id)?.level ?? ''));
  if (isWide && CITY.test(digits)) return false;
  const councils = code === undefined ? [] : (SERVES[code] ?? []);
  return !councils.some((council) => areas.some((area) => isWithin(council, area, known)));
}

/** Whether a place is another or lies inside it. */
function isWithin(place: string, other: string, known: readonly Area[]): boolean {
  if (place === other) return true;
  const outer = known.find(({ id }) => id === place)?.within;
  return outer !== undefined && isWithin(outer, other, known);
}
