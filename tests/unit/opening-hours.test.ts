import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { londonTime } from '../../src/domain/london-time.ts';
import { openState, parseHours, type HolidayRule, type OpenState } from '../../src/domain/opening-hours.ts';

const CHRISTMAS = new Set(['2026-12-25', '2026-12-28']);
const OFFICE = 'Mo-Fr 09:30-17:00; Sa 10:00-13:00';

/** What a line with these hours says at an instant, given as UTC. */
function stateAt(hours: string, at: string, rule: HolidayRule = 'unknown', holidays = CHRISTMAS): OpenState {
  return openState(parseHours(hours), rule, londonTime(new Date(at)), holidays);
}

describe('reading hours', () => {
  it('reads days, runs of days and several times a day, each in its place', () => {
    const week = parseHours('Mo,We 09:00-12:00,13:00-17:00; Fr-Sa 22:00-26:00');
    const office = [
      { from: 540, until: 720 },
      { from: 780, until: 1020 },
    ];
    const night = [{ from: 1320, until: 1560 }];
    expect(week).toEqual([office, [], office, [], night, night, []]);
  });

  it('reads a run of days that goes round the weekend', () => {
    const one = [{ from: 600, until: 660 }];
    expect(parseHours('Sa-Mo 10:00-11:00')).toEqual([one, [], [], [], [], one, one]);
  });

  it('puts the times of a day in order, whatever order they were written in', () => {
    expect(parseHours('Mo 13:00-17:00,09:00-12:00')).toEqual(parseHours('Mo 09:00-12:00,13:00-17:00'));
  });

  it('knows "24/7" and "unknown" as words of their own', () => {
    expect(parseHours('24/7')).toBe('always');
    expect(parseHours('unknown')).toBe('unknown');
  });

  it.each([
    ['Mx 09:00-17:00', '"Mx" is not a day or days'],
    ['Mo-Fx 09:00-17:00', '"Mo-Fx" is not a day or days'],
    ['09:00-17:00', '"" is not a time of day'],
    ['Mo', '"" is not a time of day'],
    ['Mo 09:00', '"09:00" is not a time of day'],
    ['Mo 9-17', '"9-17" is not a time of day'],
    ['Mo 24:00-25:00', '"24:00-25:00" is not a time of day'],
    ['Mo 09:60-17:00', '"09:60-17:00" is not a time of day'],
    ['Mo 22:00-30:01', '"22:00-30:01" is not a time of day'],
    ['Mo 17:00-09:00', '"17:00-09:00" ends before it starts; write a night as 22:00-26:00'],
    ['Mo 09:00-09:00', '"09:00-09:00" ends before it starts; write a night as 22:00-26:00'],
    ['Mo 09:00-12:00,11:00-17:00', 'hours on Mo overlap'],
    ['Mo-Fr 09:00-12:00; We 11:00-17:00', 'hours on We overlap'],
    ['Mo 22:00-26:00; Tu 01:00-05:00', 'hours on Tu overlap'],
    ['Su 22:00-26:00; Mo 01:00-05:00', 'hours on Mo overlap'],
  ])('refuses %s and says why', (hours, message) => {
    expect(() => parseHours(hours)).toThrow(new RangeError(message));
  });

  it('takes a night to its last allowed minute, six the next morning', () => {
    expect(parseHours('Su 23:59-30:00')).toEqual([[], [], [], [], [], [], [{ from: 1439, until: 1800 }]]);
  });
});

