import { parseHours } from '../../domain/opening-hours.ts';
import type { Channel } from '../../schema/service.ts';

const WEEK = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/**
 * What is wrong with hours, in words for an editor (C26). What can be read in two ways is not guessed: a day that stands twice (OpenStreetMap
 * lets the later part win, a reader adds them up) and days that run over the end of the week.
 */
export function faultsOfHours({ hours, holidays }: Pick<Channel, 'hours' | 'holidays'>): string[] {
  if (hours === '24/7' && holidays === 'closed') return ['"24/7" is open on every day, but bank holidays say "closed"'];
  if (hours === '24/7' || hours === 'unknown') return [];
  const days = hours.split('; ').flatMap((part) => (part.split(' ')[0] ?? '').split(','));
  const backwards = days.find((range) => !runsForward(range));
  if (backwards !== undefined)
    return [`"${backwards}" runs over the end of the week; write Monday first, as in "Mo,Su"`];
  const single = days.flatMap(daysIn);
  const twice = single.find((day, index) => single.indexOf(day) !== index);
  if (twice !== undefined)
    return [`${twice} stands twice; write its times behind each other, as in "Mo 09:00-12:00,13:00-17:00"`];
  try {
    const week = parseHours(hours);
    const isAlways =
      typeof week !== 'string' && week.every((day) => day.some(({ from, until }) => from === 0 && until >= 24 * 60));
    return isAlways ? ['these hours are every hour of the week; write "24/7"'] : [];
  } catch (error) {
    if (error instanceof RangeError) return [error.message];
    throw error;
  }
}

function runsForward(range: string): boolean {
  const [from = '', to] = range.split('-');
  return to === undefined || WEEK.indexOf(from) < WEEK.indexOf(to);
}

function daysIn(range: string): string[] {
  const [from = '', to = from] = range.split('-');
  return WEEK.slice(WEEK.indexOf(from), WEEK.indexOf(to) + 1);
}
