import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Debian asks this file whether a service may be started when its package is installed. */
const MAY_START = '/usr/sbin/policy-rc.d';

let isUpdated = false;

/**
 * Installs packages on Debian or Ubuntu, when root there. No service is started.
 * @returns why it could not be done, in plain words; undefined when it was.
 */
export function installOnDebian(...packages: string[]): string | undefined {
  if (!isDebian()) return 'this is not Debian or Ubuntu';
  if (process.getuid?.() !== 0) return `this needs root: apt-get install ${packages.join(' ')}`;
  const isOurs = !existsSync(MAY_START);
  if (isOurs) writeFileSync(MAY_START, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    if (!isUpdated) attempt(['update', '-qq']);
    isUpdated = true;
    const isInstalled = attempt(['install', '-y', '-qq', ...packages]);
    return isInstalled ? undefined : `apt-get could not install ${packages.join(' ')}`;
  } finally {
    if (isOurs) rmSync(MAY_START);
  }
}

function attempt(args: string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', args, { stdio: 'ignore', timeout: 300_000, env });
    return true;
  } catch {
    return false;
  }
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));
}
