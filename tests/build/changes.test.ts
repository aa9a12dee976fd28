import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sayChangesSinceRelease } from '../../scripts/keep/change-report.ts';
import { CONTENT, FILES, SITE } from './support.ts';

describe('what changed since the last release (C45)', () => {
  const report = `${SITE}-changes.txt`;

  it('is written beside the site by every build, in words', () => {
    expect(existsSync(report)).toBe(true);
    expect(readFileSync(report, 'utf8')).toBe(`${sayChangesSinceRelease(CONTENT)}\n`);
    expect(readFileSync(report, 'utf8')).toMatch(
      /^(\d+ changes? since the last release \(\d{4}-\d\d-\d\d\)|No release was ever recorded)/,
    );
  });

  it('is not published', () => {
    expect(FILES.filter((file) => file.includes('changes'))).toEqual([]);
  });
});
