// Builds of their own, for tests of what another day or another content would give.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/load/settings.ts';

/** How long a test that builds the whole site may take, on a slow machine. In milliseconds. */
export const A_BUILD = 240_000;

/** What a command said and how it ended. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `node scripts/build.ts` into a folder, as `npm run build` does. */
export function runBuild(out: string, env: Record<string, string>): Promise<Ran> {
  return new Promise((resolve) => {
    const settings = { ...process.env, NODE_ENV: 'production', WAYMARK_OUT: out, ...env };
    execFile(process.execPath, ['scripts/build.ts'], { cwd: ROOT, env: settings }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}

/** Leaves only these languages their pages in a copy of content/: where only the way of a build is tested, it is over sooner. */
export function publishOnly(content: string, tags: readonly string[]): void {
  const path = join(content, 'languages.yaml');
  const lines = readFileSync(path, 'utf8').split('\n');
  const changed = lines.map((line) =>
    tags.some((tag) => line.includes(`tag: ${tag},`)) ? line : line.replace('published: true', 'published: false'),
  );
  writeFileSync(path, changed.join('\n'));
}
