import type { Channel, Evidence, ServiceFacts } from '../schema/service.ts';
import { isVouchedFor } from './contact.ts';

/** Lines of a service that anybody who is hurt may ring, and where a source says that an interpreter can join. */
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

/** Whether a service can bring in an interpreter, on any of its lines that somebody vouches for: of others nothing is told. */
export function interpreterOf(
  channels: readonly (Pick<Channel, 'interpreter'> & { evidence: Pick<Evidence, 'state'> })[],
): Channel['interpreter'] {
  const told = channels.filter(isVouchedFor).map(({ interpreter }) => interpreter);
  return (['yes', 'no'] as const).find((known) => told.includes(known)) ?? 'unknown';
}
