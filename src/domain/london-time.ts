/** A moment as clocks in Birmingham show it. */
export interface LondonTime {
  /** "2026-11-21" */
  date: string;
  /** 0 is Monday, 6 is Sunday. */
  weekday: number;
  /** Minutes since midnight. */
  minutes: number;
}

const HOUR = 3_600_000;

/**
 * Turns an instant into London wall-clock time, whatever the device's own time zone is (S27).
 * Summer time by the law itself (Summer Time Act 1972, as amended in 2002): from the last Sunday of March to the last
 * of October, changing at 1:00 GMT. `Intl` knows it too, but takes a slow phone a tenth of a second to say so, in which
 * nobody can leave (S9); the tests hold the two against each other.
 */
export function londonTime(at: Date): LondonTime {
  const isSummer = at.getTime() >= changeOf(at, 2) && at.getTime() < changeOf(at, 9);
  const clock = new Date(at.getTime() + (isSummer ? HOUR : 0));
  const date = clock.toISOString().slice(0, 10);
  return { date, weekday: weekdayOf(date), minutes: clock.getUTCHours() * 60 + clock.getUTCMinutes() };
}

/** One o'clock GMT on the last Sunday of a month (0 is January) that has 31 days. */
function changeOf(at: Date, month: number): number {
  const last = new Date(Date.UTC(at.getUTCFullYear(), month, 31, 1));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The day `count` days after `date` (before it, when negative). */
export function addDays(date: string, count: number): string {
  return new Date(Date.parse(date) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
