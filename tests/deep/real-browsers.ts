import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.ts';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** A browser as people have it, with a folder of its own on the disk. */
export interface RealBrowser {
  name: 'Chromium' | 'Firefox';
  path: string | undefined;
  open: (profile: string) => Promise<Browser>;
}

const chromiumPath = findBrowser()?.path;
const firefoxPath = FIREFOX.find((path) => existsSync(path));

/** Both browsers; without a path one cannot be had here, and its proofs say so. */
export const REAL_BROWSERS: RealBrowser[] = [
  {
    name: 'Chromium',
    path: chromiumPath,
    open: (profile) =>
      puppeteer.launch({
        executablePath: chromiumPath ?? '',
        userDataDir: profile,
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
        // The site under test has a name of its own, which the usual rule for names would hide.
        args: BROWSER_ARGS.filter((argument) => !argument.startsWith('--host-resolver-rules')),
      }),
  },
  {
    name: 'Firefox',
    path: firefoxPath,
    open: (profile) =>
      puppeteer.launch({
        browser: 'firefox',
        executablePath: firefoxPath ?? '',
        userDataDir: profile,
        // As people have it: what automation switches off by itself is on.
        extraPrefsFirefox: {
          'places.history.enabled': true,
          'browser.cache.disk.enable': true,
          'browser.formfill.enable': true,
          'browser.sessionstore.resume_from_crash': true,
          // What it notes of the open pages every fifteen seconds it notes every second: no proof waits so long.
          'browser.sessionstore.interval': 1000,
          'browser.pagethumbnails.capturing_disabled': false,
          'browser.sessionhistory.max_total_viewers': -1,
        },
      }),
  },
];

/** Says on the terminal what is left out, and why: never silently. */
export function sayWhatIsMissing(proof: string): void {
  for (const { name, path } of REAL_BROWSERS)
    if (path === undefined) console.warn(`SKIPPED, ${proof} in ${name}: it is not installed here.`);
}
