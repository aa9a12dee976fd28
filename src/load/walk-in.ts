import { usableChannels } from '../domain/contact.ts';
import { outwardOf } from '../domain/place/walk-in.ts';
import type { Directory, Service } from '../schema/directory.ts';
import type { Channel } from '../schema/service.ts';

/** A place that anybody may walk into. */
export interface WalkIn {
  service: Service;
  channel: Channel;
  address: string[];
  /** The first half of its postcode, where the address has one. */
  code: string | undefined;
}

/**
 * Places whose address is published for visitors, somebody vouches for it and it is not too old, of services that run and need not be
 * secret: by name. Of a confidential service nothing is ever here, neither an address nor an area nor a count (S20); and nothing that is only
 * for people who harm or for professionals, so that nobody is sent to where they may meet the other (P121).
 */
export function walkIns({ services, kinds }: Pick<Directory, 'services' | 'kinds'>, today: string): WalkIn[] {
  return services
    .filter(
      ({ confidential, helps }) =>
        !confidential && helps.audience.includes('V') && !helps.exclusions.includes('not_public'),
    )
    .flatMap((service) =>
      usableChannels(service, kinds, today).flatMap((channel) =>
        channel.kind === 'visit' && channel.address
          ? [{ service, channel, address: channel.address, code: outwardOf(channel.address) }]
          : [],
      ),
    )
    .sort((a, b) => (a.service.name < b.service.name ? -1 : 1));
}
