import type { Plugin } from 'vite';

/**
 * A script that is fetched later is fetched by the browser's own `import()`. Vite's helper also looks for style sheets to
 * load first, which no script of ours has, and weighs more than most of our scripts.
 */
export function plainImports(): Plugin {
  return {
    name: 'waymark-plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
