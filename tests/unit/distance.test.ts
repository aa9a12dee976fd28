import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/domain/distance.ts';

const BIRMINGHAM = { lat: 52.48, lon: -1.9 };
const WORCESTER = { lat: 52.19, lon: -2.22 };
const LONDON = { lat: 51.5074, lon: -0.1278 };
const PARIS = { lat: 48.8566, lon: 2.3522 };

describe('the straight line between two points', () => {
  it.each([
    ['Birmingham and Worcester', BIRMINGHAM, WORCESTER, 39],
    ['London and Paris', LONDON, PARIS, 344],
    ['a degree north', { lat: 52, lon: -2 }, { lat: 53, lon: -2 }, 111],
    ['a degree east, which is shorter the further north', { lat: 52, lon: -2 }, { lat: 52, lon: -1 }, 68],
    ['both sides of the line from which degrees east are counted', { lat: 52, lon: 359 }, { lat: 52, lon: -1 }, 0],
    ['opposite ends of the earth', { lat: 90, lon: 0 }, { lat: -90, lon: 0 }, 20015],
  ])('%s', (_, one, other, km) => {
    expect(Math.round(distanceKm(one, other))).toBe(km);
  });

  it('is nothing to the same point, and the same there and back', () => {
    expect(distanceKm(LONDON, LONDON)).toBe(0);
    expect(distanceKm(LONDON, PARIS)).toBeCloseTo(distanceKm(PARIS, LONDON), 9);
  });

  it('tells apart what is a few streets away', () => {
    expect(distanceKm({ lat: 52.48, lon: -1.9 }, { lat: 52.481, lon: -1.9 })).toBeCloseTo(0.111, 3);
  });
});
