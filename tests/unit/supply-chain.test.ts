// What this project is made of (S22): few packages, locked, each with a reason, none that runs a script when it is installed.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BILL, billOfMaterials } from '../../scripts/keep/bill-of-materials.ts';
import { packageOf, SHIPPED, shippedPackages } from '../../src/integrations/shipped-packages.ts';
import { ROOT } from '../../src/load/settings.ts';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const lockedIn = (name: string) => {
  const { packages } = JSON.parse(read(name)) as { packages: Record<string, Locked> };
  return Object.entries(packages).filter(([path]) => path !== '');
};
const locked = ['package-lock.json', 'scripts/node/package-lock.json'].flatMap(lockedIn);
const own = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const wanted = { ...own.dependencies, ...own.devDependencies };

/** Licences that ask for no more than their text and a name. */
const FREE =
  /^\(?(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|CC-BY-3\.0|Python-2\.0|Unlicense|OFL-1\.1|WTFPL|MPL-2\.0|LGPL-3\.0-or-later)\b/;
/** It says so in an older form of package.json, which lock files leave out: MIT. */
const OLDER_FORM = ['node_modules/svg-tags'];
/** esbuild's looks whether its program came with it, and fetches it if not: it works without. */
const WITH_SCRIPT = ['node_modules/esbuild'];

describe('the packages that the lock files name', () => {
  it('come from the npm registry and nowhere else, each with what its content must be', () => {
    expect(locked.length).toBeGreaterThan(300);
    const odd = locked.filter(([path, { version = '', resolved, integrity = '', link }]) => {
      const name = packageOf(`/${path}/`) ?? path;
      const own = `https://registry.npmjs.org/${name}/-/${basename(name)}-${version}.tgz`;
      return link === true || resolved !== own || !integrity.startsWith('sha512-');
    });
    expect(odd.map(([path]) => path)).toEqual([]);
  });

  it('have a licence under which they may be used here', () => {
    const odd = locked.filter(([path, { license = '' }]) => !FREE.test(license) && !OLDER_FORM.includes(path));
    expect(odd.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
  });

  it('are installed without running any script of theirs', () => {
    expect(read('scripts/run.mjs')).toContain("'--ignore-scripts'");
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  it('have no script to run but those that somebody has read', () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripted.map(([path]) => path)).toEqual(WITH_SCRIPT);
  });

  it('are written down with where they come from, whatever the machine is set to', () => {
    expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=false$/m);
  });

  it('are taken only when they have been out for a week', () => {
    expect(read('.npmrc')).toMatch(/^min-release-age=7$/m);
  });
});

describe('the packages that package.json names', () => {
  it('are pinned to one version', () => {
    expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('have a reason each in src/README.md', () => {
    const table = read('src/README.md').split('## Packages, and why')[1]?.split('\n## ')[0] ?? '';
    const reasoned = [...table.matchAll(/^\|([^|]*)\|([^|]*\w[^|]*)\|$/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
    const isReasoned = (name: string) =>
      reasoned.some((each) => each === name || (each === '@types/*' && name.startsWith('@types/')));
    expect(Object.keys(wanted).filter((name) => !isReasoned(name))).toEqual([]);
  });
});

/** The packages that the code of the site and of its build asks for by name. */
function imported(): string[] {
  const inFolder = (folder: string) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|astro)$/.test(name))
      .map((name) => join(folder, name));
  const files = ['astro.config.mjs', 'scripts/build.ts', ...inFolder('src'), ...inFolder('scripts/build')];
  const asked = files.flatMap((file) => [...read(file).matchAll(/\b(?:from|import) ?\(?'([@a-z][^':]*)'/g)]);
  return [...new Set(asked.flatMap(([, name = '']) => packageOf(`/node_modules/${name}/`) ?? []))];
}

describe('the bill of materials', () => {
  const { components } = JSON.parse(readFileSync(BILL, 'utf8')) as {
    components: { name: string; version: string; scope: string; properties?: object }[];
  };

  it('is that of today’s lock file; if not, "npm run sbom" writes it anew', () => {
    expect(readFileSync(BILL, 'utf8')).toBe(billOfMaterials());
  });

  it('names every package of the lock file, each version of it, and nothing else', () => {
    const wanted = lockedIn('package-lock.json').map(
      ([path, { version = '' }]) => `${packageOf(`/${path}/`) ?? path}@${version}`,
    );
    expect(new Set(components.map(({ name, version }) => `${name}@${version}`))).toEqual(new Set(wanted));
  });

  it('calls required what the site and its build import', () => {
    const required = new Set(components.filter(({ scope }) => scope === 'required').map(({ name }) => name));
    expect(imported()).toEqual(expect.arrayContaining(['astro', 'subset-font', 'vite', 'yaml', 'zod']));
    expect(imported().filter((name) => !required.has(name))).toEqual([]);
  });

  it('names what is sent to browsers: five packages', () => {
    const sent = components.filter(({ properties }) => properties !== undefined).map(({ name }) => name);
    expect(sent.sort()).toEqual([...SHIPPED].sort());
    expect(SHIPPED.length).toBeLessThanOrEqual(5);
  });
});

describe('the package that a module comes from', () => {
  it.each([
    ['/x/node_modules/react-dom/client.js', 'react-dom'],
    ['/x/node_modules/@a/b/node_modules/scheduler/index.js', 'scheduler'],
    ['\0/x/node_modules/@astrojs/react/dist/client.js?commonjs', '@astrojs/react'],
    ['C:\\x\\node_modules\\leaflet\\dist\\leaflet.js', 'leaflet'],
    ['/x/src/islands/search/search.ts', undefined],
  ])('is told by its path: %s', (module, name) => {
    expect(packageOf(module)).toBe(name);
  });
});

describe('the build of the scripts', () => {
  const chunk = (fileName: string, module: string, imports: string[] = []) => ({
    type: 'chunk',
    fileName,
    imports,
    dynamicImports: [],
    moduleIds: [module],
  });
  const run = (...chunks: ReturnType<typeof chunk>[]) => {
    const bundle = Object.fromEntries(chunks.map((each) => [each.fileName, each]));
    const { generateBundle } = shippedPackages() as unknown as {
      generateBundle: { handler: (options: object, bundle: object) => void };
    };
    generateBundle.handler({}, bundle);
    return Object.keys(bundle);
  };

  it('stops at the code of a package that nobody chose', () => {
    expect(() => run(chunk('a.js', '/x/node_modules/left-pad/index.js'))).toThrow('"left-pad"');
    expect(run(chunk('a.js', '/x/node_modules/react/index.js'))).toEqual(['a.js']);
  });

  it('leaves out the start of islands that no script asks for', () => {
    const renderer = chunk('client.js', '/x/node_modules/@astrojs/react/dist/client.js');
    expect(run(renderer, chunk('a.js', '/x/src/a.ts'))).toEqual(['a.js']);
    expect(() => run(renderer, chunk('a.js', '/x/src/a.ts', ['client.js']))).toThrow('"@astrojs/react"');
  });
});
