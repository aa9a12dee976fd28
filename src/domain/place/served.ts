import type { Area } from '../../schema/area.ts';
import { coveringArea, reach } from '../area.ts';

/** Services by where the people live whom they help. */
export interface ServedFacts {
  areas: readonly string[];
}

/**
 * The services that help somebody in a place: by the areas they state, never by where they stand, so a neighbour's service that
 * covers her is there too.
 * @param area a council or district; undefined for a place outside all of them, where only what covers a nation is sure to help.
 */
export function servedIn<Facts extends ServedFacts>(
  area: string | undefined,
  services: readonly Facts[],
  areas: readonly Area[],
): Facts[] {
  const nations = areas.filter((each) => reach(each) === 3).map(({ id }) => id);
  return services.filter((service) =>
    area === undefined
      ? service.areas.some((id) => nations.includes(id))
      : coveringArea(service.areas, area, areas) !== undefined,
  );
}
