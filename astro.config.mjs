import react from '@astrojs/react';
import { defineConfig, passthroughImageService } from 'astro/config';
import { inlineScripts } from './src/integrations/inline-scripts.ts';
import { fonts } from './src/integrations/fonts.ts';
import { leafletWithout } from './src/integrations/leaflet-without.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { reactWithout } from './src/integrations/react-without.ts';
import { shippedPackages } from './src/integrations/shipped-packages.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.address,
  outDir: process.env.WAYMARK_ASTRO_OUT ?? './dist',
  cacheDir: process.env.WAYMARK_ASTRO_CACHE ?? './.cache/astro',
  trailingSlash: 'always',
  // A page is one file and asks for no style sheet: see the budget in the README.
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  integrations: [react(), inlineScripts(), fonts()],
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: false },
    plugins: [plainImports(), leafletWithout(), reactWithout(), shippedPackages()],
    // Small parts that several pages have in common: a file each weighs more than the parts.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'columns', test: /\/src\/(domain\/area|islands\/finder\/columns)\.ts$/ },
                  { name: 'page-data', test: /\/src\/islands\/(page\/(page-data|data-file)|finder\/say)\.ts$/ },
                ],
              },
            },
          },
        },
      },
    },
  },
});
