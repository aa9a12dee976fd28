import { usableChannels } from '../domain/contact.ts';
import type { Service } from '../schema/directory.ts';
import type { Channel } from '../schema/service.ts';
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

function required<Value>(value: Value | undefined, what: string): Value {
  // Without these no page may be built: each page promises them.
  if (value === undefined) throw new Error(`content/services has no usable ${what}`);
  return value;
}

/** The number for danger now, on every page. */
export const emergencyNumber = required(linesOf('emergency_999')[0]?.channel.number, 'line of kind emergency_999');

/** The line that answers day and night, on the start page. */
export const nightLine = required(
  linesOf('national_da_helpline').find(({ channel }) => channel.hours === '24/7'),
  'line of kind national_da_helpline that answers day and night',
);
