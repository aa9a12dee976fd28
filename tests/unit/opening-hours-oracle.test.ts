import { describe, expect, it } from 'vitest';
import { halfHours, LINES, liesOf } from './hours-oracle.ts';

/**
 * Seconds matter: each line is tried at every 23rd half hour. 23 has no factor in common with the 336 of a week. All of them, in
 * six time zones: tests/deep/opening-hours.test.ts.
 */
const STRIDE = 23;

describe('opening hours over three years, with bank holidays and both clock changes', () => {
  it('are tried with weeks of every shape', () => {
    expect(LINES.length).toBeGreaterThan(75);
    expect(LINES.some(({ hours }) => /-2[5-9]:/.test(hours))).toBe(true);
    expect(new Set(LINES.map(({ rule }) => rule)).size).toBe(3);
  });

  it('say the same as the oracle at every half hour, and tell the truth about the next change', () => {
    const moments = halfHours();
    const lies = LINES.flatMap((line, offset) =>
      liesOf(
        line,
        moments.filter((_, index) => index % STRIDE === offset % STRIDE),
      ),
    );
    expect(lies.slice(0, 5)).toEqual([]);
  }, 30_000);
});
