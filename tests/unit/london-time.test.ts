import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, londonTime, weekdayOf } from '../../src/domain/london-time.ts';

describe('the clock in Birmingham', () => {
  it.each([
    ['in winter, the same as UTC', '2026-11-21T09:30:00Z', { date: '2026-11-21', weekday: 5, minutes: 570 }],
    ['in summer, an hour ahead', '2026-07-14T09:30:00Z', { date: '2026-07-14', weekday: 1, minutes: 630 }],
    ['in summer, tomorrow already', '2026-07-14T23:15:00Z', { date: '2026-07-15', weekday: 2, minutes: 15 }],
    ['at midnight, the start of the day', '2026-11-22T00:00:00Z', { date: '2026-11-22', weekday: 6, minutes: 0 }],
    ['a second before midnight', '2026-11-21T23:59:59Z', { date: '2026-11-21', weekday: 5, minutes: 1439 }],
    ['at the turn of the year', '2027-01-01T00:00:00Z', { date: '2027-01-01', weekday: 4, minutes: 0 }],
    ['on a leap day', '2028-02-29T12:00:00Z', { date: '2028-02-29', weekday: 1, minutes: 720 }],
  ])('shows %s', (_, at, time) => {
    expect(londonTime(new Date(at))).toEqual(time);
  });

  it('jumps from one to two when summer time begins', () => {
    expect(londonTime(new Date('2026-03-29T00:59:00Z')).minutes).toBe(59);
    expect(londonTime(new Date('2026-03-29T01:00:00Z')).minutes).toBe(120);
  });

  it('shows one o’clock twice when summer time ends', () => {
    expect(londonTime(new Date('2026-10-25T00:00:00Z')).minutes).toBe(60);
    expect(londonTime(new Date('2026-10-25T01:00:00Z')).minutes).toBe(60);
    expect(londonTime(new Date('2026-10-25T02:00:00Z')).minutes).toBe(120);
  });
});

describe('summer time by the law', () => {
  // The runtime's own table of time zones, as a second opinion.
  const second = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const ours = (at: Date) => {
    const { date, minutes } = londonTime(at);
    const [year, month, day] = date.split('-');
    const two = (value: number) => String(value).padStart(2, '0');
    return `${day ?? ''}/${month ?? ''}/${year ?? ''}, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  };

  it('agrees with the table of time zones at every half hour of twenty years', () => {
    const differences: string[] = [];
    for (let at = Date.UTC(2022, 0, 1); at < Date.UTC(2042, 0, 1); at += 1_800_000) {
      const moment = new Date(at);
      if (ours(moment) !== second.format(moment)) differences.push(moment.toISOString());
    }
    expect(differences).toEqual([]);
  });

  it('agrees in the second before and the second of each change', () => {
    for (let year = 2022; year < 2042; year++) {
      for (const month of [2, 9]) {
        for (let day = 25; day <= 31; day++) {
          const change = Date.UTC(year, month, day, 1);
          for (const at of [new Date(change - 1000), new Date(change)]) expect(ours(at)).toBe(second.format(at));
        }
      }
    }
  });
});

describe('days', () => {
  it.each([
    ['2026-11-23', 0],
    ['2026-11-22', 6],
    ['2000-01-01', 5],
    ['2028-02-29', 1],
  ])('%s is weekday %i, counted from Monday', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-11-21', 181, '2027-05-21'],
  ])('%s and %i days is %s', (date, count, sum) => {
    expect(addDays(date, count)).toBe(sum);
    expect(daysBetween(date, sum)).toBe(count);
  });
});
