import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fuzz } from '../../scripts/fuzz/run.ts';
import { ROOT } from '../../src/load/settings.ts';
import { TODAY } from './support.ts';

/** A short run of `npm run fuzz`; the long one is for the night. */
const RUNS = 400;

describe('files that were damaged by chance', () => {
  it('never crash the loader, nor keep it for long, and are never built once rejected', async () => {
    const source = join(ROOT, 'tests', 'fixtures', 'small-content');
    const { runs, rejected, accepted } = await fuzz(source, TODAY, RUNS, 1, 5);
    expect(runs).toBe(RUNS);
    expect(rejected + accepted).toBe(RUNS);
    // Chance that hits nothing, or breaks everything, would prove nothing.
    expect(rejected).toBeGreaterThan(RUNS / 2);
    expect(accepted).toBeGreaterThan(0);
  }, 120_000);
});
