// npm run check:live -- https://host: is what the host sends what was built here? Build the same content first.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../src/load/settings.ts';
import { TREE } from '../src/i18n/paths.ts';
import { leavesIn } from './build/tree.ts';
import { fail } from './keep/fail.ts';
import { differences } from './keep/live.ts';

try {
  const [host] = process.argv.slice(2);
  if (host === undefined || !URL.canParse(host)) throw new Error('Usage: npm run check:live -- https://host');
  const leaves = leavesIn(readFileSync(join(readSettings().out, TREE), 'utf8'));
  const found = await differences(leaves, async (address) => {
    const response = await fetch(new URL(address, host));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  });
  console.log(found.length === 0 ? `All ${leaves.length} files are the ones that were built.` : found.join('\n'));
  if (found.length > 0) process.exitCode = 1;
} catch (error) {
  fail(error);
}
