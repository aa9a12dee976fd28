/** A point on the ground, in degrees north and east. */
export interface Point {
  lat: number;
  lon: number;
}

/** The middle radius of the earth, in kilometres. */
const EARTH_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The straight line between two points over the ground, in kilometres: nobody's way there is shorter. */
export function distanceKm(one: Point, other: Point): number {
  const north = Math.sin(radians(other.lat - one.lat) / 2);
  const east = Math.sin(radians(other.lon - one.lon) / 2);
  const square = north ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * east ** 2;
  // A hair above 1 at opposite ends of the earth, which has no arc sine.
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(square)));
}
