import type { Area } from '../schema/area.ts';
import type { Kind } from '../schema/kind.ts';
import { coveringArea, reach } from './area.ts';
import type { HelpsFacts } from './eligibility.ts';
import { channelState, serviceFreshness, shownChannel, type ContactFacts, type Moment } from './contact.ts';

/** The facts ranking goes by. */
export type RankedFacts = ContactFacts & HelpsFacts & { id: string };

/** How local a service is. */
export type Locality = 'local' | 'regional' | 'national';

/** Why a service stands where it stands within its kind, for the reader. */
export interface Standing {
  locality: Locality;
  /** Whether it is run by and for a community the person named, for another one, or for everybody. */
  byAndFor: 'fits' | 'everybody' | 'others';
  /** Nobody vouches for any number, so it stands below those that can be rung. */
  canBeReached: boolean;
  isOverdue: boolean;
  /** Only when a moment was given. */
  open?: 'open' | 'closed' | 'unknown';
  /** Answers day and night: the fallback, so it stands below a line that is open for a reason of its own. */
  isAllDay: boolean;
}

export interface RankingContext {
  areas: readonly Area[];
  kinds: readonly Kind[];
  /** Where the person is; left out when skipped. */
  area?: string | undefined;
  /** true: the person is somewhere else, so what covers the nation comes first (P163). */
  elsewhere?: boolean | undefined;
  /** Communities the person said to belong to; by-and-for services of these come first (P136). */
  communities?: readonly string[] | undefined;
  today: string;
  /** Left out on pages drawn at build time: they cannot know the hour. */
  moment?: Moment | undefined;
}

/** Works out where a service stands within its kind. */
export function standing(service: RankedFacts, context: RankingContext): Standing {
  const { areas, kinds, area, today, moment } = context;
  const main = shownChannel(service, kinds, today);
  return {
    locality: localityOf(service, areas, area),
    byAndFor: byAndFor(service, context.communities ?? []),
    canBeReached: main !== undefined,
    isOverdue: serviceFreshness(service, kinds, today) === 'overdue',
    ...(moment && main ? { open: channelState(main, moment).status } : {}),
    isAllDay: main?.hours === '24/7',
  };
}

function localityOf(service: RankedFacts, areas: readonly Area[], area: string | undefined): Locality {
  const covering =
    area === undefined
      ? areas.filter(({ id }) => service.areas.includes(id)).sort((a, b) => reach(a) - reach(b))[0]
      : coveringArea(service.areas, area, areas);
  const distance = covering ? reach(covering) : 3;
  return distance === 0 ? 'local' : distance === 3 ? 'national' : 'regional';
}

const NEAR_FIRST: Record<Locality, number> = { local: 0, regional: 1, national: 2 };
const FITTING_FIRST = { fits: 0, everybody: 1, others: 2 } as const;
const OPEN_FIRST = { open: 0, unknown: 1, closed: 2 } as const;

function byAndFor({ helps }: RankedFacts, communities: readonly string[]): Standing['byAndFor'] {
  if (helps.community.length === 0) return 'everybody';
  return helps.community.some((id) => communities.includes(id)) ? 'fits' : 'others';
}

/**
 * Puts the services of one kind in order: local before national, by-and-for first where it fits, what can be reached
 * before what cannot, in date before overdue, open now before closed, all-day lines as the fallback (first of all where
 * the hour is not known), then by id.
 * The order is the same for the same facts, whatever order they came in.
 */
export function rank<Facts extends RankedFacts>(
  services: readonly Facts[],
  context: RankingContext,
): { service: Facts; standing: Standing }[] {
  const keys = ({ locality, byAndFor: fit, canBeReached, isOverdue, open, isAllDay }: Standing): number[] => [
    context.elsewhere === true ? -NEAR_FIRST[locality] : NEAR_FIRST[locality],
    FITTING_FIRST[fit],
    Number(!canBeReached),
    Number(isOverdue),
    OPEN_FIRST[open ?? 'unknown'],
    // Where the hour is not known, the line that always answers is the safe one to show first.
    Number(open === undefined ? !isAllDay : isAllDay),
  ];
  return services
    .map((service) => {
      const place = standing(service, context);
      return { service, standing: place, keys: keys(place) };
    })
    .sort((a, b) => compareKeys(a.keys, b.keys) || (a.service.id < b.service.id ? -1 : 1))
    .map(({ service, standing: place }) => ({ service, standing: place }));
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((key, at) => key !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
