// What is to be confirmed, and in which order somebody should ring.
import { describe, expect, it } from 'vitest';
import { callsFor, toConfirm, type DueDetail, type DueFacts } from '../../src/domain/due.ts';
import { addDays } from '../../src/domain/london-time.ts';
import { kindsSchema } from '../../src/schema/kind.ts';
import type { ServiceFacts } from '../../src/schema/service.ts';

const TODAY = '2026-11-22';
const kind = { group: 'talk', audience: ['V'], p: ['P1'] } as const;
const kinds = kindsSchema.parse([
  { ...kind, id: 'crisis_line', crisis: true },
  { ...kind, id: 'shown_always', protected: true },
  { ...kind, id: 'debts' },
  { ...kind, id: 'emergency', crisis: true, lasting: true },
]);

type OwnChannel = DueFacts['channels'][number];

function aChannel(parts: Partial<OwnChannel> = {}): OwnChannel {
  return {
    kind: 'phone',
    number: '+443000000001',
    hours: 'Mo-Fr 09:00-17:00',
    evidence: { state: 'published', source: 'own-page' },
    ...parts,
  };
}

/** A line about debts, checked on the web yesterday and by nobody else, unless said otherwise. */
function aService(id: string, parts: Partial<Omit<DueFacts, 'id'>> = {}): DueFacts {
  return {
    id,
    name: id,
    kinds: ['debts'],
    status: 'running',
    doubts: [],
    channels: [aChannel()],
    review: { checked: '2026-11-21', by: 'desk research', due: '2027-11-21' },
    ...parts,
  };
}

const confirmed = { state: 'confirmed', source: 'own-page', by: 'editor', on: '2026-11-21' } as const;
const lead = { state: 'lead', source: 'a-newspaper' } as const;
const ids = (details: readonly DueDetail[]) => details.map(({ service }) => service.id);
const due = (services: DueFacts[], within: number | 'all' = 30, today = TODAY) =>
  toConfirm(services, kinds, today, within);

describe('what is to be confirmed', () => {
  it('is every detail that nobody was ever told by the provider, however new its web page is', () => {
    const services = [aService('published'), aService('asked', { channels: [aChannel({ evidence: lead })] })];
    expect(ids(due(services, 0))).toEqual(['published', 'asked']);
  });

  it('is what was confirmed and is due within the days asked for, and nothing later', () => {
    const services = [aService('told', { channels: [aChannel({ evidence: confirmed })] })];
    const days = 364;
    expect(addDays(TODAY, days)).toBe('2027-11-21');
    expect(ids(due(services, days))).toEqual(['told']);
    expect(due(services, days - 1)).toEqual([]);
    expect(ids(due(services, 0, '2027-11-21'))).toEqual(['told']);
    expect(ids(due(services, 0, '2028-01-01'))).toEqual(['told']);
  });

  it('is each channel by itself', () => {
    const channels = [aChannel({ evidence: confirmed }), aChannel({ kind: 'email', evidence: lead })];
    expect(due([aService('both', { channels })]).map(({ channel }) => channel)).toEqual([1]);
  });

  it('is also a service without any way to reach it', () => {
    expect(due([aService('silent', { channels: [] })])).toMatchObject([{ channel: undefined, danger: 'written' }]);
  });

  it('is not a service that has ended, until its record is due', () => {
    const ended = aService('ended', { status: 'ended', channels: [] });
    expect(due([ended])).toEqual([]);
    expect(ids(due([ended], 30, '2027-11-01'))).toEqual(['ended']);
  });

  it('is everything when all is asked for', () => {
    const services = [
      aService('told', { channels: [aChannel({ evidence: confirmed })] }),
      aService('ended', { status: 'ended', channels: [] }),
    ];
    expect(ids(due(services, 'all'))).toEqual(['told', 'ended']);
  });

  it('carries the day on which this very detail was checked', () => {
    const channels = [aChannel({ evidence: { ...confirmed, on: '2026-11-22' } }), aChannel()];
    expect(due([aService('line', { channels })], 'all').map(({ lastCheck }) => lastCheck)).toEqual([
      '2026-11-22',
      '2026-11-21',
    ]);
  });
});

