import { parseHours } from '../domain/opening-hours.ts';
import type { Service } from '../schema/directory.ts';

/** Every minute of the day at which some line opens or closes, in order: the times a page may have to say. */
export function timesOf(services: readonly Pick<Service, 'channels'>[]): number[] {
  const weeks = services.flatMap(({ channels }) => channels.map(({ hours }) => parseHours(hours)));
  const minutes = weeks.flatMap((week) =>
    typeof week === 'string' ? [] : week.flat().flatMap(({ from, until }) => [from, until % 1440]),
  );
  return [...new Set(minutes)].sort((a, b) => a - b);
}
