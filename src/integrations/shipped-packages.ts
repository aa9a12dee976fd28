import type { Plugin } from 'vite';

/** The packages of others whose code is sent to browsers (S22). Pagefind brings its own files, beside the scripts. */
export const SHIPPED = ['react', 'react-dom', 'scheduler', 'leaflet', 'pagefind'];
/** Astro writes the start of its islands whether a page has one or not; ours are started by a script of our own. */
const RENDERER = '@astrojs/react';

/** The package that a module of the bundle comes from; undefined for our own. */
export function packageOf(module: string): string | undefined {
  return /^.*\/node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'))?.groups?.['name'];
}

/**
 * Stops the build when a script would carry the code of a package that is not on the list: what runs on a phone is chosen,
 * not pulled in. Leaves out what no script asks for.
 */
export function shippedPackages(): Plugin {
  return {
    name: 'waymark-shipped-packages',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        for (const chunk of chunks) {
          const isAskedFor = chunks.some(({ imports, dynamicImports }) =>
            [...imports, ...dynamicImports].includes(chunk.fileName),
          );
          const packages = new Set(chunk.moduleIds.flatMap((id) => packageOf(id) ?? []));
          if (!isAskedFor && packages.has(RENDERER)) {
            Reflect.deleteProperty(bundle, chunk.fileName);
            continue;
          }
          const other = [...packages].find((name) => !SHIPPED.includes(name));
          if (other !== undefined)
            throw new Error(
              `${chunk.fileName} would send the code of "${other}" to browsers. Write what is needed of it, load it at build, or choose it: src/integrations/shipped-packages.ts.`,
            );
        }
      },
    },
  };
}
