import { usableChannels } from '../domain/contact.ts';
import type { Service } from '../schema/directory.ts';
import type { Channel } from '../schema/service.ts';
import { directory, today } from './site-content.ts';

/** How a professional reaches a service: what may be offered on the day the page is made, and nothing that nobody vouches for. */
export interface Routes {
  /** Lines to ring: that for professionals first. */
  phones: Channel[];
  forms: Channel[];
  emails: Channel[];
}

/** The routes of a service that somebody vouches for. */
export function routesOf(service: Service): Routes {
  const usable = usableChannels(service, directory.kinds, today);
  const of = (kind: Channel['kind']) => usable.filter((channel) => channel.kind === kind);
  const forProfessionals = ({ purpose }: Channel) => Number(purpose !== 'professionals');
  return {
    phones: of('phone').sort((a, b) => forProfessionals(a) - forProfessionals(b)),
    forms: of('form'),
    emails: of('email'),
  };
}
