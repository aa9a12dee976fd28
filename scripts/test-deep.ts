// npm run test:deep: the long proofs of tests/deep/, for which npm test has no time. What they need besides the packages is
// installed where that can be done; a proof whose program is missing is skipped, and says so.
import { existsSync } from 'node:fs';
import { ensureBrowser } from './browser.ts';
import { inTurn } from './checks.ts';
import { installOnDebian } from './debian.ts';
import { SERVER_KINDS, SERVER_PACKAGES } from './serve/real-servers.ts';

/** The whole run ends within these minutes, or has failed. */
const AT_MOST = 45;

const started = performance.now();
const limit = setTimeout(
  () => {
    console.error(`The long proofs took more than ${AT_MOST} minutes.`);
    process.exit(1);
  },
  AT_MOST * 60 * 1000,
);

console.log(`Browser for the tests: ${ensureBrowser().from}`);
const wanted = [
  ...(SERVER_KINDS.some((kind) => kind.missing() !== undefined) ? SERVER_PACKAGES : []),
  ...(existsSync('/usr/bin/firefox-esr') ? [] : ['firefox-esr']),
  ...(existsSync('/usr/bin/WebKitWebDriver') ? [] : ['webkit2gtk-driver']),
  ...(existsSync('/usr/bin/faketime') ? [] : ['faketime']),
  ...(existsSync('/usr/bin/xvfb-run') ? [] : ['xvfb', 'xauth']),
];
for (const name of wanted) {
  const failed = installOnDebian(name);
  if (failed !== undefined) console.log(`${name} was not installed: ${failed}.`);
}
for (const { name, missing } of SERVER_KINDS) {
  const why = missing();
  console.log(why === undefined ? `${name}: here` : `SKIPPED, all proofs with ${name}: ${why}.`);
}

await inTurn('at once', ['build', process.execPath, 'scripts/build.ts']);
// What measures no time and waits for nobody takes what the others leave of the processors.
await Promise.all([
  inTurn(
    'at once',
    ['long proofs', 'vitest', 'run', '--project', 'deep'],
    [
      'long proofs in the browser',
      'playwright',
      'test',
      '--project=deep',
      '--project=deep-journeys',
      '--output',
      '.cache/deep-results',
    ],
  ),
  inTurn('patient', ['long proofs that can wait', 'vitest', 'run', '--project', 'deep-patient']),
]);
await inTurn(
  'at once',
  // Measurements: by themselves, as the load is.
  ['how fast one leaves', 'playwright', 'test', '--project=deep-leaving', '--output', '.cache/deep-leaving-results'],
  ['a cheap phone', 'playwright', 'test', '--project=deep-time', '--output', '.cache/deep-time-results'],
  ['nothing is lost under load', process.execPath, 'scripts/bench-load.ts'],
);
clearTimeout(limit);
console.log(`\nThe long proofs are good (${((performance.now() - started) / 1000 / 60).toFixed(1)} minutes).`);
