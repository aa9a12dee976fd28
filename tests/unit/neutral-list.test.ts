// The list of numbers that does not say what it is about.
import { describe, expect, it } from 'vitest';
import type { FinderService } from '../../src/islands/finder/finder-file.ts';
import { asText, neutralList } from '../../src/islands/finder/neutral-list.ts';
import { canRing } from '../../src/islands/finder/ringing.ts';

const service = (id: string, more: Partial<FinderService> = {}): FinderService => ({
  id,
  name: `The ${id} refuge`,
  path: `/en/services/${id}/`,
  kinds: [],
  areas: [],
  status: 'running',
  helps: { sex: 'any', age: {}, community: [], audience: ['V'] },
  review: { checked: '2026-11-21', due: '2027-02-19' },
  channels: [],
  doubts: [],
  ...more,
});
const line = (id: string, number: string, hours?: string) =>
  service(id, { number, tel: number.replaceAll(' ', ''), ...(hours !== undefined && { hours }) });
const result = (kind: string, ...ids: string[]) => ({
  kind,
  services: ids.map((id) => ({ id })) as unknown as Parameters<typeof neutralList>[0][number]['services'],
});

const SHEET = { title: 'Numbers', kinds: { emergency_999: 'Emergency', talk: 'To talk' } };
const SERVICES = [
  line('police', '999', 'Day and night'),
  line('lead', '0808 800 0028', 'Free'),
  line('other', '101'),
  service('silent'),
];

describe('the neutral list', () => {
  it('keeps the order of the results and says each number once, under a neutral word', () => {
    const results = [
      result('emergency_999', 'police'),
      result('talk', 'lead', 'silent', 'other'),
      result('talk', 'lead'),
    ];
    expect(neutralList(results, SERVICES, SHEET)).toEqual([
      { label: 'Emergency', number: '999', hours: 'Day and night' },
      { label: 'To talk', number: '0808 800 0028', hours: 'Free' },
      { label: 'To talk', number: '101' },
    ]);
  });

  it('leaves out a kind that has no neutral word, unless another kind brings the number', () => {
    expect(neutralList([result('refuge', 'lead')], SERVICES, SHEET)).toEqual([]);
    expect(neutralList([result('refuge', 'lead'), result('talk', 'lead')], SERVICES, SHEET)).toHaveLength(1);
  });

  it('leaves out what is not among the services that may be rung today', () => {
    const old = line('old', '0121 1');
    const withdrawn = { ...old, until: '2027-05-21' };
    expect([canRing(withdrawn, '2027-05-20'), canRing(withdrawn, '2027-05-21')]).toEqual([true, false]);
    expect([canRing(old, '2099-01-01'), canRing(service('silent'), '2026-11-22')]).toEqual([true, false]);
    expect(neutralList([result('talk', 'old')], SERVICES, SHEET)).toEqual([]);
  });

  it('is plain text with a line each; the parts of a number cannot be turned round', () => {
    const text = asText(SHEET, neutralList([result('talk', 'lead', 'other')], SERVICES, SHEET));
    expect(text.split('\n')).toEqual(['Numbers', 'To talk: 0808\u00a0800\u00a00028 (Free)', 'To talk: 101']);
    expect(text).not.toContain('refuge');
  });
});
