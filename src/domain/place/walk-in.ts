import { distanceKm, type Point } from '../distance.ts';
import { middleOf, type Places } from './places.ts';

const OUTWARD = /\b([A-Z]{1,2}\d[A-Z\d]?) ?\d[A-Z]{2}\b/;

/** The first half of the postcode in an address, "B70"; undefined where the address has none. */
export function outwardOf(address: readonly string[]): string | undefined {
  return address.map((line) => OUTWARD.exec(line)?.[1]).find((found) => found !== undefined);
}

/** Where a place stands, as far as its record tells: a point of its own (C11), or the first half of its postcode. */
export interface Standing {
  code?: string | undefined;
  at?: Point | undefined;
}

/** The point that a place is drawn at: its own, else the rough middle of the first half of its postcode; undefined for neither. */
export function pointOf({ code, at }: Standing, places: Pick<Places, 'codes'>): Point | undefined {
  return at ?? (code === undefined ? undefined : middleOf(code, places));
}

/** A place and how far it is, in kilometres along a straight line; undefined where nobody knows. */
export interface Distant<Place> {
  place: Place;
  km: number | undefined;
}

/** The nearest first; those whose distance nobody knows last, in the order they had. */
export function nearestFirst<Place extends Standing>(
  from: Point,
  standing: readonly Place[],
  places: Pick<Places, 'codes'>,
): Distant<Place>[] {
  const all = standing.map((place) => {
    const point = pointOf(place, places);
    return { place, km: point && distanceKm(from, point) };
  });
  return all.sort((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity) || 0);
}

/** The rough middle of a council or district: that of the first halves of postcodes that lie in it more than elsewhere. */
export function middleOfArea(area: string, { codes }: Pick<Places, 'codes'>): Point | undefined {
  const own = [...codes.values()].filter(({ areas }) => areas[0] === area);
  const middle = (of: (point: Point) => number) => own.reduce((sum, point) => sum + of(point), 0) / own.length;
  return own.length === 0 ? undefined : { lat: middle(({ lat }) => lat), lon: middle(({ lon }) => lon) };
}

/** Where something stands on a drawing, in pixels. */
interface Drawn {
  x: number;
  y: number;
}

/**
 * What stands nearer to each other on a drawing than a finger can tell apart, taken together; each group stands where its first does.
 * @param apart in pixels, sideways or up and down (A5).
 */
export function together<Thing extends Drawn>(things: readonly Thing[], apart: number): [Thing, ...Thing[]][] {
  const groups: [Thing, ...Thing[]][] = [];
  for (const thing of things) {
    const near = groups.find(([{ x, y }]) => Math.max(Math.abs(x - thing.x), Math.abs(y - thing.y)) < apart);
    if (near) near.push(thing);
    else groups.push([thing]);
  }
  return groups;
}
