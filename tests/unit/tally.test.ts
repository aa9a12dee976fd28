import { describe, expect, it } from 'vitest';
import { tally } from '../../src/domain/tally.ts';
import type { Evidence } from '../../src/schema/service.ts';
import { aKind, aService } from './support.ts';

const KINDS = [aKind('advice'), aKind('urgent', { crisis: true })];
/** Checked on 2026-01-01: in date for 365 days, or 90 for a crisis line; too late after twice that. */
const DAY = '2026-02-01';

/** A service with a way to reach it in each of these states. */
function service(id: string, states: Evidence['state'][], parts: Parameters<typeof aService>[1] = {}) {
  const { channels, ...facts } = aService(id, parts);
  const [way = { hours: '24/7', holidays: 'unknown' as const }] = channels;
  return {
    ...facts,
    doubts: [] as ('old_source' | 'hours_unknown')[],
    channels: states.map((state) => ({ ...way, evidence: { state, source: 'page' } })),
  };
}

describe('the tally of a directory', () => {
  it('counts services that run and services that have ended', () => {
    const services = [service('a', []), service('b', []), service('c', [], { status: 'ended' })];
    expect(tally(services, KINDS, DAY)).toMatchObject({ running: 2, ended: 1 });
  });

  it('counts ways to reach them by how sure they are, and none of what has ended', () => {
    const services = [
      service('a', ['confirmed', 'published', 'published']),
      service('b', ['lead']),
      service('c', ['lead', 'lead'], { status: 'ended' }),
    ];
    expect(tally(services, KINDS, DAY).details).toEqual({ confirmed: 1, published: 2, lead: 1 });
  });

  it.each([
    ['2026-04-01', 0, 0],
    ['2027-01-01', 0, 0],
    ['2027-01-02', 1, 0],
    ['2028-01-02', 0, 1],
  ])('counts what is late and what is much too late: on %s', (day, overdue, withdrawn) => {
    expect(tally([service('a', ['published'])], KINDS, day)).toMatchObject({ overdue, withdrawn });
  });

  it('counts a crisis line as much too late after twice 90 days', () => {
    const line = service('a', ['published'], {
      kinds: ['urgent'],
      review: { checked: '2026-01-01', due: '2026-04-01' },
    });
    expect(tally([line], KINDS, '2026-06-30')).toMatchObject({ overdue: 1, withdrawn: 0 });
    expect(tally([line], KINDS, '2026-07-01')).toMatchObject({ overdue: 0, withdrawn: 1 });
  });

  it('names the oldest check of what runs', () => {
    const services = [
      service('a', [], { review: { checked: '2026-01-20', due: '2027-01-01' } }),
      service('b', [], { review: { checked: '2026-01-10', due: '2027-01-01' } }),
      service('c', [], { status: 'ended', review: { checked: '2020-01-01', due: '2021-01-01' } }),
    ];
    expect(tally(services, KINDS, DAY).oldest).toBe('2026-01-10');
    expect(tally([], KINDS, DAY).oldest).toBeUndefined();
  });

  it('lists what nobody has confirmed, also where there is nothing to confirm, and what is not sure enough to show', () => {
    const services = [
      service('asked', ['confirmed', 'lead']),
      service('read', ['published']),
      service('bare', []),
      service('gone', ['lead'], { status: 'ended' }),
    ];
    const { unconfirmed, withLeads } = tally(services, KINDS, DAY);
    expect(unconfirmed.map(({ id }) => id)).toEqual(['read', 'bare']);
    expect(withLeads.map(({ id }) => id)).toEqual(['asked']);
  });

  it('counts on how many services each doubt stands', () => {
    const doubtful = { ...service('a', []), doubts: ['old_source' as const, 'hours_unknown' as const] };
    const { doubts } = tally([doubtful, { ...service('b', []), doubts: ['old_source' as const] }], KINDS, DAY);
    expect(Object.fromEntries(doubts)).toEqual({ old_source: 2, hours_unknown: 1 });
  });
});
