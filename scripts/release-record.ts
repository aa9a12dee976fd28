// npm run release:record: once a release is public, writes down what it shows. The deletion guard (C40) and the list of
// changes (C45) are held against it from then on.
import { readContent, loadDirectory } from '../src/load/directory.ts';
import { recordRelease } from '../src/load/release.ts';
import { readSettings } from '../src/load/settings.ts';
import { londonTime } from '../src/domain/london-time.ts';
import { sayChangesSinceRelease } from './keep/change-report.ts';
import { fail } from './keep/fail.ts';
import { clearAllowedChanges, writeReleased } from './keep/released-file.ts';

try {
  const { content, now } = readSettings();
  const today = londonTime(now).date;
  // Nothing is recorded that could not have been released: the guard itself is one of the checks.
  loadDirectory(content, today);
  const read = readContent({ content, problems: [] }, today);
  if (!read) throw new Error('content/ cannot be read.');
  console.log(sayChangesSinceRelease(content));
  const released = recordRelease(read.content, read.known);
  writeReleased(content, released);
  clearAllowedChanges(content);
  console.log(
    `\nRecorded: ${String(Object.keys(released.services).length)} services, on ${today}. Commit it with the release.`,
  );
} catch (error) {
  fail(error);
}