describe('the order', () => {
  it('is by what a mistake would do: crisis, day and night, always shown, other numbers, then what is written', () => {
    const services = [
      aService('1-form', { channels: [aChannel({ kind: 'form' })] }),
      aService('2-page', { channels: [aChannel({ kind: 'webchat', number: undefined })] }),
      aService('3-number'),
      aService('4-protected', { kinds: ['shown_always'] }),
      aService('5-night', { channels: [aChannel({ hours: '24/7' })] }),
      aService('6-crisis', { kinds: ['crisis_line'] }),
      aService('7-crisis-by-chat', { kinds: ['crisis_line'], channels: [aChannel({ kind: 'webchat' })] }),
      aService('8-crisis-by-mail', { kinds: ['crisis_line'], channels: [aChannel({ kind: 'email' })] }),
    ];
    expect(due(services).map(({ service, danger }) => `${danger} ${service.id}`)).toEqual([
      'crisis 6-crisis',
      'crisis 7-crisis-by-chat',
      'day_and_night 5-night',
      'protected 4-protected',
      'number 3-number',
      'written 1-form',
      'written 2-page',
      'written 8-crisis-by-mail',
    ]);
  });

  it('is, in one danger: withdrawn, overdue, in conflict, dialable, lead, and the earliest due first', () => {
    const checked = (day: string): ServiceFacts['review'] => ({ checked: day, by: 'editor', due: addDays(day, 365) });
    const services = [
      aService('g-later'),
      aService('f-lead', { channels: [aChannel({ evidence: lead })] }),
      aService('e-sooner', { review: { ...checked('2026-11-21'), due: '2027-06-01' } }),
      aService('d-hours', { doubts: ['hours_conflict'] }),
      aService('c-number', { doubts: ['number_conflict'] }),
      aService('b-overdue', { review: checked('2025-10-01') }),
      aService('a-withdrawn', { review: checked('2024-10-01') }),
      aService('h-other-doubt', { doubts: ['old_source'] }),
    ];
    expect(ids(due(services))).toEqual([
      'a-withdrawn',
      'b-overdue',
      'c-number',
      'd-hours',
      'e-sooner',
      'g-later',
      'h-other-doubt',
      'f-lead',
    ]);
  });

  it('is the same whatever the order of the files', () => {
    const services = ['d', 'b', 'a', 'c'].map((id) => aService(id));
    expect(ids(due(services))).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('the calls', () => {
  const callsOf = (services: DueFacts[]) => callsFor(due(services), kinds);

  it('ring each number once, whatever hangs on it, when its worst detail comes', () => {
    const services = [
      aService('a-debts', { channels: [aChannel({ number: '+443000000002' })] }),
      aService('b-debts'),
      aService('c-crisis', { kinds: ['crisis_line'] }),
    ];
    expect(callsOf(services).map(({ number, details }) => [number, ids(details)])).toEqual([
      ['+443000000001', ['c-crisis', 'b-debts']],
      ['+443000000002', ['a-debts']],
    ]);
  });

  it('keep apart what has no number', () => {
    const channels = [aChannel({ kind: 'form', number: undefined }), aChannel({ kind: 'email', number: undefined })];
    const calls = callsOf([aService('a', { channels }), aService('b', { channels: [] })]);
    expect(calls.map(({ details }) => details.length)).toEqual([1, 1, 1]);
  });

  it.each(['999', '112', '18000'])('never ring %s to check it', (number) => {
    const calls = callsOf([aService('a', { channels: [aChannel({ number })] })]);
    expect(calls.map(({ isNeverRung }) => isNeverRung)).toEqual([true]);
  });

  it('never try a line that leads to 999, by number or by video', () => {
    const channels = [aChannel(), aChannel({ kind: 'bsl', number: undefined })];
    const calls = callsOf([aService('a', { kinds: ['emergency'], channels })]);
    expect(calls.map(({ isNeverRung }) => isNeverRung)).toEqual([true, true]);
  });

  it('may ring any other line', () => {
    expect(callsOf([aService('a', { kinds: ['crisis_line'] })])[0]?.isNeverRung).toBe(false);
  });
});
