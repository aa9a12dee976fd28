import { describe, expect, it } from 'vitest';
import { CHECK_DAYS, freshness, withdrawnFrom } from '../../src/domain/freshness.ts';
import { addDays } from '../../src/domain/london-time.ts';

const CHECKED = '2026-11-21';

/** How a record stands so many days after its check, when its next check is due as late as the rules allow. */
function standsAfter(days: number, kind: keyof typeof CHECK_DAYS) {
  const review = { checked: CHECKED, due: addDays(CHECKED, CHECK_DAYS[kind]) };
  return freshness(review, kind === 'crisis', addDays(CHECKED, days));
}

describe('how long a check lasts (S28, C27)', () => {
  it('is 90 days for a crisis line and 365 for others', () => {
    expect(CHECK_DAYS).toEqual({ crisis: 90, other: 365 });
  });

  it.each([
    [0, 'fresh'],
    [90, 'fresh'],
    [91, 'overdue'],
    [180, 'overdue'],
    [181, 'withdrawn'],
    [3650, 'withdrawn'],
  ])('a crisis line, %i days after its check, is %s', (days, state) => {
    expect(standsAfter(days, 'crisis')).toBe(state);
  });

  it.each([
    [0, 'fresh'],
    [365, 'fresh'],
    [366, 'overdue'],
    [730, 'overdue'],
    [731, 'withdrawn'],
  ])('any other service, %i days after its check, is %s', (days, state) => {
    expect(standsAfter(days, 'other')).toBe(state);
  });

  it('goes by an earlier due date when the editor set one', () => {
    const review = { checked: CHECKED, due: '2026-12-01' };
    expect(freshness(review, true, '2026-12-01')).toBe('fresh');
    expect(freshness(review, true, '2026-12-02')).toBe('overdue');
  });

  it('is not made longer by a due date that lies too late', () => {
    const review = { checked: CHECKED, due: '2036-01-01' };
    expect(freshness(review, true, addDays(CHECKED, 181))).toBe('withdrawn');
  });

  it('ends on the day itself: withdrawn from the first day past twice the limit', () => {
    expect(withdrawnFrom(CHECKED, true)).toBe('2027-05-21');
    expect(withdrawnFrom(CHECKED, false)).toBe('2028-11-21');
  });
});
