import { usableChannels } from '../domain/contact.ts';
import type { Service } from '../schema/directory.ts';
import type { Channel } from '../schema/service.ts';
import { directory, today } from './site-content.ts';

type Way = Service['referral']['professional'][number];

/** How a professional reaches a service: what may be offered on the day the page is made, and nothing that nobody vouches for. */
export interface Routes {
  /** What the record says of referring; never a way whose number or mailbox is not known to be right. */
  ways: Way[];
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
  const phones = of('phone').sort((a, b) => forProfessionals(a) - forProfessionals(b));
  const emails = of('email');
  const isOpen: Partial<Record<Way, boolean>> = {
    unknown: false,
    same_line: phones.length > 0,
    email: emails.length > 0,
  };
  return {
    ways: service.referral.professional.filter((way) => isOpen[way] ?? true),
    phones,
    forms: of('form'),
    emails,
  };
}
