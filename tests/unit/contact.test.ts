import { describe, expect, it } from 'vitest';
import {
  channelState,
  isCrisisLine,
  isVouchedFor,
  serviceFreshness,
  serviceWithdrawnFrom,
  usableChannels,
} from '../../src/domain/contact.ts';
import { addDays } from '../../src/domain/london-time.ts';
import { aChannel, aKind, aService } from './support.ts';

const KINDS = [aKind('advice'), aKind('helpline', { crisis: true }), aKind('by_law', { crisis: true, lasting: true })];
const CHECKED = '2026-01-01';
const crisisLine = aService('line', {
  kinds: ['advice', 'helpline'],
  review: { checked: CHECKED, due: addDays(CHECKED, 90) },
});

describe('what may be dialled', () => {
  it('is every channel that somebody vouches for', () => {
    const channels = [aChannel({ hours: 'Mo 09:00-10:00' }), aChannel()];
    expect(usableChannels(aService('a', { channels }), KINDS, CHECKED)).toEqual(channels);
  });

  it('is never a lead', () => {
    const sure = aChannel({ hours: 'Tu 09:00-10:00' });
    const channels = [aChannel({ state: 'lead' }), sure, aChannel({ state: 'lead' })];
    expect(usableChannels(aService('a', { channels }), KINDS, CHECKED)).toEqual([sure]);
    expect(isVouchedFor(aChannel({ state: 'lead' }))).toBe(false);
  });

  it('is nothing of a service that has ended', () => {
    expect(usableChannels(aService('a', { status: 'ended' }), KINDS, CHECKED)).toEqual([]);
  });

  it('is nothing from the day on which a crisis line is withdrawn', () => {
    expect(usableChannels(crisisLine, KINDS, addDays(CHECKED, 180))).toHaveLength(1);
    expect(usableChannels(crisisLine, KINDS, addDays(CHECKED, 181))).toEqual([]);
  });

  it('is nothing from the day on which any other service is withdrawn', () => {
    const service = aService('a', { review: { checked: CHECKED, due: addDays(CHECKED, 365) } });
    expect(usableChannels(service, KINDS, addDays(CHECKED, 730))).toHaveLength(1);
    expect(usableChannels(service, KINDS, addDays(CHECKED, 731))).toEqual([]);
  });
});

describe('a number fixed by law, such as 999', () => {
  const emergency = aService('999', { kinds: ['by_law'], review: { checked: CHECKED, due: addDays(CHECKED, 90) } });

  it('never leaves the page; a late check is told', () => {
    const later = addDays(CHECKED, 5000);
    expect(usableChannels(emergency, KINDS, later)).toHaveLength(1);
    expect(serviceFreshness(emergency, KINDS, later)).toBe('overdue');
    expect(serviceFreshness(emergency, KINDS, addDays(CHECKED, 90))).toBe('fresh');
    expect(serviceWithdrawnFrom(emergency, KINDS)).toBeUndefined();
  });

  it('is still not offered as a lead, or once its service has ended', () => {
    expect(usableChannels({ ...emergency, channels: [aChannel({ state: 'lead' })] }, KINDS, CHECKED)).toEqual([]);
    expect(usableChannels({ ...emergency, status: 'ended' }, KINDS, CHECKED)).toEqual([]);
  });
});

describe('a crisis line', () => {
  it('is a service with at least one kind of that sort', () => {
    expect(isCrisisLine({ kinds: ['advice', 'helpline'] }, KINDS)).toBe(true);
    expect(isCrisisLine({ kinds: ['advice'] }, KINDS)).toBe(false);
  });

  it('goes out of date sooner', () => {
    const day = addDays(CHECKED, 200);
    expect(serviceFreshness(crisisLine, KINDS, day)).toBe('withdrawn');
    expect(serviceFreshness(aService('a'), KINDS, day)).toBe('fresh');
    expect(serviceWithdrawnFrom(crisisLine, KINDS)).toBe(addDays(CHECKED, 181));
    expect(serviceWithdrawnFrom(aService('a'), KINDS)).toBe(addDays(CHECKED, 731));
  });
});

describe('whether a channel answers', () => {
  const christmas = { now: { date: '2026-12-25', weekday: 4, minutes: 720 }, bankHolidays: new Set(['2026-12-25']) };

  it('follows its own hours and its own word on bank holidays', () => {
    const hours = 'Mo-Fr 09:00-17:00';
    expect(channelState(aChannel({ hours, holidays: 'open' }), christmas).status).toBe('open');
    expect(channelState(aChannel({ hours, holidays: 'closed' }), christmas).status).toBe('closed');
    expect(channelState(aChannel({ hours }), christmas).status).toBe('unknown');
    expect(channelState(aChannel({ hours: 'unknown' }), christmas).status).toBe('unknown');
  });
});
