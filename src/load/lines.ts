import { usableChannels } from '../domain/contact.ts';
import type { Service } from '../schema/directory.ts';
import type { Channel } from '../schema/service.ts';
import { coveredAreas, coveredAreasOf } from './service-list.ts';
import { directory, today } from './site-content.ts';

const { kinds, services } = directory;

/** A service and the line of it to show first. */
export interface Line {
  service: Service;
  channel: Channel;
}

/** The first usable telephone line of a service. */
export function phoneLineOf(service: Service): Line | undefined {
  const channel = usableChannels(service, kinds, today).find(
    ({ kind, number }) => kind === 'phone' && number !== undefined,
  );
  return channel && { service, channel };
}

/** Telephone lines of a kind, in directory order. */
export function linesOf(kind: string): Line[] {
  return services.filter(({ kinds: own }) => own.includes(kind)).flatMap((service) => phoneLineOf(service) ?? []);
}

/** The number for danger now, on every page. Without it no page may be built. */
export const emergencyNumber = emergencyNumberOf(linesOf('emergency_999')[0]);

function emergencyNumberOf(line: Line | undefined): string {
  if (line?.channel.number === undefined) throw new Error('content/services has no usable line of kind emergency_999');
  return line.channel.number;
}

/** The line that answers day and night everywhere here, on the start page; none when nobody has checked it for too long. */
export const nightLine = linesOf('national_da_helpline').find(
  ({ service, channel }) => channel.hours === '24/7' && coveredAreasOf(service).length === coveredAreas.length,
);

/** The main line of each covered area; those of neighbours are in the list. */
export const areaLines = linesOf('local_da_lead').filter(({ service }) => coveredAreasOf(service).length > 0);
