import type { Kind } from '../schema/kind.ts';
import type { Channel, ServiceFacts } from '../schema/service.ts';
import { isCrisisLine, isVouchedFor, serviceFreshness } from './contact.ts';
import type { Freshness } from './freshness.ts';
import { addDays } from './london-time.ts';

/**
 * What a wrong detail would do, worst first:
 * - crisis: a line for danger or crisis. Somebody who reaches nobody there may not try again.
 * - day_and_night: said to answer at any hour, so it is the one that is tried at night.
 * - protected: of a kind that every result shows (P158).
 * - number: any other number.
 * - written: e-mail, form, web page, place: a mistake costs time, but nobody waits on the phone.
 */
export const DANGERS = ['crisis', 'day_and_night', 'protected', 'number', 'written'] as const;
export type Danger = (typeof DANGERS)[number];

/** Numbers that are never rung to check them: each such call keeps one in danger waiting. */
const EMERGENCY_NUMBERS: readonly string[] = ['999', '112', '18000'];
/** Ways by which somebody answers while one waits. */
const LIVE: readonly Channel['kind'][] = ['phone', 'text', 'whatsapp', 'relay', 'webchat', 'bsl', 'app'];
const FRESHEST_LAST: readonly Freshness[] = ['withdrawn', 'overdue', 'fresh'];

/** The parts of a service that decide what has to be asked, and how soon. */
export type DueFacts = Pick<ServiceFacts, 'kinds' | 'status' | 'doubts' | 'review' | 'name'> & {
  id: string;
  channels: readonly Pick<Channel, 'kind' | 'number' | 'hours' | 'evidence'>[];
};

/** One detail to confirm: a channel of a service, or a service that nobody can reach yet. */
export interface DueDetail<Facts extends DueFacts = DueFacts> {
  service: Facts;
  /** Its place in `channels`; undefined where a service has none. */
  channel: number | undefined;
  danger: Danger;
  freshness: Freshness;
  /** Sources give different numbers or different hours. */
  isConflicting: boolean;
  /** The day this very detail was last checked, by whatever means. */
  lastCheck: string;
  /** Nobody was told by the provider, ever. */
  isNeverConfirmed: boolean;
}

/** One call to make: every detail that stands behind the same number, worst first. */
export interface Call<Facts extends DueFacts = DueFacts> {
  /** undefined where there is nothing to ring. */
  number: string | undefined;
  /** true: read it on the operator's own page, or ask in writing. */
  isNeverRung: boolean;
  details: DueDetail<Facts>[];
}

/**
 * What is to be confirmed, most dangerous first. Inside one danger: what is overdue before what is not; where sources
 * disagree before where they do not; what can be dialled before leads, which could become so; then the earliest due.
 * @param within days: also what was confirmed and is due within so many; `all` for every detail there is.
 * What nobody ever confirmed is always listed: that is what the list is for.
 */
export function toConfirm<Facts extends DueFacts>(
  services: readonly Facts[],
  kinds: readonly Kind[],
  today: string,
  within: number | 'all',
): DueDetail<Facts>[] {
  return services
    .flatMap((service) => detailsOf(service, kinds, today))
    .filter((detail) => within === 'all' || isDue(detail, addDays(today, within)))
    .sort(byDanger);
}

/** Details as calls: one number is rung once, whatever hangs on it, and a crisis line least of all twice. */
export function callsFor<Facts extends DueFacts>(
  details: readonly DueDetail<Facts>[],
  kinds: readonly Kind[],
): Call<Facts>[] {
  const calls = new Map<string, Call<Facts>>();
  for (const detail of details) {
    const { service, channel } = detail;
    const number = channel === undefined ? undefined : service.channels[channel]?.number;
    const key = number ?? `${service.id} ${String(channel)}`;
    const call = calls.get(key) ?? { number, isNeverRung: false, details: [] };
    call.details.push(detail);
    call.isNeverRung ||= EMERGENCY_NUMBERS.includes(number ?? '') || isLasting(service, kinds);
    calls.set(key, call);
  }
  return [...calls.values()];
}

function detailsOf<Facts extends DueFacts>(service: Facts, kinds: readonly Kind[], today: string): DueDetail<Facts>[] {
  const common = {
    service,
    freshness: serviceFreshness(service, kinds, today),
    isConflicting: service.doubts.includes('number_conflict') || service.doubts.includes('hours_conflict'),
  };
  if (service.channels.length === 0) {
    const { checked: lastCheck } = service.review;
    return [{ ...common, channel: undefined, danger: 'written', lastCheck, isNeverConfirmed: true }];
  }
  return service.channels.map((channel, index) => ({
    ...common,
    channel: index,
    danger: dangerOf(channel, service, kinds),
    lastCheck: channel.evidence.on ?? service.review.checked,
    isNeverConfirmed: channel.evidence.state !== 'confirmed',
  }));
}

function dangerOf(channel: DueFacts['channels'][number], service: DueFacts, kinds: readonly Kind[]): Danger {
  if (!LIVE.includes(channel.kind)) return 'written';
  if (isCrisisLine(service, kinds)) return 'crisis';
  if (channel.hours === '24/7') return 'day_and_night';
  if (kinds.some(({ id, protected: isProtected }) => isProtected && service.kinds.includes(id))) return 'protected';
  return channel.number === undefined ? 'written' : 'number';
}

/** Lines fixed by law are not tried either, whatever they are reached by: they lead to 999. */
function isLasting(service: DueFacts, kinds: readonly Kind[]): boolean {
  return kinds.some(({ id, lasting }) => lasting && service.kinds.includes(id));
}

/** A service that has ended is looked at again when its record is due: it may be back. */
function isDue({ service, isNeverConfirmed }: DueDetail, until: string): boolean {
  return (isNeverConfirmed && service.status === 'running') || service.review.due <= until;
}

function byDanger(a: DueDetail, b: DueDetail): number {
  return (
    DANGERS.indexOf(a.danger) - DANGERS.indexOf(b.danger) ||
    FRESHEST_LAST.indexOf(a.freshness) - FRESHEST_LAST.indexOf(b.freshness) ||
    Number(b.isConflicting) - Number(a.isConflicting) ||
    Number(isLead(a)) - Number(isLead(b)) ||
    compare(a.service.review.due, b.service.review.due) ||
    compare(a.service.id, b.service.id) ||
    (a.channel ?? 0) - (b.channel ?? 0)
  );
}

/** true: a lead, or nothing to reach it by. Nobody can dial it from the site, so nobody is misled today. */
function isLead({ service, channel }: DueDetail): boolean {
  const own = channel === undefined ? undefined : service.channels[channel];
  return own === undefined || !isVouchedFor(own);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
