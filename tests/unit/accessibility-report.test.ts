import { describe, expect, it } from 'vitest';
import { NOTES, resultsOf } from '../../scripts/keep/accessibility-report.ts';

const looked = (path: string, ...rules: string[]) => ({
  status: 'passed',
  annotations: [
    { type: NOTES.page, description: path },
    { type: NOTES.browser, description: 'Chromium 156.0' },
    ...rules.map((rule) => ({ type: NOTES.rule, description: rule })),
  ],
});
const report = (results: object[], stats: object = {}) => ({
  config: { version: '1' },
  stats: { startTime: '2026-11-22T23:00:00.000Z', expected: 2, unexpected: 0, skipped: 0, flaky: 0, ...stats },
  suites: [
    { title: 'a file', specs: [], suites: [{ specs: results.map((result) => ({ tests: [{ results: [result] }] })) }] },
  ],
});

describe('what is recorded of a run about accessibility (A19)', () => {
  it('is the day, and each page, language, rule and browser once', () => {
    const run = report([looked('/en/', 'a', 'b'), looked('/ur/now/', 'b', 'c'), looked('/en/', 'a'), looked('/', 'a')]);
    expect(resultsOf(run)).toEqual({
      date: '2026-11-22',
      pages: 3,
      languages: ['en', 'ur'],
      rules: 3,
      browsers: ['Chromium 156.0'],
    });
  });

  it('leaves out what was looked at in a try that failed', () => {
    const failed = { ...looked('/pl/', 'z'), status: 'failed' };
    expect(resultsOf(report([looked('/en/', 'a'), failed]))).toMatchObject({ pages: 1, languages: ['en'], rules: 1 });
  });

  it('is nothing when a test failed, was left out, or looked at no page', () => {
    const good = [looked('/en/', 'a')];
    expect(() => resultsOf(report(good, { unexpected: 1 }))).toThrow('1 test(s) failed');
    expect(() => resultsOf(report(good, { skipped: 2 }))).toThrow('2 test(s) were left out');
    expect(() => resultsOf(report([{ status: 'passed', annotations: [] }]))).toThrow('No page');
    expect(() => resultsOf({})).toThrow();
  });
});
