// npm test: every check there is. What can fail cheapest comes first; what does not need the other runs beside it.
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { ensureBrowser } from './browser.ts';

/** One check: what it is called, and the command that makes it. */
type Check = [name: string, command: string, ...args: string[]];

const node = process.execPath;
const started = performance.now();

/** Whether a check goes at once, or takes what others leave of the processors. */
type Pace = 'at once' | 'patient';

/** Runs one check to its end, then shows all it said. The first that fails ends the run. */
function run([name, command, ...args]: Check, pace: Pace): Promise<void> {
  const begun = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    shell: process.platform === 'win32',
  });
  if (pace === 'patient' && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      console.log(`\n== ${name}\n${Buffer.concat(said).toString()}`);
      if (status !== 0) {
        console.error(`${name} failed after ${seconds} s.`);
        process.exit(1);
      }
      console.log(`${name}: good (${seconds} s)`);
      resolve();
    });
  });
}

async function inTurn(pace: Pace, ...checks: Check[]): Promise<void> {
  for (const check of checks) await run(check, pace);
}

const browser = ensureBrowser();
console.log(`Browser for the tests: ${browser.from}`);

const built = inTurn('at once', ['content', node, 'scripts/check.ts', '--drafts'], ['build', node, 'scripts/build.ts']);
// Journeys wait for the browser a quarter of their time: what needs none is done in between, in two lines about as long.
await Promise.all([
  built.then(() =>
    inTurn('at once', ['journeys in the browser', 'playwright', 'test', '--project=journeys', '--project=traces']),
  ),
  built.then(() =>
    inTurn(
      'patient',
      ['tests of the built site', 'vitest', 'run', '--project', 'build'],
      ['proof of the finder', node, 'scripts/prove.ts'],
    ),
  ),
  inTurn(
    'patient',
    ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
    ['style sheets', 'stylelint', '--max-warnings', '0', 'src/**/*.css'],
    // Before lint: in a clean clone it is this that writes .astro/types.d.ts, without which lint sees "any" everywhere.
    ['types', 'astro', 'check', '--minimumSeverity', 'warning'],
    ['lint', 'eslint', '--max-warnings', '0', '.'],
    ...['src/domain', 'src/islands', 'scripts'].map((folder): Check => [`types of ${folder}`, 'tsc', '-p', folder]),
    ['unit and content tests', 'vitest', 'run', '--project', 'unit', '--project', 'content'],
  ),
]);
// A measurement: by itself, when nothing else is going on.
await inTurn('at once', ['how fast one leaves', 'playwright', 'test', '--project=time', '--no-deps']);

console.log(`\nEverything is good (${((performance.now() - started) / 1000 / 60).toFixed(1)} minutes).`);
