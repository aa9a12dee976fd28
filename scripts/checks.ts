import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** One check: what it is called, and the command that makes it. */
export type Check = [name: string, command: string, ...args: string[]];

/** Whether a check goes at once, or takes what others leave of the processors. */
export type Pace = 'at once' | 'patient';

const running = new Set<ChildProcess>();
// What runs beside a check that failed, or past the end of its time, ends with it. Only when interrupted does Playwright end its server,
// which would stand in the way of the next run.
process.on('exit', () => {
  for (const child of running) child.kill('SIGINT');
});

/** Runs one check to its end, then shows all it said. The first that fails ends the run. */
function run([name, command, ...args]: Check, pace: Pace): Promise<void> {
  const begun = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    shell: process.platform === 'win32',
  });
  if (pace === 'patient' && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  running.add(child);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      running.delete(child);
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

/** Runs checks one after the other. The first that fails ends the whole run. */
export async function inTurn(pace: Pace, ...checks: Check[]): Promise<void> {
  await takeFrom(checks, pace);
}

/** The same with a list that others take from too: each takes the next that nobody has taken, until none is left. */
export async function takeFrom(checks: Check[], pace: Pace): Promise<void> {
  for (let next = checks.shift(); next; next = checks.shift()) await run(next, pace);
}
