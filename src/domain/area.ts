import type { Area } from '../schema/area.ts';

/** An area and everything it lies in, smallest first. Unknown ids give an empty list. */
export function withAncestors(id: string, areas: readonly Area[]): Area[] {
  const area = areas.find((candidate) => candidate.id === id);
  if (!area) return [];
  return area.within === undefined ? [area] : [area, ...withAncestors(area.within, areas)];
}

/**
 * The area of a service that covers a place, if one does: the place itself, a larger one around it, or a part of it.
 * The smallest wins, because it says best how local the service is.
 */
export function coveringArea(covered: readonly string[], place: string, areas: readonly Area[]): Area | undefined {
  const around = withAncestors(place, areas);
  const exact = around.find(({ id }) => covered.includes(id));
  if (exact?.id === place) return exact;
  const part = areas.find(
    ({ id }) => covered.includes(id) && withAncestors(id, areas).some((outer) => outer.id === place),
  );
  return part ?? exact;
}

/** The covered areas (where help is looked for in full) that a service works in; none for a service of neighbours. */
export function coveredAreasOf(covered: readonly string[], areas: readonly Area[]): Area[] {
  return areas.filter((area) => area.covered && coveringArea(covered, area.id, areas) !== undefined);
}

/** 0 for a council or district, then police area, region, nation: what "local before national" goes by. */
export function reach(area: Area): number {
  return { district: 0, council: 0, force: 1, region: 2, nation: 3 }[area.level];
}
