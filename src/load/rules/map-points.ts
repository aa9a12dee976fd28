import { coveringArea } from '../../domain/area.ts';
import { distanceKm } from '../../domain/distance.ts';
import { outwardOf } from '../../domain/place/walk-in.ts';
import type { Postcode } from '../../schema/postcode.ts';
import type { Channel, ServiceFacts } from '../../schema/service.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { problemAt, unknownName, type Known } from './known.ts';

/** The box around the United Kingdom, in degrees: Scilly to Shetland, Fermanagh to Lowestoft. */
const UK = { south: 49.8, north: 60.9, west: -8.7, east: 1.8 };
/** How far the ends of a rural postcode district lie from its rough middle. */
const MAX_KM = 8;

/**
 * A point on the map stands only with an address that anybody may know, and where that address is (C11). safety.md asks for the middle of
 * the whole postcode within 2 km; no such table may be kept offline here, so the point is held against the rough middle of the first half,
 * 8 km, and that half must touch a place the service covers. Whether somebody lives there no program can tell: that stays with the editor.
 */
export function checkMapPoints(
  { services, postcodes }: Pick<Content, 'services' | 'postcodes'>,
  known: Known,
): Problem[] {
  const byCode = new Map(postcodes.value.map((entry) => [entry.code, entry]));
  const places = known.areas.map(({ id }) => id);
  return [
    ...services.flatMap(({ facts: { value, source } }) =>
      value.channels.flatMap((channel, index) => {
        const wrong = wrongWith(channel, value, byCode, known);
        if (wrong === undefined) return [];
        return [problemAt(source, ['channels', index, 'at'], 'C11', wrong, 'correct it, or remove "at".')];
      }),
    ),
    ...postcodes.value.flatMap(({ areas }, index) =>
      areas.flatMap((area, at) =>
        unknownName(postcodes.source, [index, 'areas', at], area, places, 'content/areas.yaml'),
      ),
    ),
  ];
}

function wrongWith(
  { at, address }: Channel,
  { confidential, areas }: ServiceFacts,
  byCode: ReadonlyMap<string, Postcode>,
  known: Known,
): string | undefined {
  if (!at) return undefined;
  if (confidential) return 'a confidential place may not stand on a map';
  if (!address) return 'a point on the map needs an address';
  if ([at.lat, at.lon].some((degrees) => Number(degrees.toFixed(4)) !== degrees))
    return 'the point has more than 4 decimals';
  if (at.lat < UK.south || at.lat > UK.north || at.lon < UK.west || at.lon > UK.east)
    return 'the point lies outside the United Kingdom';
  const code = outwardOf(address);
  if (code === undefined) return 'the address has no postcode to hold the point against';
  const district = byCode.get(code);
  if (!district) return `"${code}" is not in content/postcodes.yaml, so the point cannot be held against it`;
  if (distanceKm(at, district) > MAX_KM)
    return `the point lies more than ${String(MAX_KM)} km from the middle of ${code}`;
  return district.areas.some((area) => coveringArea(areas, area, known.areas) !== undefined)
    ? undefined
    : `${code} lies in ${district.areas.join(' and ')}, which this service does not cover`;
}
