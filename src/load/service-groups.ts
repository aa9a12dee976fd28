import type { Service } from '../schema/directory.ts';
import type { Kind } from '../schema/kind.ts';
import { directory } from './site-content.ts';

/** The kinds a service stands for, in directory order. */
export function kindsOf(service: Service): Kind[] {
  return directory.kinds.filter(({ id }) => service.kinds.includes(id));
}

/** Only people who harm, and those who work with them: kept apart from all else (P121). */
export function isForPeopleWhoHarm(service: Service): boolean {
  return service.helps.audience.includes('X') && !service.helps.audience.includes('V');
}

/** The services to ring instead of one, each that still exists. */
export function insteadOf(service: Service): Service[] {
  return service.instead.flatMap((id) => directory.services.find((other) => other.id === id) ?? []);
}
