// npm test: every check there is. What can fail cheapest comes first; what does not need the other runs beside it.
import { ensureBrowser } from './browser.ts';
import { inTurn, takeFrom, type Check } from './checks.ts';

const node = process.execPath;
const started = performance.now();

const browser = ensureBrowser();
console.log(`Browser for the tests: ${browser.from}`);

const built = inTurn('at once', ['content', node, 'scripts/check.ts', '--drafts'], ['build', node, 'scripts/build.ts']);
// What needs neither the build nor the types of the pages, the longest first: whoever is free takes the next.
const others: Check[] = [
  ['lint', 'eslint', '--max-warnings', '0', '.'],
  ['content tests', 'vitest', 'run', '--project', 'content'],
  ['unit tests', 'vitest', 'run', '--project', 'unit'],
  ['proof of the finder', node, 'scripts/prove.ts'],
  ...['src/domain', 'src/islands', 'src/worker', 'scripts'].map((folder): Check => [
    `types of ${folder}`,
    'tsc',
    '-p',
    folder,
  ]),
];
// Journeys wait for the browser a quarter of their time: what needs none is done in between, in two lines that end together.
await Promise.all([
  built.then(() =>
    inTurn('at once', ['journeys in the browser', 'playwright', 'test', '--project=journeys', '--project=traces']),
  ),
  built
    .then(() => inTurn('patient', ['tests of the built site', 'vitest', 'run', '--project', 'build']))
    .then(() => takeFrom(others, 'patient')),
  inTurn(
    'patient',
    ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
    ['style sheets', 'stylelint', '--max-warnings', '0', 'src/**/*.css'],
    // Before lint: in a clean clone it is this that writes .astro/types.d.ts, without which lint sees "any" everywhere.
    ['types', 'astro', 'check', '--minimumSeverity', 'warning'],
  ).then(() => takeFrom(others, 'patient')),
]);
// A measurement: by itself, when nothing else is going on. Its results stand apart, or the pictures of the journeys would be deleted.
await inTurn('at once', [
  'how fast one leaves',
  'playwright',
  'test',
  '--project=time',
  '--no-deps',
  '--output',
  '.cache/time-results',
]);

console.log(`\nEverything is good (${((performance.now() - started) / 1000 / 60).toFixed(1)} minutes).`);
