import { coveringArea, reach } from '../domain/area.ts';
import type { Service } from '../schema/directory.ts';
import { GROUPS } from '../schema/kind.ts';
import { kindsOf } from './service-groups.ts';
import { directory } from './site-content.ts';

/** The services of one heading of the list. */
export interface ListedGroup {
  group: (typeof GROUPS)[number];
  services: Service[];
}

/** Every service once, under the heading of its first kind; near before far, then by name. */
export function listedGroups(): ListedGroup[] {
  return GROUPS.map((group) => ({
    group,
    services: directory.services.filter((service) => kindsOf(service)[0]?.group === group).sort(nearThenName),
  })).filter(({ services }) => services.length > 0);
}

function nearThenName(a: Service, b: Service): number {
  return farness(b) - farness(a) || (a.name < b.name ? -1 : 1);
}

/** National lines stand first in a list for everybody: they hold for every reader. */
function farness(service: Service): number {
  return Math.max(...directory.areas.filter(({ id }) => service.areas.includes(id)).map(reach));
}

/** The places where Waymark looks for help in full. */
export const coveredAreas = directory.areas.filter(({ covered }) => covered);

/** The covered areas that a service helps people in. */
export function coveredAreasOf(service: Service): string[] {
  return coveredAreas
    .filter(({ id }) => coveringArea(service.areas, id, directory.areas) !== undefined)
    .map(({ id }) => id);
}
