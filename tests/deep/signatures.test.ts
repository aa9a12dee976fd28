// Whether what npm installed was signed by the registry, and by those who built it where they say so (S22).
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/load/settings.ts';

/** npm asks the registry for its keys, and sigstore.dev for those behind statements of where something was built. */
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network request to/;

it('every package that is installed has a valid signature', (context) => {
  const npm = spawnSync('npm', ['audit', 'signatures', '--fetch-retries=0'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const said = `${npm.stdout}${npm.stderr}`;
  if (npm.status !== 0 && NO_NETWORK.test(said)) {
    console.warn(
      'SKIPPED, signatures of packages: the registry or sigstore.dev cannot be reached from here. Elsewhere: npm audit signatures',
    );
    context.skip();
  }
  expect(said).not.toMatch(/(invalid|missing) registry signature/i);
  expect(npm.status, said).toBe(0);
});
