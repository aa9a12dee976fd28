import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostOf } from '../../../src/schema/address.ts';
import type { Content } from '../../../src/load/content.ts';
import type { Problem } from '../../../src/load/problem.ts';
import { CHECKS } from '../../../src/load/rules/all.ts';
import type { Known } from '../../../src/load/rules/known.ts';
import { readServices, type ServiceFiles } from '../../../src/load/services.ts';
import { parseYaml, type YamlSource } from '../../../src/load/yaml-source.ts';
import type { NewHosts } from './answers.ts';
import type { Draft } from './draft.ts';

/** All of content/ that a new service is held against. */
export interface Base {
  content: Content;
  known: Known;
}

/** What a draft looks like to the rules. */
export interface Judged {
  facts: YamlSource;
  problems: Problem[];
  /** Hosts it names that nobody has looked at yet (C17). */
  unknownHosts: string[];
}

/** Holds a draft against every rule that "npm run check" has, as if its folder stood in content/services. */
export function judge(id: string, draft: Draft, base: Base, newHosts: NewHosts): Judged {
  const facts = parseYaml(`content/services/${id}/service.yaml`, draft.facts);
  const { service, problems } = readDraft(id, draft);
  if (!service || problems.length > 0) return { facts, problems, unknownHosts: [] };
  const { content, known } = withService(service, base, newHosts);
  const hosts = known.hosts.map(({ host }) => host);
  const { website, channels, sources } = service.facts.value;
  const urls = [website?.url, ...channels.map(({ url }) => url), ...sources.map(({ url }) => url)];
  const named = urls.flatMap((url) => (url === undefined ? [] : [hostOf(url)]));
  return {
    facts,
    problems: CHECKS.flatMap((check) => check(content, known)).filter(({ isWarning = false }) => !isWarning),
    unknownHosts: [...new Set(named)].filter((host) => !hosts.includes(host)),
  };
}

/** Reads a draft as the loader reads any service: from a folder, one that is gone afterwards. */
function readDraft(id: string, draft: Draft): { service: ServiceFiles | undefined; problems: Problem[] } {
  const root = mkdtempSync(join(tmpdir(), 'waymark-draft-'));
  try {
    const content = join(root, 'content');
    const folder = join(content, 'services', id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'service.yaml'), draft.facts);
    writeFileSync(join(folder, 'en.md'), draft.words);
    const problems: Problem[] = [];
    return { service: readServices({ content, problems })[0], problems };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function withService(service: ServiceFiles, { content, known }: Base, newHosts: NewHosts): Base {
  const added = [...newHosts].map(([host, by]) => ({ host, by, notMistakenFor: [] }));
  const hosts = [...known.hosts, ...added];
  return {
    content: {
      ...content,
      hosts: { ...content.hosts, value: hosts },
      services: [...content.services, service],
    },
    known: { ...known, hosts, serviceFolders: [...known.serviceFolders, service.id] },
  };
}
