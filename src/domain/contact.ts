import type { Kind } from '../schema/kind.ts';
import type { Channel, Evidence, ServiceFacts } from '../schema/service.ts';
import { freshness, withdrawnFrom, type Freshness, type Review } from './freshness.ts';
import type { LondonTime } from './london-time.ts';
import { openState, parseHours, type OpenState } from './opening-hours.ts';

/** The facts about a way to reach a service that decide whether it may be offered and when it answers. */
export type ContactFacts = Pick<ServiceFacts, 'kinds' | 'status'> & {
  review: Review;
  channels: readonly (Pick<Channel, 'hours' | 'holidays'> &
    Partial<Pick<Channel, 'kind' | 'number'>> & { evidence: Pick<Evidence, 'state'> })[];
};

/** A moment to ask about: London time, and the days on which offices are shut. */
export interface Moment {
  now: LondonTime;
  bankHolidays: ReadonlySet<string>;
}

/** A crisis line is checked every 90 days, others every 365 (C27). */
export function isCrisisLine(service: Pick<ServiceFacts, 'kinds'>, kinds: readonly Kind[]): boolean {
  return service.kinds.some((id) => kinds.find((kind) => kind.id === id)?.crisis === true);
}

/** Whether anybody vouches for a contact detail: leads are never dialled from the site. */
export function isVouchedFor({ evidence }: { evidence: Pick<Evidence, 'state'> }): boolean {
  return evidence.state !== 'lead';
}

/** A number fixed by law, such as 999, never leaves the page: nothing could be said in its place (S26). */
function isLasting(service: Pick<ServiceFacts, 'kinds'>, kinds: readonly Kind[]): boolean {
  return service.kinds.some((id) => kinds.find((kind) => kind.id === id)?.lasting === true);
}

/** How a service's details stand on a day. */
export function serviceFreshness(
  service: Pick<ContactFacts, 'kinds' | 'review'>,
  kinds: readonly Kind[],
  today: string,
): Freshness {
  const state = freshness(service.review, isCrisisLine(service, kinds), today);
  return state === 'withdrawn' && isLasting(service, kinds) ? 'overdue' : state;
}

/** The first day on which a service's numbers may not be dialled any more (S28); undefined when that never comes. */
export function serviceWithdrawnFrom(
  service: Pick<ContactFacts, 'kinds' | 'review'>,
  kinds: readonly Kind[],
): string | undefined {
  return isLasting(service, kinds) ? undefined : withdrawnFrom(service.review.checked, isCrisisLine(service, kinds));
}

/** The channels that may be offered on a day: vouched for, service running, not withdrawn. */
export function usableChannels<Own extends ContactFacts['channels'][number]>(
  service: Omit<ContactFacts, 'channels'> & { channels: readonly Own[] },
  kinds: readonly Kind[],
  today: string,
): Own[] {
  if (service.status === 'ended' || serviceFreshness(service, kinds, today) === 'withdrawn') return [];
  return service.channels.filter(isVouchedFor);
}

/**
 * The channel that a card shows, and by which a service is open or closed, free or not: the first line that can be rung, else the first
 * of any kind. Pages are sent no other (src/load/sent-services.ts), so that they and the tests go by the same one.
 */
export function shownChannel<Own extends ContactFacts['channels'][number]>(
  service: Omit<ContactFacts, 'channels'> & { channels: readonly Own[] },
  kinds: readonly Kind[],
  today: string,
): Own | undefined {
  return shownOf(usableChannels(service, kinds, today));
}

/** Of the channels that may be offered the one that is shown. */
export function shownOf<Own extends Partial<Pick<Channel, 'kind' | 'number'>>>(
  usable: readonly Own[],
): Own | undefined {
  return usable.find(({ kind, number }) => kind === 'phone' && number !== undefined) ?? usable[0];
}

/** Whether a channel answers at a moment. */
export function channelState(channel: Pick<Channel, 'hours' | 'holidays'>, { now, bankHolidays }: Moment): OpenState {
  return openState(parseHours(channel.hours), channel.holidays, now, bankHolidays);
}
