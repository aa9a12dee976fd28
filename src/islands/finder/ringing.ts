import type { FinderService } from './finder-file.ts';

/**
 * Whether a service has a number that may be rung on a day: once nobody has checked it for too long, none (S28).
 * @param today by the device's clock, "2026-11-22".
 */
export function canRing({ tel, until }: FinderService, today: string): boolean {
  return tel !== undefined && !(until !== undefined && today >= until);
}
