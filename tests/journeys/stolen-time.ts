import { existsSync, readFileSync } from 'node:fs';

/** Where Linux counts what the processors did, in hundredths of a second. */
const COUNTS = '/proc/stat';
/** The eighth number of the line of all processors: when one was wanted, and a neighbour on the same hardware had it. */
const STOLEN = 8;
const MS_OF_A_COUNT = 10;

/** What neighbours on the same hardware took of this machine's processors since it started, in ms; 0 where nobody counts it. */
export function stolenMs(): number {
  if (!existsSync(COUNTS)) return 0;
  const [all = ''] = readFileSync(COUNTS, 'utf8').split('\n');
  return Number(all.split(/\s+/)[STOLEN] ?? 0) * MS_OF_A_COUNT;
}
