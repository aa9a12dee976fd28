import { describe, expect, it } from 'vitest';
import { rank, standing, type RankedFacts, type RankingContext } from '../../src/domain/ranking.ts';
import { AREAS, aChannel, aKind, aService } from './support.ts';

const TODAY = '2026-11-23';
/** A Monday at noon. */
const NOON = { now: { date: TODAY, weekday: 0, minutes: 720 }, bankHolidays: new Set<string>() };
const CONTEXT: RankingContext = { areas: AREAS, kinds: [aKind('advice')], area: 'dale', today: TODAY };

/** Ids in the order a reader sees them, the same however the list was shuffled before. */
function order(services: RankedFacts[], context: Partial<RankingContext> = {}): string[] {
  const ids = (list: RankedFacts[]) => rank(list, { ...CONTEXT, ...context }).map(({ service }) => service.id);
  const seen = new Set(shuffles(services).map((list) => ids(list).join()));
  expect([...seen]).toHaveLength(1);
  return ids(services);
}

/** Every order there is. */
function shuffles<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    shuffles([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}

const hours = (text: string) => [aChannel({ hours: text })];
const overdue = { checked: '2025-11-01', due: '2026-11-01' };

const nation = aService('a-nation', { areas: ['england'] });
const region = aService('b-region', { areas: ['midlands'] });
const force = aService('c-force', { areas: ['north_force'] });
const local = aService('z-local', { areas: ['dale'] });
const district = aService('y-district', { areas: ['dale_east'] });

describe('within one kind', () => {
  it('local stands before regional, and regional before national', () => {
    expect(order([nation, region, local])).toEqual(['z-local', 'b-region', 'a-nation']);
  });

  it('a district is as local as its council, and a police area as regional as a region', () => {
    expect(order([local, district])).toEqual(['y-district', 'z-local']);
    expect(order([force, region])).toEqual(['b-region', 'c-force']);
  });

  it('national stands first for somebody who is elsewhere or wants to move (P163)', () => {
    expect(order([nation, region, local], { area: undefined, elsewhere: true })).toEqual([
      'a-nation',
      'b-region',
      'z-local',
    ]);
  });

  it('without an area, a service is as local as the smallest place it names', () => {
    const both = aService('b-both', { areas: ['england', 'hill'] });
    expect(order([nation, both], { area: undefined })).toEqual(['b-both', 'a-nation']);
  });

  it('a service run by and for the person’s own community stands first among equals (P136)', () => {
    const polish = aService('b', { helps: { community: ['polish'] } });
    const jewish = aService('c', { helps: { community: ['jewish'] } });
    expect(order([aService('a'), polish, jewish], { communities: ['polish'] })).toEqual(['b', 'a', 'c']);
  });

  it('no service for a community stands above one for everybody while nobody said they belong to it', () => {
    expect(order([aService('a', { helps: { community: ['polish'] } }), aService('b')])).toEqual(['b', 'a']);
  });

  it('what can be reached stands before what cannot', () => {
    const silent = aService('a', { channels: [] });
    const unsure = aService('b', { channels: [aChannel({ state: 'lead' })] });
    const closed = aService('c', { channels: hours('Tu 09:00-17:00') });
    expect(order([silent, unsure, closed])).toEqual(['c', 'a', 'b']);
    expect(order([silent, unsure, closed], { moment: NOON })).toEqual(['c', 'a', 'b']);
  });

  it('an overdue service stands lower', () => {
    expect(order([aService('a', { review: overdue }), aService('b')])).toEqual(['b', 'a']);
  });

  it('a withdrawn service counts as one that cannot be reached', () => {
    const withdrawn = aService('a', { review: { checked: '2024-01-01', due: '2024-12-31' } });
    expect(order([withdrawn, aService('b', { review: overdue })])).toEqual(['b', 'a']);
  });

  it('open stands before unknown, and unknown before closed', () => {
    const open = aService('c', { channels: hours('Mo-Fr 09:00-17:00') });
    const unknown = aService('b', { channels: hours('unknown') });
    const closed = aService('a', { channels: hours('Tu 09:00-17:00') });
    expect(order([closed, unknown, open], { moment: NOON })).toEqual(['c', 'b', 'a']);
  });

  it('an all-day line is the fallback: below a line that is open, above one that is closed', () => {
    const allDay = aService('b');
    const open = aService('c', { channels: hours('Mo-Fr 09:00-17:00') });
    const closed = aService('a', { channels: hours('Tu 09:00-17:00') });
    expect(order([closed, allDay, open], { moment: NOON })).toEqual(['c', 'b', 'a']);
  });

  it('an all-day line stands first where the hour is not known, on a page drawn beforehand', () => {
    const office = aService('a', { channels: hours('Mo-Fr 09:00-17:00') });
    expect(order([office, aService('b')])).toEqual(['b', 'a']);
  });

  it('equals stand by id', () => {
    expect(order([aService('c'), aService('a'), aService('b')])).toEqual(['a', 'b', 'c']);
  });
});

describe('which of two reasons is stronger', () => {
  it.each([
    ['near beats by-and-for', aService('b', { areas: ['dale'] }), aService('a', { helps: { community: ['polish'] } })],
    ['by-and-for beats reachable', aService('b', { channels: [], helps: { community: ['polish'] } }), aService('a')],
    ['reachable beats in date', aService('b', { review: overdue }), aService('a', { channels: [] })],
    [
      'in date beats open',
      aService('b', { channels: hours('Tu 09:00-17:00') }),
      aService('a', { channels: hours('Mo 09:00-17:00'), review: overdue }),
    ],
  ])('%s', (_, first, second) => {
    expect(order([second, first], { moment: NOON, communities: ['polish'] })).toEqual([first.id, second.id]);
  });
});

describe('where a service stands, told to the reader', () => {
  it('says how local, whether it can be reached, and whether it is open', () => {
    expect(standing(local, { ...CONTEXT, moment: NOON })).toEqual({
      locality: 'local',
      byAndFor: 'everybody',
      canBeReached: true,
      isOverdue: false,
      open: 'open',
      isAllDay: true,
    });
  });

  it('says nothing about being open where the hour is not known, or nobody can be reached', () => {
    expect(standing(local, CONTEXT)).not.toHaveProperty('open');
    expect(standing(aService('a', { channels: [] }), { ...CONTEXT, moment: NOON })).not.toHaveProperty('open');
  });
});
