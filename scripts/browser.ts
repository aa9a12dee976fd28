import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installOnDebian } from './debian.ts';

/** As root Chromium needs its sandbox off; and nothing of its own may go to the network during tests. */
export const BROWSER_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // No name but this machine's own resolves: a test cannot reach the world even by mistake.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Debian's package of Chromium without its windows: the same pages and the same script, in two thirds of the time. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** A browser for the tests, and where it comes from. */
export interface Browser {
  path: string;
  from: string;
}

/** Playwright's own Chromium where it is there, else one that is installed. */
export function findBrowser(): Browser | undefined {
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, from: "Playwright's own Chromium" };
  const path = INSTALLED.find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path, from: `installed at ${path}` };
}

/** The path of Chromium without its windows, where it is installed. It keeps no page for Back, and has no profile. */
export function findShell(): string | undefined {
  return existsSync(SHELL) ? SHELL : undefined;
}

/**
 * Finds a browser, or gets one: Playwright's own, else Debian's or Ubuntu's chromium when root there.
 * @throws Error in plain words when there is no way.
 */
export function ensureBrowser(): Browser {
  const found = findBrowser();
  if (found) {
    if (!findShell()) installOnDebian('chromium-headless-shell');
    return found;
  }
  fetchOwn();
  const fetched = findBrowser();
  if (fetched) return fetched;
  installOnDebian('chromium', 'fonts-noto-core');
  installOnDebian('chromium-headless-shell');
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error('No browser for the tests: install Chromium or Chrome, or run "npx playwright install chromium".');
}

function fetchOwn(): void {
  try {
    execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  } catch {
    // The next way is tried; if none is left, ensureBrowser says so.
  }
}
