import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../src/load/settings.ts';
import { TODAY } from './support.ts';

/** What a command said, and how it ended. */
export interface Said {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command of scripts/ as npm would, on the day of the small content.
 * @param typed what somebody types while it runs.
 */
export function runCommand(
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
  typed = '',
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts', `${name}.ts`), ...args], {
      cwd: ROOT,
      env: { ...process.env, WAYMARK_NOW: `${TODAY}T12:00Z`, NODE_NO_WARNINGS: '1', ...env },
    });
    const said: Said = { code: null, stdout: '', stderr: '' };
    child.stdout.on('data', (part: Buffer) => (said.stdout += part.toString()));
    child.stderr.on('data', (part: Buffer) => (said.stderr += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ ...said, code });
    });
    child.stdin.end(typed);
  });
}
