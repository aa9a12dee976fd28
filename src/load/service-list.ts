import { coveredAreasOf as areasOf, reach } from '../domain/area.ts';
import type { Service } from '../schema/directory.ts';
import { GROUPS } from '../schema/kind.ts';
import { kindsOf } from './service-groups.ts';
import { directory } from './site-content.ts';

/** The services of one heading of the list. */
export interface ListedGroup {
  group: (typeof GROUPS)[number];
  services: Service[];
}

const running = directory.services.filter(({ status }) => status === 'running');
/** Services that help people in our own areas. */
export const listedServices = running.filter((service) => coveredAreasOf(service).length > 0);
/** Services of places around them: they may help somebody who moves, and stand on a page of their own (P163). */
export const nearbyServices = running.filter((service) => coveredAreasOf(service).length === 0).sort(byName);
/** Services that have ended leave the list at once; their pages stay and point on (C29). */
export const endedServices = directory.services.filter(({ status }) => status === 'ended').sort(byName);

/** Each service once, under the heading of its first kind; for everybody before for one place, then by name. */
export function listedGroups(listed: readonly Service[]): ListedGroup[] {
  return GROUPS.map((group) => ({
    group,
    services: listed.filter((service) => kindsOf(service)[0]?.group === group).sort(nearThenName),
  })).filter(({ services: own }) => own.length > 0);
}

function nearThenName(a: Service, b: Service): number {
  return farness(b) - farness(a) || byName(a, b);
}

function byName(a: Service, b: Service): number {
  return a.name < b.name ? -1 : 1;
}

/** National lines stand first in a list for everybody: they hold for every reader. */
function farness(service: Service): number {
  return Math.max(...directory.areas.filter(({ id }) => service.areas.includes(id)).map(reach));
}

/** The places where Waymark looks for help in full. */
export const coveredAreas = directory.areas.filter(({ covered }) => covered);

/** The covered areas that a service helps people in, by id. */
export function coveredAreasOf(service: Service): string[] {
  return areasOf(service.areas, directory.areas).map(({ id }) => id);
}