describe('a line with office hours', () => {
  it.each([
    ['the minute before it opens', '2026-11-23T09:29Z', 'closed'],
    ['the minute it opens', '2026-11-23T09:30Z', 'open'],
    ['its last minute', '2026-11-23T16:59Z', 'open'],
    ['the minute it closes', '2026-11-23T17:00Z', 'closed'],
    ['a day it does not work', '2026-11-22T12:00Z', 'closed'],
  ])('at %s is as its hours say', (_, at, status) => {
    expect(stateAt(OFFICE, at).status).toBe(status);
  });

  it('says until when it is open', () => {
    expect(stateAt(OFFICE, '2026-11-23T12:00Z')).toEqual({
      status: 'open',
      closes: { date: '2026-11-23', minutes: 1020 },
    });
  });

  it.each([
    ['later today', '2026-11-23T08:00Z', { date: '2026-11-23', minutes: 570 }],
    ['tomorrow', '2026-11-23T20:00Z', { date: '2026-11-24', minutes: 570 }],
    ['in two days', '2026-11-21T14:00Z', { date: '2026-11-23', minutes: 570 }],
  ])('says when it opens again: %s', (_, at, opens) => {
    expect(stateAt(OFFICE, at)).toEqual({ status: 'closed', opens });
  });

  it('opens again after its break', () => {
    expect(stateAt('Mo 09:00-12:00,13:00-17:00', '2026-11-23T12:30Z')).toEqual({
      status: 'closed',
      opens: { date: '2026-11-23', minutes: 780 },
    });
  });

  it('with one day a week opens again in seven days', () => {
    expect(stateAt('Mo 09:00-12:00', '2026-11-23T12:00Z')).toMatchObject({ opens: { date: '2026-11-30' } });
  });
});

describe('a line that works into the night', () => {
  it.each([
    ['before midnight', '2026-11-20T23:00Z', 'open'],
    ['after midnight, on a day with no hours of its own', '2026-11-21T01:59Z', 'open'],
    ['when the night ends', '2026-11-21T02:00Z', 'closed'],
    ['in the early hours of the day it opens', '2026-11-20T01:00Z', 'closed'],
  ])('is right %s', (_, at, status) => {
    expect(stateAt('Fr 22:00-26:00', at).status).toBe(status);
  });

  it('goes from Sunday night into Monday morning', () => {
    expect(stateAt('Su 22:00-26:00', '2026-11-23T01:00Z')).toEqual({
      status: 'open',
      closes: { date: '2026-11-23', minutes: 120 },
    });
  });

  it('that closes at midnight and opens at midnight does not close in between', () => {
    expect(stateAt('Mo 18:00-24:00; Tu 00:00-08:00', '2026-11-23T20:00Z')).toEqual({
      status: 'open',
      closes: { date: '2026-11-24', minutes: 480 },
    });
  });

  it('that closes at midnight for good says midnight', () => {
    expect(stateAt('Mo 18:00-24:00', '2026-11-23T20:00Z')).toMatchObject({
      closes: { date: '2026-11-24', minutes: 0 },
    });
  });

  it('that fills every day without a gap is open without an end', () => {
    expect(stateAt('Mo-Su 00:00-24:00', '2026-11-23T20:00Z', 'open')).toEqual({ status: 'open' });
  });

  it('out of hours from Friday evening is one stretch over the weekend', () => {
    const hours = 'Mo-Fr 00:00-09:00,17:00-24:00; Sa-Su 00:00-24:00';
    expect(stateAt(hours, '2026-11-20T22:00Z')).toMatchObject({ closes: { date: '2026-11-23', minutes: 540 } });
  });
});

describe('a line that always answers, or whose hours nobody knows', () => {
  it.each(['2026-11-23T03:00Z', '2026-12-25T12:00Z'])('is open at any time: %s', (at) => {
    expect(stateAt('24/7', at, 'closed')).toEqual({ status: 'open' });
  });

  it.each(['2026-11-23T12:00Z', '2026-12-25T12:00Z'])('is never said to be open or closed: %s', (at) => {
    expect(stateAt('unknown', at, 'open')).toEqual({ status: 'unknown' });
  });
});

