import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser, findShell } from './scripts/browser.ts';

/** Another run on the same machine takes another port: WAYMARK_TEST_PORT. Which build is tested: WAYMARK_OUT. */
const port = process.env['WAYMARK_TEST_PORT'] ?? '4329';

const browser = findBrowser()?.path ?? '';
/** Going back and what stays are seen in the browser that people have; the rest in one without windows. */
const WITH_A_WINDOW = ['going-back.spec.ts', 'no-trace.spec.ts'];
const WITHOUT_WINDOWS = { launchOptions: { executablePath: findShell() ?? browser, args: BROWSER_ARGS } };
/** Tests for which npm test has no time. */
const LONG = /@long/;
const MEASURED = ['leaving-fast.spec.ts', 'search-fast.spec.ts'];
const DEEP_MEASURED = ['slow-phone.spec.ts', 'search-everywhere.spec.ts'];

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // A browser that exits by itself is retried once; a test that fails twice is broken.
  retries: 1,
  reporter: [['line']],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    actionTimeout: 10_000,
    launchOptions: { executablePath: browser, args: BROWSER_ARGS },
  },
  projects: [
    {
      name: 'journeys',
      testIgnore: [...MEASURED, ...WITH_A_WINDOW],
      grepInvert: LONG,
      use: WITHOUT_WINDOWS,
    },
    { name: 'traces', testMatch: WITH_A_WINDOW },
    // Measurements of time: one by one, after the others.
    { name: 'time', testMatch: MEASURED, dependencies: ['journeys', 'traces'], retries: 2, workers: 1 },
    // The long proofs (npm run test:deep).
    {
      name: 'deep',
      testDir: 'tests/deep',
      testMatch: '*.spec.ts',
      testIgnore: DEEP_MEASURED,
      timeout: 300_000,
      use: WITHOUT_WINDOWS,
    },
    {
      name: 'deep-journeys',
      testIgnore: [...MEASURED, ...WITH_A_WINDOW],
      grep: LONG,
      timeout: 300_000,
      use: WITHOUT_WINDOWS,
    },
    { name: 'deep-time', testDir: 'tests/deep', testMatch: DEEP_MEASURED, retries: 2, workers: 1 },
    // 500 exits of which 99 in 100 count are enough to be judged by: there is no second try.
    { name: 'deep-leaving', testMatch: 'leaving-fast.spec.ts', retries: 0, workers: 1 },
  ],
  webServer: {
    command: `node scripts/run.mjs serve --port ${port}`,
    url: `http://localhost:${port}/en/`,
    reuseExistingServer: false,
  },
});
