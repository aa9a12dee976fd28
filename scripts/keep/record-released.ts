import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import { londonTime } from '../../src/domain/london-time.ts';
import { loadDirectory, readContent } from '../../src/load/directory.ts';
import { ContentError, type Problem } from '../../src/load/problem.ts';
import { recordRelease } from '../../src/load/release.ts';
import type { Settings } from '../../src/load/settings.ts';
import { ALLOWED_CHANGES, RELEASED } from '../../src/load/upkeep.ts';
import type { Released } from '../../src/schema/released.ts';
import { sayChangesSinceRelease } from './change-report.ts';

/**
 * Writes content/released.json: what is public now, for the next release to be held against (C40, C45).
 * @returns what changed since the release before, in words.
 * @throws ContentError while anything is wrong, the deletion guard included: then it could not have been released.
 */
export function recordReleased({ content, now }: Pick<Settings, 'content' | 'now'>): string {
  const today = londonTime(now).date;
  loadDirectory(content, today);
  const problems: Problem[] = [];
  const read = readContent({ content, problems }, today);
  if (!read) throw new ContentError(problems);
  const report = sayChangesSinceRelease(content);
  const released = recordRelease(read.content, read.known);
  writeReleased(content, released);
  clearAllowedChanges(content);
  const count = Object.keys(released.services).length;
  return `${report}\n\nRecorded: ${String(count)} services, on ${today}. Commit it with the release.`;
}

/** A service on each line, so that git shows which of them a release changed. */
function writeReleased(content: string, { recorded, services }: Released): void {
  const lines = Object.entries(services)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, service]) => `    ${JSON.stringify(id)}: ${JSON.stringify(service)}`);
  const text = `{\n  "recorded": ${JSON.stringify(recorded)},\n  "services": {\n${lines.join(',\n')}\n  }\n}\n`;
  writeFileSync(join(content, RELEASED), text);
}

/** Takes every entry out of content/allowed-changes.yaml: what was signed is released now. Its comments stay. */
function clearAllowedChanges(content: string): void {
  const path = join(content, ALLOWED_CHANGES);
  if (!existsSync(path)) return;
  const document = parseDocument(readFileSync(path, 'utf8'));
  if (!(document.contents instanceof YAMLMap)) return;
  const empty = new YAMLSeq();
  empty.flow = true;
  document.set('allowed', empty);
  writeFileSync(path, document.toString());
}
