// Services that are for other people, and whom to ring in their place.
import { describe, expect, it } from 'vitest';
import { findHelp, type FoundFacts } from '../../src/domain/find-help.ts';
import { nearMissesOf } from '../../src/domain/near-misses.ts';
import { AREAS, aKind, anAxis, aService, pathwaysOf } from './support.ts';

const data = {
  pathways: pathwaysOf([
    anAxis(
      'who',
      {
        V: { means: { audience: 'V' }, then: { add: ['talk', 'stay'] } },
        X: { means: { audience: 'X' }, then: { add: ['talk', 'stay'] } },
      },
      { assume: 'V' },
    ),
    anAxis('sex', { woman: { means: { sex: 'women' } }, man: { means: { sex: 'men' } } }),
  ]),
  kinds: ['talk', 'stay'].map((id) => aKind(id, { audience: ['V', 'F', 'P', 'X'] })),
  areas: AREAS.map((area) => ({ ...area, covered: true })),
};
const forWomen = (id: string, kinds: string[]): FoundFacts => {
  const service = aService(id, { kinds });
  return { ...service, helps: { ...service.helps, sex: 'women' } };
};
const services = [
  forWomen('her-line', ['talk', 'stay']),
  forWomen('her-house', ['stay']),
  aService('mute', { kinds: ['talk'] }),
  aService('any-line', { kinds: ['talk'] }),
];
const missed = (who: string, sex: string) =>
  nearMissesOf(findHelp({ who: [who], sex: [sex] }, { ...data, services }, '2026-11-23'), (id) => id !== 'mute');

describe('services that are for other people', () => {
  it('are each told once, with the reason and one to ring', () => {
    expect(missed('V', 'man')).toEqual([
      { id: 'her-line', reason: 'sex', instead: 'any-line' },
      { id: 'her-house', reason: 'sex', instead: 'any-line' },
    ]);
  });

  it('are none for those whom they are for', () => {
    expect(missed('V', 'woman')).toEqual([]);
  });

  it('are not named to somebody who harms (P121)', () => {
    expect(missed('X', 'man')).toEqual([]);
  });
});
