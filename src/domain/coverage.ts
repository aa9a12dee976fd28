import type { Area } from '../schema/area.ts';
import type { Need, People } from '../schema/coverage.ts';
import { withAncestors } from './area.ts';
import { isOwn, openingsOf, takersOf, type CoverageData, type CoveredFacts, type Taker } from './takers.ts';

/** The line that takes people where nobody else does. */
export interface Fallback {
  id: string;
  /** Its check is overdue, but not so long that its number had to go. */
  isLate: boolean;
}

/** What there is for some people: how many services in date, and the line that takes them where that is none. */
export interface Cell {
  people: People['id'];
  /** Services in date that take them. */
  count: number;
  /** Those of them that are not for the whole nation. */
  near: number;
  /** undefined when no line of theirs may be dialled, which happens only once checks are far too old (S28). */
  fallback: Fallback | undefined;
}

/** One line of the map: a need in a place, with a cell for each of the people who have it. */
export interface CoverageRow {
  need: Need['id'];
  /** A covered area, or one of its districts where help of this kind is a district's. */
  place: Area['id'];
  cells: Cell[];
}

/** All that is known of one covered area. */
export interface AreaCoverage {
  area: Area['id'];
  rows: CoverageRow[];
  /** For each of the people, the services that are their own: made for them, or run by and for them. */
  own: Cell[];
}

/** A need in some places of an area. */
export interface NeedIn {
  need: Need['id'];
  /** The area itself, or those of its districts that are meant. */
  places: Area['id'][];
}

/** What an area does not have, for those who plan help there. */
export interface Lacks {
  /** Needs that nothing in date meets, for anybody. */
  nothing: NeedIn[];
  /** Needs that nothing in date meets for these people, though it does for others. */
  nothingForSome: (NeedIn & { people: People['id'][] })[];
  /** Needs that only services for the whole nation meet. */
  onlyNational: Need['id'][];
  /** People for whom no service is made. */
  noOwn: People['id'][];
  /** People for whom services are made, but none for this area. */
  noOwnNear: People['id'][];
}

const NATION = 3;

/**
 * Holds every need against everybody who has it, in every covered area (C32).
 * @param today the day to judge freshness by; left out, a service counts on any day as long as somebody vouches for it.
 */
export function coverageMap(data: CoverageData, today?: string): AreaCoverage[] {
  const { areas, coverage, kinds } = data;
  const fallbacks = fallbacksOf(data, today);
  const every = kinds.map(({ id }) => id);
  const columns = coverage.people.map((people) => ({ people, all: openingsOf(every, people, data) }));
  const rows = coverage.needs.map((need) => ({
    need,
    services: servicesOf(need, data),
    columns: peopleWith(need, coverage.people).map((people) => ({
      people,
      openings: openingsOf(need.kinds, people, data),
    })),
  }));
  const cell = (people: People, place: string, takers: readonly Taker[]): Cell => {
    const inDate = takers.filter(({ isLate }) => !isLate);
    const near = inDate.filter(({ reach }) => reach < NATION);
    return { people: people.id, count: inDate.length, near: near.length, fallback: fallbacks(people, place) };
  };
  return areas
    .filter(({ covered }) => covered)
    .map(({ id }) => ({
      area: id,
      rows: rows.flatMap(({ need, services, columns: asked }) =>
        placesOf(id, services, areas).map((place) => ({
          need: need.id,
          place,
          cells: asked.map(({ people, openings }) =>
            cell(people, place, takersOf(services, people, openings, place, data, today)),
          ),
        })),
      ),
      own: columns.map(({ people, all }) => {
        const services = data.services.filter((service) => isOwn(service, people));
        return cell(people, id, takersOf(services, people, all, id, data, today));
      }),
    }));
}

/** Sums up what is missing in an area; districts that lack the same stand together. */
export function lacksIn({ rows, own }: AreaCoverage): Lacks {
  const emptyOf = ({ cells }: CoverageRow) => cells.filter(({ count }) => count === 0).map(({ people }) => people);
  const isNothing = (row: CoverageRow) => emptyOf(row).length === row.cells.length;
  const some = rows.filter((row) => !isNothing(row) && emptyOf(row).length > 0);
  const needs = [...new Set(rows.map(({ need }) => need))];
  const ofNeed = (need: Need['id']) => rows.filter((row) => row.need === need);
  return {
    nothing: together(rows.filter(isNothing), () => ''),
    nothingForSome: together(some, (row) => emptyOf(row).join()).map((each) => {
      const row = some.find(({ need, place }) => need === each.need && each.places.includes(place));
      return { ...each, people: row ? emptyOf(row) : [] };
    }),
    onlyNational: needs.filter(
      (need) =>
        !ofNeed(need).every(isNothing) && ofNeed(need).every(({ cells }) => cells.every(({ near }) => near === 0)),
    ),
    noOwn: own.filter(({ count }) => count === 0).map(({ people }) => people),
    noOwnNear: own.filter(({ count, near }) => count > 0 && near === 0).map(({ people }) => people),
  };
}

/** Rows of one need that are alike, as one entry with all their places. */
function together(rows: readonly CoverageRow[], alike: (row: CoverageRow) => string): NeedIn[] {
  const found = new Map<string, NeedIn>();
  for (const row of rows) {
    const key = `${row.need} ${alike(row)}`;
    const entry = found.get(key) ?? { need: row.need, places: [] };
    entry.places.push(row.place);
    found.set(key, entry);
  }
  return [...found.values()];
}

function peopleWith({ only, also }: Need, people: readonly People[]): People[] {
  return people.filter(({ id, hasOwnNeeds }) => only?.includes(id) ?? (!hasOwnNeeds || also.includes(id)));
}

function servicesOf({ kinds }: Pick<Need, 'kinds'>, { services }: CoverageData): CoveredFacts[] {
  return services.filter((service) => service.kinds.some((id) => kinds.includes(id)));
}

/** The area itself, or each of its districts where a service of this need is a district's: a neighbour's does not help. */
function placesOf(area: string, services: readonly CoveredFacts[], areas: readonly Area[]): string[] {
  const around = withAncestors(area, areas).map(({ id }) => id);
  const districts = areas.filter(({ within }) => within === area).map(({ id }) => id);
  const isOfDistrict = ({ areas: own, status }: CoveredFacts) =>
    status === 'running' && own.some((id) => districts.includes(id)) && !own.some((id) => around.includes(id));
  return services.some(isOfDistrict) ? districts : [area];
}

/** Finds the line for some people in a place: the first kind of theirs that anybody answers, in date and near before others. */
function fallbacksOf(data: CoverageData, today?: string): (people: People, place: string) => Fallback | undefined {
  const known = new Map<string, Fallback | undefined>();
  const kindsOf = new Map(
    data.coverage.people.map((people) => [
      people.id,
      people.fallback.map((kind) => ({
        services: servicesOf({ kinds: [kind] }, data),
        openings: openingsOf([kind], people, data),
      })),
    ]),
  );
  const find = (people: People, place: string): Fallback | undefined => {
    const lines = (kindsOf.get(people.id) ?? []).flatMap(({ services, openings }) =>
      takersOf(services, people, openings, place, data, today).sort(
        (a, b) => Number(a.isLate) - Number(b.isLate) || a.reach - b.reach,
      ),
    );
    const best = lines.find(({ isLate }) => !isLate) ?? lines[0];
    return best && { id: best.service.id, isLate: best.isLate };
  };
  return (people, place) => {
    const key = `${people.id} ${place}`;
    if (!known.has(key)) known.set(key, find(people, place));
    return known.get(key);
  };
}
