import { defineConfig } from 'vitest/config';

/** The long proofs that only build and count: they run beside those that open a browser. */
const PATIENT = [
  'tests/deep/reproducible.test.ts',
  'tests/deep/opening-hours.test.ts',
  'tests/deep/kill-switch.test.ts',
];
/** What npm test does a part of, and the long proofs do whole (tests/long.ts). */
const IN_PART = [
  'tests/build/later.test.ts',
  'tests/content/form-cut.test.ts',
  'tests/unit/copy-damaged.test.ts',
  'tests/unit/prove.test.ts',
];
/** Each may start what it needs, and takes its time. */
const LONG = { fileParallelism: false, testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      // Nothing here changes anything outside its own test, so files share what they load: it takes half the time.
      // npm test runs them beside the browser, for which they wait: a second of work can take several.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false, testTimeout: 60_000 } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], isolate: false, testTimeout: 60_000 } },
      // These read the built site; scripts/test.ts builds it first.
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], isolate: false, testTimeout: 60_000 } },
      // The long proofs (npm run test:deep).
      { test: { ...LONG, name: 'deep', include: ['tests/deep/**/*.test.ts'], exclude: PATIENT } },
      {
        test: {
          ...LONG,
          name: 'deep-patient',
          include: [...PATIENT, ...IN_PART],
          env: { WAYMARK_LONG: '1' },
          testTimeout: 1_200_000,
        },
      },
    ],
  },
});
