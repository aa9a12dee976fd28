import type { Channel, ServiceFacts } from '../schema/service.ts';
import { isVouchedFor } from './contact.ts';

/** Lines of a service that anybody who is hurt may ring, and that say themselves that an interpreter can join. */
export function interpreterChannels({
  status,
  helps,
  channels,
}: Pick<ServiceFacts, 'status' | 'helps' | 'channels'>): Channel[] {
  const isForThem = helps.audience.includes('V') && !helps.exclusions.includes('not_public');
  if (status === 'ended' || !isForThem) return [];
  return channels.filter(
    (channel) =>
      channel.kind === 'phone' &&
      channel.number !== undefined &&
      channel.interpreter === 'yes' &&
      isVouchedFor(channel),
  );
}
