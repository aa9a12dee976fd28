import { addDays, weekdayOf, type LondonTime } from './london-time.ts';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const DAY_MINUTES = 24 * 60;

/** From and until, in minutes since midnight; until may pass 24:00 for a night that ends the next day. */
export interface Interval {
  from: number;
  until: number;
}

/** `always`, `unknown`, or the intervals of each weekday, Monday first. */
export type WeekHours = 'always' | 'unknown' | readonly (readonly Interval[])[];

/** What a bank holiday changes. */
export type HolidayRule = 'open' | 'closed' | 'unknown';

/** A time to come: how many days ahead and when. */
export interface Upcoming {
  date: string;
  minutes: number;
}

/** Unknown is an answer too: it is never shown as open (S27). */
export type OpenState =
  { status: 'open'; closes?: Upcoming } | { status: 'closed'; opens?: Upcoming } | { status: 'unknown' };

/**
 * Reads hours such as "Mo-Fr 09:30-17:00; Sa 10:00-13:00", "24/7" or "unknown".
 * @throws RangeError in words for an editor: a time past its limit, an interval that ends before it starts, or an overlap (C26).
 */
export function parseHours(text: string): WeekHours {
  if (text === '24/7') return 'always';
  if (text === 'unknown') return 'unknown';
  const week: Interval[][] = DAYS.map(() => []);
  for (const part of text.split('; ')) {
    const [days = '', times = ''] = part.split(' ');
    const intervals = times.split(',').map(parseInterval);
    for (const day of parseDays(days)) week[day]?.push(...intervals);
  }
  for (const intervals of week) {
    intervals.sort((a, b) => a.from - b.from);
    joinTouching(intervals);
  }
  week.forEach((intervals, day) => {
    // The night before reaches into this day, and intervals of one day may not touch each other's time.
    const before = week[(day + 6) % 7]?.at(-1);
    const all = before && before.until > DAY_MINUTES ? [shift(before, -DAY_MINUTES), ...intervals] : intervals;
    all.forEach((interval, index) => {
      const next = all[index + 1];
      if (next && next.from < interval.until) throw new RangeError(`hours on ${DAYS[day] ?? ''} overlap`);
    });
  });
  return week;
}

/** 09:00-12:00,12:00-17:00 is one stretch: nobody may read "open until 12:00". */
function joinTouching(intervals: Interval[]): void {
  for (let index = intervals.length - 1; index > 0; index--) {
    const before = intervals[index - 1];
    const after = intervals[index];
    if (before && after && before.until === after.from)
      intervals.splice(index - 1, 2, { from: before.from, until: after.until });
  }
}

function parseDays(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const from = DAYS.indexOf(first);
    const to = DAYS.indexOf(last);
    if (from < 0 || to < 0) throw new RangeError(`"${part}" is not a day or days`);
    const count = ((to - from + 7) % 7) + 1;
    return Array.from({ length: count }, (_, index) => (from + index) % 7);
  });
}

function parseInterval(text: string): Interval {
  const [from = Number.NaN, until = Number.NaN] = text.split('-').map(parseTime);
  if (!(from < DAY_MINUTES) || !(until <= 30 * 60)) throw new RangeError(`"${text}" is not a time of day`);
  if (until <= from) throw new RangeError(`"${text}" ends before it starts; write a night as 22:00-26:00`);
  return { from, until };
}

function parseTime(text: string): number {
  const [hour = Number.NaN, minute = Number.NaN] = text.split(':').map(Number);
  return minute < 60 ? hour * 60 + minute : Number.NaN;
}

function shift(interval: Interval, minutes: number): Interval {
  return { from: interval.from + minutes, until: interval.until + minutes };
}

/** What is known of one day: its intervals, or that a bank holiday makes them unsure. */
function onDay(
  week: readonly (readonly Interval[])[],
  date: string,
  rule: HolidayRule,
  bankHolidays: ReadonlySet<string>,
) {
  const intervals = week[weekdayOf(date)] ?? [];
  if (!bankHolidays.has(date) || rule === 'open') return { intervals, isSure: true };
  return { intervals: rule === 'closed' ? [] : intervals, isSure: rule === 'closed' || intervals.length === 0 };
}

/**
 * Whether a line answers at a moment, and when that changes.
 * @param now London wall-clock time.
 * @param bankHolidays days as "2026-12-25".
 */
export function openState(
  hours: WeekHours,
  rule: HolidayRule,
  now: LondonTime,
  bankHolidays: ReadonlySet<string>,
): OpenState {
  if (hours === 'unknown') return { status: 'unknown' };
  if (hours === 'always') return { status: 'open' };
  for (const back of [1, 0]) {
    const day = onDay(hours, addDays(now.date, -back), rule, bankHolidays);
    const minutes = now.minutes + back * DAY_MINUTES;
    const current = day.intervals.find(({ from, until }) => from <= minutes && minutes < until);
    if (current && !day.isSure) return { status: 'unknown' };
    if (current) return whileOpen(hours, rule, bankHolidays, upcoming(addDays(now.date, -back), current.until));
  }
  const opens = nextOpening(hours, rule, now, bankHolidays);
  return opens ? { status: 'closed', opens } : { status: 'closed' };
}

/** A line that closes at midnight and opens at midnight does not close: look for the real end, a week ahead. */
function whileOpen(
  week: readonly (readonly Interval[])[],
  rule: HolidayRule,
  bankHolidays: ReadonlySet<string>,
  closes: Upcoming,
  days = 0,
): OpenState {
  if (closes.minutes > 0) return { status: 'open', closes };
  const day = onDay(week, closes.date, rule, bankHolidays);
  const next = day.isSure ? day.intervals.find(({ from }) => from === 0) : undefined;
  if (!next) return { status: 'open', closes };
  if (days === 7) return { status: 'open' };
  return whileOpen(week, rule, bankHolidays, upcoming(closes.date, next.until), days + 1);
}

function nextOpening(
  week: readonly (readonly Interval[])[],
  rule: HolidayRule,
  now: LondonTime,
  bankHolidays: ReadonlySet<string>,
): Upcoming | undefined {
  for (let ahead = 0; ahead <= 14; ahead++) {
    const date = addDays(now.date, ahead);
    const day = onDay(week, date, rule, bankHolidays);
    const next = day.intervals.find(({ from }) => ahead > 0 || from > now.minutes);
    if (next && day.isSure) return { date, minutes: next.from };
  }
  return undefined;
}

function upcoming(date: string, minutes: number): Upcoming {
  return minutes < DAY_MINUTES ? { date, minutes } : { date: addDays(date, 1), minutes: minutes - DAY_MINUTES };
}
