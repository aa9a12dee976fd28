import type { Plugin } from 'vite';
import { fetchedBeside } from './beside.ts';

/** The names of all that a script fetched later imports, and where they are handed over. */
const NAMES = /const __vite__mapDeps=.*?=>i\.map\(i=>d\[i\]\);\n/;
const HANDED_OVER = /,__vite__mapDeps\(\[[\d,]*\]\)/g;

/**
 * A script that is fetched later is fetched by the browser's own `import()`. Vite's helper also looks for style sheets to
 * load first, which no script of ours has, and weighs more than most of our scripts; so do the names of files that it is given.
 */
export function plainImports(): Plugin[] {
  return [
    {
      name: 'waymark-plain-imports',
      enforce: 'pre',
      load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
    },
    {
      name: 'waymark-plain-imports-without-names',
      generateBundle: {
        // Vite writes them in a step of its own, after those of plugins.
        order: 'post',
        handler(_options, bundle) {
          for (const file of Object.values(bundle)) {
            if (file.type !== 'chunk') continue;
            file.code = file.code.replace(NAMES, '').replace(HANDED_OVER, '');
            if (file.code.includes('__vite__mapDeps'))
              throw new Error(`${file.fileName} names what it fetches in a way that is not known here`);
            file.code = fetchedBeside(file, bundle);
          }
        },
      },
    },
  ];
}
