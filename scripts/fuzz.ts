// npm run fuzz -- [--runs 10000] [--seed 1]: damages good content by chance and has it read (safety.md, 7.3).
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../src/load/settings.ts';
import { fuzz } from './fuzz/run.ts';

/** The small content of the tests, and the day on which it is good. */
const SOURCE = join(ROOT, 'tests', 'fixtures', 'small-content');
const TODAY = '2026-11-22';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string' } } });
const runs = Number(values.runs);
const seed = Number(values.seed ?? 1);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz -- [--runs 10000] [--seed 1], both whole numbers.');
  process.exit(2);
}
try {
  const { rejected, accepted, slowestMs } = await fuzz(SOURCE, TODAY, runs, seed, 20);
  console.log(
    `${runs} damaged folders (seed ${seed}): ${rejected} rejected, ${accepted} still good, slowest ${slowestMs.toFixed(0)} ms.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
