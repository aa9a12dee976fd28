import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED } from '../../src/integrations/shipped-packages.ts';
import { ROOT } from '../../src/load/settings.ts';

/** Where the bill is kept: with the scripts, so that a change of what is used is seen in review. */
export const BILL = join(ROOT, 'scripts', 'sbom.cdx.json');

interface Component {
  type: string;
  name: string;
  version: string;
  /** npm's word: what only tests and tools need, or only another kind of machine, is optional. */
  scope: 'required' | 'optional';
  purl: string;
  hashes?: unknown;
  licenses?: unknown;
}

/**
 * All packages that package-lock.json names, as CycloneDX (S22). Those of tests are among them: npm cannot leave them out
 * without what the build shares with them. The day, the machine and npm's own version are left out: the same lock file gives
 * the same bill.
 * @throws Error when npm cannot read the lock file.
 */
export function billOfMaterials(): string {
  const said = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { bomFormat, specVersion, components } = JSON.parse(said) as {
    bomFormat: string;
    specVersion: string;
    components: Component[];
  };
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, string>;
  const sorted = components
    .map((component) => ({
      type: component.type,
      name: component.name,
      version: component.version,
      scope: component.scope,
      purl: component.purl,
      hashes: component.hashes,
      licenses: component.licenses,
      ...(SHIPPED.includes(component.name) && { properties: [{ name: 'waymark:sent-to-browsers', value: 'true' }] }),
    }))
    .sort((a, b) => (a.purl < b.purl ? -1 : 1));
  const bill = {
    bomFormat,
    specVersion,
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components: sorted,
  };
  return `${JSON.stringify(bill, null, 1)}\n`;
}
