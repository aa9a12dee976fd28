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

/** Does what a command does, here and now, and tells it as the command would: most tests need no process of their own. */
export function outcomeOf(work: () => string): Said {
  try {
    return { code: 0, stdout: `${work()}\n`, stderr: '' };
  } catch (error) {
    return { code: 1, stdout: '', stderr: `${error instanceof Error ? error.message : String(error)}\n` };
  }
}

/** The settings of a command on a content folder, at noon of the day of the small content. */
export function settingsOf(content: string): { content: string; now: Date } {
  return { content, now: new Date(`${TODAY}T12:00Z`) };
}
