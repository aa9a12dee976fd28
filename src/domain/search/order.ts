import type { Moment } from '../contact.ts';
import { channelState, shownChannel } from '../contact.ts';
import { coveringArea } from '../area.ts';
import { eligibility } from '../eligibility.ts';
import type { PlaceFound } from '../place.ts';
import { servedIn } from '../place/served.ts';
import { rank } from '../ranking.ts';
import type { Because, SearchData, SoughtFacts } from './search.ts';
import type { TitleHit } from './titles.ts';
import type { Meant } from './understand.ts';

/** What a query asks for. */
export interface Wanted {
  /** What it means, the surest first. */
  meant: readonly Meant[];
  /** Services it names. */
  named: readonly TitleHit[];
  place: PlaceFound | undefined;
  only: readonly ('open' | 'free')[];
  person: { sex: 'women' | 'men' | undefined; communities: readonly string[] };
}

/** How many services a search shows at most. */
const MOST = 20;
/** Of one kind so many stand together before the next kind of the same meaning has its turn. */
const TOGETHER = 3;
/** Softens how fast the weight of a list's places falls. */
const SOFT = 2;
/** What is left of a general meaning beside a narrower one. */
const GENERAL = 0.5;
/** A meaning beside that of harm is meant too from this share of its score on, where so many of its words are its own. */
const MEANT_TOO = 0.8;
const OWN_WORDS = 2;
/** A name that fits as well as can be weighs as much as so many meanings. */
const NAME = 3;

/**
 * The services that a query asks for, in order, each with why. Every meaning brings a list in the finder's own order; lists
 * are joined by the places services have in them, so that each meaning has its turn among the first.
 */
export function order(
  wanted: Wanted,
  data: SearchData,
  today: string,
  moment?: Moment,
): { id: string; because: Because[] }[] {
  const isForHarm = isOfHarmAlone(wanted.meant);
  const found = new Map<string, { score: number; because: Because[] }>();
  const add = (id: string, score: number, because: Because) => {
    const before = found.get(id) ?? { score: 0, because: [] };
    found.set(id, { score: before.score + score, because: [...before.because, because] });
  };
  // Help for people who harm is never mixed with the rest (P121, P161): what is meant most decides.
  const meant = wanted.meant.filter(({ intent }) => (intent.means.audience === 'X') === isForHarm);
  const isNarrow = meant.some(({ intent }) => !intent.general);
  const top = meant[0]?.score ?? 1;
  const listOf = listsFor(wanted, data, today, moment);
  for (const { intent, score } of meant) {
    const list = listOf(intent.services, intent.show).filter(({ helps }) =>
      isOpenTo(helps.community, intent.means.community),
    );
    for (const [index, { id }] of list.entries())
      add(id, ((score / top) * (isNarrow && intent.general ? GENERAL : 1)) / (SOFT + index), {
        is: 'intent',
        id: intent.id,
        label: intent.label,
      });
  }
  const named = wanted.named.filter(({ id }) =>
    data.services.some((each) => each.id === id && each.status === 'running'),
  );
  const near = named.filter(({ id }) =>
    data.services.some((each) => each.id === id && isThere(each, wanted.place, data)),
  );
  // Of a name that many have, the ones of the place that was named; a name alone is found wherever it is.
  const kept = wanted.place && (near.length > 0 || found.size > 0) ? near : named;
  if (found.size === 0 && wanted.place && (wanted.place.areas.length > 0 || isCityFarAway(wanted.place))) {
    const local = isCityFarAway(wanted.place) ? [] : ['local_da_lead'];
    const list = listOf([], [...local, 'national_da_helpline']);
    // A name that helps nobody there comes after who does ("worcs womans aid": Black Country Women's Aid is elsewhere).
    const first = named.length > 0 && near.length === 0 ? NAME : 1;
    for (const [index, { id }] of list.entries()) add(id, first / (SOFT + index), { is: 'place' });
  }
  for (const { id, score } of kept) add(id, (NAME * score ** 3) / (SOFT + 1), { is: 'name' });
  const isByWoman = meant.some(({ intent }) => intent.means.by === 'a_woman');
  const forWomen = new Set(data.services.filter(({ helps }) => isByWoman && helps.sex === 'women').map(({ id }) => id));
  return [...found]
    .map(([id, { score, because }]) => ({ id, score, because, isLast: forWomen.has(id) }))
    .sort((a, b) => Number(a.isLast) - Number(b.isLast) || b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id, because }) => ({ id, because }));
}

