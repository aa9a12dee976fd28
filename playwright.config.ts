import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.ts';

/** Another run on the same machine takes another port: WAYMARK_TEST_PORT. Which build is tested: WAYMARK_OUT. */
const port = process.env['WAYMARK_TEST_PORT'] ?? '4329';

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
    launchOptions: { executablePath: findBrowser()?.path ?? '', args: BROWSER_ARGS },
  },
  projects: [
    { name: 'journeys', testIgnore: 'leaving-fast.spec.ts' },
    // A measurement of time: by itself, after the others. A machine that is busy with something else is asked again.
    { name: 'time', testMatch: 'leaving-fast.spec.ts', dependencies: ['journeys'], retries: 2 },
  ],
  webServer: {
    command: `node scripts/run.mjs serve --port ${port}`,
    url: `http://localhost:${port}/en/`,
    reuseExistingServer: false,
  },
});
