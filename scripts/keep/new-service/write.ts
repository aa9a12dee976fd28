import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interviewed } from './interview.ts';

/** Writes the folder of a new service, and its hosts into content/hosts.yaml. */
export function writeService(content: string, { id, draft, hosts }: Interviewed): void {
  const folder = join(content, 'services', id);
  // Fails where the folder is there already: nothing is ever written over.
  mkdirSync(folder);
  writeFileSync(join(folder, 'service.yaml'), draft.facts);
  writeFileSync(join(folder, 'en.md'), draft.words);
  if (hosts.size > 0) {
    const path = join(content, 'hosts.yaml');
    writeFileSync(path, withHosts(readFileSync(path, 'utf8'), hosts));
  }
}

/** The text of content/hosts.yaml with more hosts in it, each where the alphabet puts it; every other line stays. */
export function withHosts(text: string, hosts: ReadonlyMap<string, string>): string {
  const lines = text.split('\n');
  for (const [host, by] of hosts) {
    const own = lines.findIndex((line) => (/^ {2}- \{ host: ([^,]+),/.exec(line)?.[1] ?? '') > host);
    const end = lines.findIndex((line) => line.startsWith('review:'));
    lines.splice(own < 0 ? end : own, 0, `  - { host: ${host}, by: ${JSON.stringify(by)} }`);
  }
  return lines.join('\n');
}
