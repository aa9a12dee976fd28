// Builds as another person's machine would do them: what may not change the site is different there, all at once.
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../src/load/settings.ts';

const run = promisify(execFile);

/** What a machine's programs see of it. */
export interface Seen {
  days: number;
  zone: string;
  locale: string;
  processors: number;
  networks: number;
  home: string;
}

/** A machine that builds the site. */
export interface Machine {
  /** The project's folder on it. */
  root: string;
  env: Record<string, string>;
  /** Programs that each start the next one and change what it sees. */
  through: string[];
}

/** Each way to change what a program sees, and how to say that it cannot be had. */
const WAYS = {
  'one processor': { command: ['taskset', '-c', '0'], missing: 'taskset (util-linux) does not work here' },
  'no network': { command: ['unshare', '-n'], missing: 'unshare -n needs root' },
  'a clock 40 days on': { command: ['faketime', '-f', '+40d'], missing: 'faketime is not installed here' },
};
export type Way = keyof typeof WAYS;

/** Says on the terminal which of them are left out, and why: never silently. */
export function waysHere(): Way[] {
  return (Object.keys(WAYS) as Way[]).filter((way) => {
    const { command, missing } = WAYS[way];
    try {
      execFileSync(command[0] ?? '', [...command.slice(1), 'true'], { stdio: 'ignore' });
      return true;
    } catch {
      console.warn(`SKIPPED, the same site from a machine with ${way}: ${missing}.`);
      return false;
    }
  });
}

/** This machine, as it is. */
export const HERE: Machine = { root: ROOT, env: {}, through: [] };

/** Another person's machine: a copy of the project in another folder, with other settings all round. */
export function otherMachine(ways: readonly Way[]): Machine & { remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'waymark-other-'));
  const root = join(home, 'somewhere', 'else');
  copyProject(root);
  cpSync(realpathSync(join(ROOT, 'node_modules')), join(root, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  return {
    root,
    env: {
      TZ: 'Asia/Kathmandu',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: home,
      USER: 'somebody',
      LOGNAME: 'somebody',
      // Only what day it is changes, not how long a second takes.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    through: ways.flatMap((way) => WAYS[way].command),
    remove: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What a clone would hold, without packages and with changes that are not committed yet; written last to first, so that folders list it in another order. */
export function copyProject(root: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = [...new Set(listed.split('\0'))].filter((file) => file !== '' && !/(^|\/)node_modules$/.test(file));
  for (const file of files.reverse()) {
    if (!existsSync(join(ROOT, file))) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(ROOT, file), join(root, file));
  }
}

function on({ root, env, through }: Machine, args: string[], more: Record<string, string> = {}) {
  const [program = '', ...rest] = [...through, process.execPath, ...args];
  return run(program, rest, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env, ...more },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** What programs on a machine see, so that no proof rests on a change that did not happen. */
export async function seenOn(machine: Machine): Promise<Seen> {
  const look = `const os = require('node:os');
    const { timeZone: zone, locale } = Intl.DateTimeFormat().resolvedOptions();
    console.log(JSON.stringify({ days: Math.round((Date.now() - ${Date.now()}) / 864e5), zone, locale,
      processors: os.availableParallelism(), networks: Object.keys(os.networkInterfaces()).length, home: os.homedir() }));`;
  const { stdout } = await on(machine, ['--eval', look]);
  return JSON.parse(stdout) as Seen;
}

/** Builds the whole site on a machine. @returns its folder. @throws Error with what the build said when it fails. */
export async function builtOn(machine: Machine, now: string, out: string): Promise<string> {
  await on(machine, ['scripts/build.ts'], { WAYMARK_OUT: out, WAYMARK_NOW: now });
  return out;
}
