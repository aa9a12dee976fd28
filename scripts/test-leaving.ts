// npm run test:leaving: every way of leaving there is (S12), about half an hour, for whoever changed something of it. The long
// proofs try about 400 of them.
import { ensureBrowser } from './browser.ts';
import { inTurn } from './checks.ts';

console.log(`Browser for the tests: ${ensureBrowser().from}`);
process.env['WAYMARK_EVERY_WAY'] = '1';
await inTurn(
  'at once',
  ['build', process.execPath, 'scripts/build.ts'],
  [
    'every way of leaving',
    'playwright',
    'test',
    '--project=deep',
    'deep/leaving-matrix',
    '--output',
    '.cache/every-way-results',
  ],
);