describe('on a bank holiday', () => {
  const noon = '2026-12-25T12:00Z';

  it('a line that works on bank holidays is open', () => {
    expect(stateAt(OFFICE, noon, 'open').status).toBe('open');
  });

  it('a line that does not is closed until the next working day', () => {
    const saturday = { date: '2026-12-26', minutes: 600 };
    expect(stateAt(OFFICE, noon, 'closed')).toEqual({ status: 'closed', opens: saturday });
  });

  it('a line that did not say is unknown within its usual hours, never open', () => {
    expect(stateAt(OFFICE, noon, 'unknown')).toEqual({ status: 'unknown' });
  });

  it('a line that did not say is closed outside its usual hours', () => {
    expect(stateAt(OFFICE, '2026-12-25T20:00Z', 'unknown').status).toBe('closed');
  });

  it('no opening is promised on a day that nobody is sure of', () => {
    const tuesday = { date: '2026-12-29', minutes: 570 };
    expect(stateAt(OFFICE, '2026-12-26T15:00Z', 'unknown')).toEqual({ status: 'closed', opens: tuesday });
  });

  it('the night that began the day before goes on', () => {
    expect(stateAt('Mo-Su 22:00-26:00', '2026-12-25T01:00Z', 'closed').status).toBe('open');
  });

  it('the night that would begin does not', () => {
    expect(stateAt('Mo-Su 22:00-26:00', '2026-12-26T01:00Z', 'closed').status).toBe('closed');
    expect(stateAt('Mo-Su 22:00-26:00', '2026-12-26T01:00Z', 'unknown').status).toBe('unknown');
  });

  it('a stretch over midnight ends where the bank holiday begins', () => {
    const hours = 'Mo-Su 00:00-24:00';
    const midnight = { status: 'open', closes: { date: '2026-12-25', minutes: 0 } };
    expect(stateAt(hours, '2026-12-24T20:00Z', 'closed')).toEqual(midnight);
    expect(stateAt(hours, '2026-12-24T20:00Z', 'unknown')).toEqual(midnight);
  });

  it('a line that never works on that weekday is closed, not unknown', () => {
    expect(stateAt('Sa 10:00-13:00', noon, 'unknown').status).toBe('closed');
  });
});

describe('on the day the clocks change', () => {
  const night = 'Sa 22:00-26:00; Su 09:00-17:00';

  it.each([
    ['a quarter to one, before they go forward', '2026-03-29T00:45Z', 'open'],
    ['two, which is one o’clock an hour earlier', '2026-03-29T01:00Z', 'closed'],
    ['nine by the new time', '2026-03-29T08:00Z', 'open'],
    ['five by the new time', '2026-03-29T16:00Z', 'closed'],
    ['half past one, before they go back', '2026-10-25T00:30Z', 'open'],
    ['half past one, a second time', '2026-10-25T01:30Z', 'open'],
    ['two, after they went back', '2026-10-25T02:00Z', 'closed'],
    ['half past eight by the new time, half past nine by the old', '2026-10-25T08:30Z', 'closed'],
    ['nine by the new time', '2026-10-25T09:00Z', 'open'],
  ])('the wall clock in Birmingham counts: %s', (_, at, status) => {
    expect(stateAt(night, at).status).toBe(status);
  });
});

describe('a phone set to another place', () => {
  const zones = [
    'Europe/London',
    'America/New_York',
    'Asia/Karachi',
    'Pacific/Kiritimati',
    'Pacific/Niue',
    'Asia/Kathmandu',
  ];
  const instants = [
    '2026-03-29T00:59Z',
    '2026-03-29T01:00Z',
    '2026-07-14T22:30Z',
    '2026-10-25T01:30Z',
    '2026-12-25T12:00Z',
  ];
  const own = process.env['TZ'];
  let inLondon: string;

  const answers = () => JSON.stringify(instants.map((at) => [londonTime(new Date(at)), stateAt(OFFICE, at, 'closed')]));

  beforeAll(() => {
    inLondon = answers();
  });
  afterEach(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });

  it.each(zones)('gives the same answer: %s (S27)', (zone) => {
    process.env['TZ'] = zone;
    // Proves that the device's own clock did change, so that the test cannot pass by doing nothing.
    expect(new Date('2026-07-14T22:30Z').toLocaleTimeString('en-GB')).toBe(
      new Date('2026-07-14T22:30Z').toLocaleTimeString('en-GB', { timeZone: zone }),
    );
    expect(answers()).toBe(inLondon);
  });
});
