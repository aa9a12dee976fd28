/** How far a copy of the site on a device may be trusted. */
export type CopyAge = 'fresh' | 'old' | 'withdrawn';

const DAY = 86_400_000;
/** From then on each page of the copy says how old it is (safety.md, section 5, rule 6; S26). */
const OLD_AFTER = 7 * DAY;
/** From then on only emergency numbers are shown. */
const WITHDRAWN_AFTER = 30 * DAY;

/**
 * The age of a copy by the clock of the device. A copy from tomorrow is as doubtful as one from long ago: one of the two times
 * was wrong, and nobody can tell which.
 * @param confirmed when the server last said that the copy is what it has itself, in milliseconds.
 * @param now the same clock.
 */
export function copyAge(confirmed: number, now: number): CopyAge {
  const apart = Math.abs(now - confirmed);
  if (!(apart <= WITHDRAWN_AFTER)) return 'withdrawn';
  return apart > OLD_AFTER ? 'old' : 'fresh';
}

/** Whether the server should be asked again if the copy is still what it has: at most once a day. */
export function isDueForRenewal(confirmed: number, now: number): boolean {
  return Math.abs(now - confirmed) > DAY;
}
