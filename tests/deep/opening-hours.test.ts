// Every half hour of three years for every line of the content and sixty made up, on devices in six places (S27).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { halfHours, LINES, liesOf } from '../unit/hours-oracle.ts';

const HOME = 'Europe/London';
/** East and west of London, across the date line, half an hour off, and with a summer of other dates or none. */
const AWAY = ['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Australia/Lord_Howe', 'Pacific/Pago_Pago'];
const own = process.env['TZ'];
const here = halfHours();

describe.each([HOME, ...AWAY])('opening hours on a device in %s', (zone) => {
  beforeAll(() => {
    process.env['TZ'] = zone;
  });
  afterAll(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });

  it('are worked out for the same minute in London, at every half hour', () => {
    // The clock of this process really is set so; some still call Kolkata "Calcutta".
    const called = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(called);
    const moments = halfHours();
    expect(moments).toHaveLength((365 + 365 + 366) * 48);
    expect(moments).toEqual(here);
  });

  it('are those of London for every line, with the next change', () => {
    // At home every half hour. Away the minute in London is the same (above): each place asks one in twenty-five, the five together
    // one in five.
    const part = AWAY.indexOf(zone);
    const moments = halfHours().filter((_, index) => part < 0 || index % AWAY.length ** 2 === part * AWAY.length);
    const lies = LINES.flatMap((line) => liesOf(line, moments));
    expect(lies.slice(0, 5)).toEqual([]);
  });
});
