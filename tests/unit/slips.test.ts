import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { slipsBetween } from '../../src/domain/slips.ts';

describe('slips of the finger', () => {
  it.each([
    ['none', 'tipton', 'tipton', 0],
    ['a letter too few', 'tiptn', 'tipton', 1],
    ['a letter too many', 'tiptton', 'tipton', 1],
    ['another letter', 'tipten', 'tipton', 1],
    ['two that changed places', 'brimingham', 'birmingham', 1],
    ['two at the end that changed places', 'tiptno', 'tipton', 1],
    ['two slips', 'brimingam', 'birmingham', 2],
    ['all of it', '', 'abc', 3],
  ])('%s', (_, typed, meant, slips) => {
    expect(slipsBetween(typed, meant, 3)).toBe(slips);
    expect(slipsBetween(meant, typed, 3)).toBe(slips);
  });

  it('are not counted above the limit', () => {
    expect(slipsBetween('zanzibar', 'tipton', 1)).toBe(2);
    expect(slipsBetween('abcdef', 'abcxyz', 2)).toBe(3);
    expect(slipsBetween('a', 'abcdef', 2)).toBe(3);
  });

  it('are never more than other ways of counting say, and fewer only where letters changed places', () => {
    const words = ['tipton', 'tiptno', 'itpton', 'dudley', 'dudely', 'oldbury', 'bury', 'sandwell', 'sadnwell', ''];
    for (const one of words)
      for (const other of words) {
        const slips = slipsBetween(one, other, 20);
        expect(slips).toBeLessThanOrEqual(distance(one, other));
        const isSwapped = Array.from(one).sort().join() === Array.from(other).sort().join();
        if (!isSwapped) expect(distance(one, other) - slips).toBeLessThanOrEqual(1);
      }
  });
});
