import type { Kind } from '../schema/kind.ts';
import type { Channel, Evidence, ServiceFacts } from '../schema/service.ts';
import { serviceFreshness, type ContactFacts } from './contact.ts';

/** The facts of a service that the tally goes by. */
export type TalliedFacts = Omit<ContactFacts, 'channels'> &
  Pick<ServiceFacts, 'doubts'> & {
    channels: readonly (Pick<Channel, 'hours' | 'holidays'> & { evidence: Evidence })[];
  };

/** How the whole directory stands on a day. Services that have ended are counted, and then left aside. */
export interface Tally<Facts> {
  running: number;
  ended: number;
  /** Ways to reach a service, by how sure they are. */
  details: Record<Evidence['state'], number>;
  /** Services whose check is late, but not so late that their numbers had to go (S28). */
  overdue: number;
  /** Services whose numbers may not be shown any more. */
  withdrawn: number;
  /** The day of the oldest check; undefined when there is no service. */
  oldest: string | undefined;
  /** Services nothing of which anybody has confirmed with them. */
  unconfirmed: Facts[];
  /** Services with a detail that is not sure enough to be shown. */
  withLeads: Facts[];
  /** How many services each doubt stands on. */
  doubts: Map<ServiceFacts['doubts'][number], number>;
}

/** Counts a directory. @param today the day to judge freshness by, "2026-11-21". */
export function tally<Facts extends TalliedFacts>(
  services: readonly Facts[],
  kinds: readonly Kind[],
  today: string,
): Tally<Facts> {
  const running = services.filter(({ status }) => status === 'running');
  const inState = (state: Evidence['state']) => (service: Facts) =>
    service.channels.filter(({ evidence }) => evidence.state === state).length;
  const count = (state: Evidence['state']) => running.map(inState(state)).reduce((sum, own) => sum + own, 0);
  const freshness = running.map((service) => serviceFreshness(service, kinds, today));
  const doubts: Tally<Facts>['doubts'] = new Map();
  for (const doubt of running.flatMap((service) => service.doubts)) doubts.set(doubt, (doubts.get(doubt) ?? 0) + 1);
  return {
    running: running.length,
    ended: services.length - running.length,
    details: { confirmed: count('confirmed'), published: count('published'), lead: count('lead') },
    overdue: freshness.filter((state) => state === 'overdue').length,
    withdrawn: freshness.filter((state) => state === 'withdrawn').length,
    oldest: running.map(({ review }) => review.checked).sort()[0],
    unconfirmed: running.filter((service) => inState('confirmed')(service) === 0),
    withLeads: running.filter((service) => inState('lead')(service) > 0),
    doubts,
  };
}
