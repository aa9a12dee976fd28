// npm run changes -- [<git revision>] [--json]: what changed in numbers, hours, areas and confidential flags, in words, for
// a second person to review. Without a revision: since the last release.
import { parseArgs } from 'node:util';
import { readSettings } from '../src/load/settings.ts';
import { changesSinceCommit, changesSinceRelease, sayReport } from './keep/change-report.ts';
import { fail } from './keep/fail.ts';

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
  const { content } = readSettings();
  const revision = positionals[0];
  const report = revision === undefined ? changesSinceRelease(content) : changesSinceCommit(content, revision);
  if (!report) throw new Error('No release was ever recorded. Say since when: npm run changes -- HEAD~3');
  console.log(values.json === true ? JSON.stringify(report, null, 2) : sayReport(report));
} catch (error) {
  fail(error);
}
