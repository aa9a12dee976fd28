import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

const LEAVE = fileURLToPath(new URL('../islands/leave/leave.ts', import.meta.url));

/** Bundles what must stand inline in the head, as text: Astro's own inline scripts are neither checked nor minified. */
export function inlineScripts(): AstroIntegration {
  return {
    name: 'waymark-inline-scripts',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        updateConfig({ vite: { define: { __LEAVE_SCRIPT__: JSON.stringify(await bundle(LEAVE)) } } });
      },
    },
  };
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'es2019', lib: { entry, formats: ['iife'], name: 'leave' } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error(`${entry} could not be bundled`);
  return output.output[0].code.trim();
}
