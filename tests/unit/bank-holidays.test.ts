// Works the bank holidays of England out again from the law: the Banking and Financial Dealings Act 1971 (Easter Monday,
// the last Mondays of May and August, 26 December), common law (Good Friday, Christmas Day) and yearly proclamation
// (New Year's Day, the first Monday of May, substitute days). The computer's own calendar is asked for weekdays only.
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../src/domain/london-time.ts';
import { directory } from './real-content.ts';

const MONDAY = 0;
const SATURDAY = 5;

const dateOf = (year: number, month: number, day: number) =>
  `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Easter Sunday in the Gregorian calendar (the anonymous computus, Butcher 1877, after Gauss). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dateOf(year, Math.floor(n / 31), (n % 31) + 1);
}

function firstMondayFrom(date: string): string {
  return weekdayOf(date) === MONDAY ? date : firstMondayFrom(addDays(date, 1));
}

function lastMonday(year: number, month: number, days: number): string {
  return firstMondayFrom(addDays(dateOf(year, month, days), -6));
}

/** A holiday at the weekend is taken on the next weekday that is not a holiday already. */
function substituted(dates: string[]): string[] {
  return dates.reduce<string[]>((taken, date) => {
    let day = date;
    while (weekdayOf(day) >= SATURDAY || taken.includes(day) || (day !== date && dates.includes(day)))
      day = addDays(day, 1);
    return [...taken, day];
  }, []);
}

function bankHolidays(year: number): string[] {
  return [
    ...substituted([dateOf(year, 1, 1)]),
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    firstMondayFrom(dateOf(year, 5, 1)),
    lastMonday(year, 5, 31),
    lastMonday(year, 8, 31),
    ...substituted([dateOf(year, 12, 25), dateOf(year, 12, 26)]),
  ].sort();
}

describe('the law, as worked out here', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
  ])('puts Easter %i where it was', (year, date) => {
    expect(easter(year)).toBe(date);
  });

  it('agrees with what was published for Christmas 2021, Christmas 2022 and all of 2025', () => {
    expect(bankHolidays(2021).slice(-2)).toEqual(['2021-12-27', '2021-12-28']);
    expect(bankHolidays(2022).slice(-2)).toEqual(['2022-12-26', '2022-12-27']);
    expect(bankHolidays(2025)).toEqual([
      '2025-01-01',
      '2025-04-18',
      '2025-04-21',
      '2025-05-05',
      '2025-05-26',
      '2025-08-25',
      '2025-12-25',
      '2025-12-26',
    ]);
  });
});

describe('the table in content/', () => {
  it.each([2026, 2027, 2028])('holds the bank holidays of %i and no other day', (year) => {
    const { days } = directory.bankHolidays;
    expect(days.filter((day) => day.startsWith(String(year)))).toEqual(bankHolidays(year));
  });

  it('holds each day once, in order, and no day at a weekend', () => {
    const { days } = directory.bankHolidays;
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.filter((day) => weekdayOf(day) >= SATURDAY)).toEqual([]);
  });

  it('reaches at least 180 days past the day it was checked (S27)', () => {
    const { days, source } = directory.bankHolidays;
    expect(daysBetween(source.date, days.at(-1) ?? '')).toBeGreaterThanOrEqual(180);
  });
});
