import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Copies a service of the small content under another id, with names and a number of its own. */
export function copyService(content: string, from: string, id: string, digits = 0): void {
  const folder = join(content, 'services', id);
  cpSync(join(content, 'services', from), folder, { recursive: true });
  const file = join(folder, 'service.yaml');
  const renamed = readFileSync(file, 'utf8')
    .replace(/^slug: .*$/m, `slug: ${id}`)
    .replace(/^label: .*$/m, `label: ${id}`)
    .replace(/^name: .*$/m, `name: The ${id}`)
    .replace(/number: '[^']*'/, `number: '+443000001${String(digits).padStart(3, '0')}'`);
  writeFileSync(file, renamed);
}
