import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import { ALLOWED_CHANGES, RELEASED } from '../../src/load/upkeep.ts';
import type { Released } from '../../src/schema/released.ts';

/** Writes content/released.json: a service on each line, so that git shows which of them a release changed. */
export function writeReleased(content: string, { recorded, services }: Released): void {
  const lines = Object.entries(services)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, service]) => `    ${JSON.stringify(id)}: ${JSON.stringify(service)}`);
  const text = `{\n  "recorded": ${JSON.stringify(recorded)},\n  "services": {\n${lines.join(',\n')}\n  }\n}\n`;
  writeFileSync(join(content, RELEASED), text);
}

/** Takes every entry out of content/allowed-changes.yaml: what was signed is released now. Its comments stay. */
export function clearAllowedChanges(content: string): void {
  const path = join(content, ALLOWED_CHANGES);
  if (!existsSync(path)) return;
  const document = parseDocument(readFileSync(path, 'utf8'));
  if (!(document.contents instanceof YAMLMap)) return;
  const empty = new YAMLSeq();
  empty.flow = true;
  document.set('allowed', empty);
  writeFileSync(path, document.toString());
}
