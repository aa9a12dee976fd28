// npm run record:accessibility: looks at the built site with axe, as the journeys do, and writes down what was looked at for
// the statement of accessibility (A19). Nothing is written when a test fails. Build before.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../src/load/settings.ts';
import { ACCESSIBILITY_RESULTS } from '../src/load/upkeep.ts';
import { resultsOf } from './keep/accessibility-report.ts';
import { fail } from './keep/fail.ts';

/** What looks with axe at every template in every language, and at what comes by using it. */
const LOOKED = ['journeys/accessibility', 'journeys/accessibility-in-use', 'deep/axe'];

const folder = mkdtempSync(join(tmpdir(), 'waymark-accessibility-'));
try {
  const report = join(folder, 'report.json');
  const run = spawnSync(
    'playwright',
    [
      'test',
      '--project=journeys',
      '--project=deep',
      '--reporter=line,json',
      ...LOOKED.map((name) => `tests/${name}.spec.ts`),
    ],
    {
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (run.status !== 0) throw new Error('The site has faults, or could not be looked at. Nothing was recorded.');
  const results = resultsOf(JSON.parse(readFileSync(report, 'utf8')));
  const path = join(readSettings().content, ACCESSIBILITY_RESULTS);
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`Recorded in content/${ACCESSIBILITY_RESULTS}: ${results.pages} pages on ${results.date}.`);
} catch (error) {
  fail(error);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
