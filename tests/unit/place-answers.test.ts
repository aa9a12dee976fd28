// What a place means to the finder and to the list.
import { describe, expect, it } from 'vitest';
import { answerFor } from '../../src/domain/place/answer.ts';
import { servedIn } from '../../src/domain/place/served.ts';
import { axisOf, directory } from './real-content.ts';
import { AREAS } from './support.ts';

describe('the answer of the finder that a place is', () => {
  const answer = (area: string | undefined) => answerFor(area, axisOf('area'), directory.areas);

  it.each(['birmingham', 'sandwell', 'worcestershire'])('is itself: %s', (area) => {
    expect(answer(area)).toBe(area);
  });

  it('is Worcestershire for each of its districts', () => {
    const districts = directory.areas.filter(({ within }) => within === 'worcestershire').map(({ id }) => id);
    expect(districts).toHaveLength(6);
    expect(new Set(districts.map(answer))).toEqual(new Set(['worcestershire']));
  });

  it('is "somewhere else" for every other council, and for what is outside all', () => {
    const councils = directory.areas.filter(({ level, covered }) => level === 'council' && !covered);
    expect(councils.length).toBeGreaterThan(5);
    expect(new Set(councils.map(({ id }) => answer(id)))).toEqual(new Set(['elsewhere_or_want_to_move']));
    expect(answer(undefined)).toBe('elsewhere_or_want_to_move');
  });

  it('is none to a question that does not ask where', () => {
    expect(answerFor('birmingham', axisOf('danger'), directory.areas)).toBeUndefined();
  });
});

describe('the services of a place', () => {
  const services = [
    { id: 'hers', areas: ['dale'] },
    { id: 'of the district', areas: ['dale_east'] },
    { id: 'of the next', areas: ['hill'] },
    { id: 'of both', areas: ['hill', 'dale'] },
    { id: 'of the police area', areas: ['north_force'] },
    { id: 'of all', areas: ['uk'] },
  ];
  const served = (area: string | undefined) => servedIn(area, services, AREAS).map(({ id }) => id);

  it('are those that state it, a place around it, or a part of it', () => {
    expect(served('dale')).toEqual(['hers', 'of the district', 'of both', 'of the police area', 'of all']);
  });

  it('of a district are those of its council, and not those of another', () => {
    expect(served('dale_east')).toEqual(['hers', 'of the district', 'of both', 'of the police area', 'of all']);
    expect(served('hill')).toEqual(['of the next', 'of both', 'of the police area', 'of all']);
    expect(served('coast')).toEqual(['of all']);
  });

  it('outside all councils are those that work for a nation', () => {
    expect(served(undefined)).toEqual(['of all']);
  });
});
