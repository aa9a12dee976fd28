import { serviceWithdrawnFrom } from '../domain/contact.ts';
import type { Service } from '../schema/directory.ts';
import { directory } from './site-content.ts';

/** The first day on which a service's numbers leave the page by the browser's own clock (S28). */
export function withdrawnFrom(service: Service): string | undefined {
  return serviceWithdrawnFrom(service, directory.kinds);
}
