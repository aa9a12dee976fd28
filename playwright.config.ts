import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.ts';

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
    baseURL: 'http://localhost:4329',
    viewport: { width: 360, height: 640 },
    launchOptions: { executablePath: findBrowser()?.path ?? '', args: BROWSER_ARGS },
  },
  webServer: {
    command: 'node scripts/run.mjs serve --port 4329',
    url: 'http://localhost:4329/en/',
    reuseExistingServer: false,
  },
});
