import type { Area } from '../schema/area.ts';
import type { Coverage, People } from '../schema/coverage.ts';
import type { Kind } from '../schema/kind.ts';
import type { Pathways } from '../schema/pathway.ts';
import type { Channel, ServiceFacts } from '../schema/service.ts';
import { coveringArea, reach } from './area.ts';
import { isVouchedFor, serviceFreshness, usableChannels } from './contact.ts';
import { eligibility, judgedAs, type Person } from './eligibility.ts';
import type { Review } from './freshness.ts';
import { walk } from './pathway/walk.ts';

/** The facts of a service that coverage goes by. */
export type CoveredFacts = Pick<ServiceFacts, 'kinds' | 'areas' | 'status' | 'helps'> & {
  id: string;
  review: Review;
  channels: readonly Pick<Channel, 'kind' | 'hours' | 'holidays' | 'evidence'>[];
};

/** What coverage is worked out from. */
export interface CoverageData {
  coverage: Coverage;
  pathways: Pathways;
  kinds: readonly Kind[];
  areas: readonly Area[];
  services: readonly CoveredFacts[];
}

/** What the finder lets people see of some kinds, for one set of answers that they may give. */
export interface Opening {
  person: Person;
  /** By id. */
  kinds: ReadonlyMap<string, Kind>;
}

/** A service that takes people in a place and can be reached by them. */
export interface Taker<Facts extends CoveredFacts = CoveredFacts> {
  service: Facts;
  /** 0 for a council or district, 3 for the nation. */
  reach: number;
  /** Its check is overdue, but not so long that its number had to go. */
  isLate: boolean;
}

/** Exclusions that shut out everybody of an audience. */
const SHUT_OUT: Record<Person['audience'], readonly ServiceFacts['helps']['exclusions'][number][]> = {
  V: ['not_public', 'not_survivors'],
  F: ['not_public', 'not_friends'],
  P: ['not_professionals'],
  X: ['not_public', 'not_perpetrators'],
};

/**
 * Walks the finder for people, once for each set of their answers, with some kinds asked for: what a rule takes away
 * or swaps there (P127, P133) is taken away here, so that the map promises nothing the finder does not show.
 */
export function openingsOf(
  kinds: readonly string[],
  people: People,
  { pathways, kinds: known }: CoverageData,
): Opening[] {
  const asked = {
    row: people.id,
    reason: { axis: 'coverage', option: people.id },
    then: { add: [...kinds], first: [], remove: [], replaceProtected: {} },
    must: [],
    never: [],
    say: [],
    p: people.p,
  };
  return people.as.map((given) => {
    const answers = Object.fromEntries(Object.entries(given).map(([axis, option]) => [axis, [option]]));
    const { person, results } = walk(answers, pathways, known, [asked]);
    const open = results.filter(({ reasons }) => reasons.some(({ axis }) => axis === asked.reason.axis));
    const shown = known.filter(({ id }) => open.some(({ kind }) => kind === id));
    return { person, kinds: new Map(shown.map((kind) => [kind.id, kind])) };
  });
}

/**
 * The services that take people in a place. Stricter than the finder, which shows what may fit: here a service counts
 * only if it says whom it takes.
 * @param today the day to judge freshness by; left out, whatever anybody vouches for counts, however long ago.
 */
export function takersOf<Facts extends CoveredFacts>(
  services: readonly Facts[],
  people: People,
  openings: readonly Opening[],
  place: string,
  { kinds, areas }: Pick<CoverageData, 'kinds' | 'areas'>,
  today?: string,
): Taker<Facts>[] {
  return services.flatMap((service) => {
    const covering = coveringArea(service.areas, place, areas);
    if (covering === undefined || !canBeReached(service, people, kinds, today)) return [];
    if (!openings.some((opening) => takes(service, people, opening, areas))) return [];
    const isLate = today !== undefined && serviceFreshness(service, kinds, today) === 'overdue';
    return [{ service, reach: reach(covering), isLate }];
  });
}

function takes(service: CoveredFacts, people: People, { person, kinds }: Opening, areas: readonly Area[]): boolean {
  const { helps } = service;
  if (person.sex !== undefined && helps.sex === 'unknown') return false;
  if ([...SHUT_OUT[person.audience], ...people.shutOutBy].some((id) => helps.exclusions.includes(id))) return false;
  if (helps.communityOnly && !isOfCommunity(helps.community, people)) return false;
  return service.kinds.some((id) => {
    const kind = kinds.get(id);
    return kind !== undefined && eligibility(service, judgedAs(person, kind), areas).fits;
  });
}

function canBeReached(service: CoveredFacts, { ways }: People, kinds: readonly Kind[], today?: string): boolean {
  const onAnyDay = service.status === 'running' ? service.channels.filter(isVouchedFor) : [];
  const channels = today === undefined ? onAnyDay : usableChannels(service, kinds, today);
  return channels.some(({ kind }) => ways === undefined || ways.includes(kind));
}

/** Whether a service is these people's own: made for their sex, of a kind of theirs, or run by and for them. */
export function isOwn({ helps, kinds }: CoveredFacts, people: People): boolean {
  const { own } = people;
  return helps.sex === own.sex || kinds.some((id) => own.kinds.includes(id)) || isOfCommunity(helps.community, people);
}

function isOfCommunity(community: readonly string[], { own }: People): boolean {
  return own.communities.some((id) => community.includes(id));
}
