// What nobody has stated about a service, and to whom it is said: only to those for whom it matters.
import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/eligibility.ts';
import { interpreterOf } from '../../src/domain/interpreters.ts';
import { mattering, unknownTo, type Unknown } from '../../src/domain/unknown.ts';
import { aChannel, aKind, aService } from './support.ts';

const EVERYTHING: Unknown[] = ['sex', 'age', 'areas', 'interpreter', 'no_recourse'];
const asker = (...matters: Unknown[]): Person => ({ audience: 'V', matters });

/** A record of which nothing is known that anybody could ask about. */
const SILENT = aService('a', { helps: { sex: 'unknown' }, doubts: ['coverage_unsure', 'old_source'] });
const house = aKind('refuge', { houses: true });

describe('what an answer makes worth knowing', () => {
  it.each([
    ['a woman or a man', { sex: 'men' }, ['sex']],
    ['somebody under 18', { age: { from: 16, to: 17 } }, ['age']],
    ['a place', { area: 'dale' }, ['areas']],
    ['somebody who needs an interpreter', { matters: ['interpreter'] }, ['interpreter']],
    ['a word of their own for what they are', { matters: ['sex'] }, ['sex']],
  ] as const)('is, of %s, just that', (_, means, matters) => {
    expect(mattering({ ...means, matters: 'matters' in means ? [...means.matters] : undefined })).toEqual(matters);
  });

  it('is nothing after "skip", nor of grown-up years', () => {
    expect(mattering({ open: true })).toEqual([]);
    expect(mattering({ age: { from: 18, to: 59 } })).toEqual([]);
    expect(mattering({ age: { from: 60, to: 120 } })).toEqual([]);
  });
});

describe('what is not known of a service', () => {
  it('is said to those to whom it matters, and to nobody else', () => {
    expect(unknownTo(asker(...EVERYTHING), SILENT, house)).toEqual(EVERYTHING);
    for (const what of EVERYTHING) expect(unknownTo(asker(what), SILENT, house)).toEqual([what]);
    expect(unknownTo(asker(), SILENT, house)).toEqual([]);
    expect(unknownTo({ audience: 'V' }, SILENT, house)).toEqual([]);
  });

  it('is said once, whatever the number of answers that make it matter', () => {
    expect(unknownTo(asker('sex', 'sex'), SILENT, house)).toEqual(['sex']);
  });

  it.each<[Unknown, ReturnType<typeof aService>]>([
    ['sex', aService('a', { helps: { sex: 'women' } })],
    ['sex', aService('a', { helps: { sex: 'any' } })],
    ['age', aService('a', { helps: { age: { from: 16 } } })],
    ['age', aService('a', { helps: { age: { to: 25 } } })],
    ['areas', aService('a', { doubts: ['old_source'] })],
    ['interpreter', aService('a', { channels: [aChannel(), aChannel({ interpreter: 'yes' })] })],
    ['interpreter', aService('a', { channels: [aChannel({ interpreter: 'no' })] })],
  ])('is never what its record tells: %s', (what, told) => {
    expect(unknownTo(asker(...EVERYTHING), told, house)).not.toContain(what);
  });

  it('is no doubt about a child’s age where the service is for children', () => {
    expect(unknownTo(asker('age'), SILENT, aKind('child_line', { aboutChild: true }))).toEqual([]);
  });

  it('is about a visa only where somebody would live (P74)', () => {
    expect(unknownTo(asker('no_recourse'), SILENT, aKind('advice'))).toEqual([]);
    expect(unknownTo(asker('no_recourse'), SILENT, undefined)).toEqual([]);
  });

  it('keeps nobody from police, doctors and lines in a crisis; only the place may be in doubt there (P1, P158)', () => {
    const police = aKind('police', { everybody: true, houses: true });
    expect(unknownTo(asker(...EVERYTHING), SILENT, police)).toEqual(['areas']);
  });
});

describe('an interpreter', () => {
  it('is known of a service once one of its lines says so, and "yes" beats "no"', () => {
    const lines = (...told: ('yes' | 'no' | 'unknown')[]) => told.map((interpreter) => aChannel({ interpreter }));
    expect(interpreterOf(lines())).toBe('unknown');
    expect(interpreterOf(lines('unknown', 'no'))).toBe('no');
    expect(interpreterOf(lines('no', 'yes'))).toBe('yes');
  });

  it('is not known from a line that nobody vouches for', () => {
    expect(interpreterOf([aChannel({ interpreter: 'yes', state: 'lead' }), aChannel()])).toBe('unknown');
  });
});