/**
 * Whether a query is of somebody's own behaviour and of nothing else. Who is hurt, or in danger, and says so in words of its own is
 * never shown only what is for people who harm (P121): the other mistake costs a longer way, this one may cost a life.
 */
function isOfHarmAlone([first, ...others]: readonly Meant[]): boolean {
  if (first?.intent.means.audience !== 'X') return false;
  return !others.some(
    ({ intent, score, at }) =>
      intent.means.audience !== 'X' &&
      score >= first.score * MEANT_TOO &&
      [...at].filter((place) => !first.at.has(place)).length >= OWN_WORDS,
  );
}

/** What makes the list of a meaning: services named first, then kind by kind a few at a time. Whom it leaves out is looked at once. */
function listsFor(
  { person, place, only }: Pick<Wanted, 'person' | 'place' | 'only'>,
  data: SearchData,
  today: string,
  moment?: Moment,
): (first: readonly string[], kinds: readonly string[]) => SoughtFacts[] {
  const open = data.services.filter((service) => {
    if (service.status !== 'running' || !isThere(service, place, data)) return false;
    if (
      person.sex !== undefined &&
      eligibility(service, { audience: 'P', sex: person.sex }, data.areas).excluded.includes('sex')
    )
      return false;
    if (only.includes('free') && !service.isFree) return false;
    if (!only.includes('open') || !moment) return true;
    const main = shownChannel(service, data.kinds, today);
    return main !== undefined && channelState(main, moment).status === 'open';
  });
  const context = {
    areas: data.areas,
    kinds: data.kinds,
    area: place?.areas[0],
    elsewhere: place?.areas.length === 0,
    communities: person.communities,
    today,
    moment,
  };
  return (first, kinds) => {
    const queues = kinds
      .filter((id) => {
        const sex = data.kinds.find((kind) => kind.id === id)?.sex;
        return sex === undefined || person.sex === undefined || sex === person.sex;
      })
      .map((id) =>
        rank(
          open.filter((service) => service.kinds.includes(id)),
          context,
        ).map(({ service }) => service),
      );
    const list = first.flatMap((id) => open.filter((service) => service.id === id));
    while (queues.some((queue) => queue.length > 0))
      for (const queue of queues) list.push(...queue.splice(0, TOGETHER));
    return [...new Set(list)];
  };
}

/** A city outside that was named; a postcode outside is where somebody is. */
function isCityFarAway({ areas, matched }: PlaceFound): boolean {
  return areas.length === 0 && matched.by === 'name';
}

/** Whether a service is for people of the place that was named; without one, whether it is for people of ours. */
function isThere(service: SoughtFacts, place: PlaceFound | undefined, { areas }: SearchData): boolean {
  // A city far away may be where she came from: what helps there comes first, and what helps here is not taken from her.
  if (place === undefined || isCityFarAway(place))
    return areas.some(({ id, covered }) => covered && coveringArea(service.areas, id, areas) !== undefined);
  // Somewhere else: what covers the nation, and none of ours or our neighbours' (P163).
  if (place.areas.length === 0) return servedIn(undefined, [service], areas).length > 0;
  return place.areas.some((area) => coveringArea(service.areas, area, areas) !== undefined);
}

/** A service that is for some communities alone is not shown to who names another. */
function isOpenTo(communities: readonly string[], named: string | undefined): boolean {
  return named === undefined || communities.length === 0 || communities.includes(named);
}

/**
 * What is shown when nothing was found, or nobody is open: one line for danger, and the first that takes everybody.
 * @param only what else they must be, such as open.
 */
export function insteadOf(
  { place, only }: Pick<Wanted, 'place' | 'only'>,
  data: SearchData,
  today: string,
  moment?: Moment,
): string[] {
  const wanted = { place, only, person: { sex: undefined, communities: [] } };
  const listOf = listsFor(wanted, data, today, moment);
  const first = (kind: string) => listOf([], [kind]).slice(0, 1);
  const lead = place ? first('local_da_lead') : [];
  return [...first('emergency_999'), ...(lead.length > 0 ? lead : first('national_da_helpline'))].map(({ id }) => id);
}
