import { z } from 'zod';
import type { AccessibilityResults } from '../../src/schema/accessibility-results.ts';

/** Notes that tests/journeys/axe-faults.ts leaves on each test about what it looked at. */
export const NOTES = { page: 'page looked at', rule: 'rule applied', browser: 'browser' } as const;

const testSchema = z.object({
  results: z.array(
    z.object({
      status: z.string(),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
    }),
  ),
});

interface Suite {
  specs: { tests: z.output<typeof testSchema>[] }[];
  suites?: Suite[] | undefined;
}

const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(z.object({ tests: z.array(testSchema) })), suites: z.array(suiteSchema).optional() }),
);

const reportSchema = z.object({
  stats: z.object({ startTime: z.string(), expected: z.number(), unexpected: z.number(), skipped: z.number() }),
  suites: z.array(suiteSchema),
});

/**
 * What a run of the journeys about accessibility looked at (A19).
 * @param report what Playwright's JSON reporter wrote.
 * @throws Error when a test failed, was skipped or looked at nothing: such a run is no proof.
 */
export function resultsOf(report: unknown): AccessibilityResults {
  const { stats, suites } = reportSchema.parse(report);
  if (stats.unexpected > 0) throw new Error(`${stats.unexpected} test(s) failed. Nothing was recorded.`);
  if (stats.skipped > 0) throw new Error(`${stats.skipped} test(s) were left out. Nothing was recorded.`);
  const notes = suites
    .flatMap(testsOf)
    .flatMap(({ results }) =>
      results.filter(({ status }) => status === 'passed').flatMap(({ annotations }) => annotations),
    );
  const noted = (wanted: string) => [
    ...new Set(notes.filter(({ type }) => type === wanted).flatMap(({ description }) => description ?? [])),
  ];
  const pages = noted(NOTES.page);
  if (pages.length === 0) throw new Error('No page was looked at. Nothing was recorded.');
  const languages = new Set(pages.map((path) => path.split('/')[1] ?? '').filter((tag) => tag !== ''));
  return {
    date: stats.startTime.slice(0, 10),
    pages: pages.length,
    languages: [...languages].sort(),
    rules: noted(NOTES.rule).length,
    browsers: noted(NOTES.browser).sort(),
  };
}

function testsOf({ specs, suites = [] }: Suite): z.output<typeof testSchema>[] {
  return [...specs.flatMap(({ tests }) => tests), ...suites.flatMap(testsOf)];
}
