// npm test: every check there is, in the order in which they fail cheapest.
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.ts';

const started = performance.now();

/** Runs one check; its output is shown as it comes, and the first that fails ends the run. */
function check(name: string, command: string, args: string[]): void {
  const begun = performance.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`\n${name} failed after ${seconds} s.`);
    process.exit(1);
  }
  console.log(`${name}: good (${seconds} s)`);
}

const browser = ensureBrowser();
console.log(`Browser for the tests: ${browser.from}`);

check('content', process.execPath, ['scripts/check.ts']);
check('formatting', 'prettier', ['--check', '--log-level', 'warn', '.']);
check('style sheets', 'stylelint', ['--max-warnings', '0', 'src/**/*.css']);
// Before lint: in a clean clone it is this that writes .astro/types.d.ts, without which lint sees "any" everywhere.
check('types', 'astro', ['check', '--minimumSeverity', 'warning']);
check('lint', 'eslint', ['--max-warnings', '0', '.']);
for (const folder of ['src/domain', 'src/islands', 'scripts']) check(`types of ${folder}`, 'tsc', ['-p', folder]);
check('unit and content tests', 'vitest', ['run', '--project', 'unit', '--project', 'content']);
check('build', process.execPath, ['scripts/build.ts']);
check('tests of the built site', 'vitest', ['run', '--project', 'build']);
check('journeys in the browser', 'playwright', ['test']);

console.log(`\nEverything is good (${((performance.now() - started) / 1000 / 60).toFixed(1)} minutes).`);
