import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundle } from './bundle.ts';

const LEAVE = fileURLToPath(new URL('../islands/leave/leave.ts', import.meta.url));

/** The exit, which must stand inline in the head, as text: Astro's own inline scripts are neither checked nor minified. */
export function leaveScript(): Promise<string> {
  return bundle(LEAVE);
}

/** Gives the pages what must stand inline in the head. */
export function inlineScripts(): AstroIntegration {
  return {
    name: 'waymark-inline-scripts',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        updateConfig({ vite: { define: { __LEAVE_SCRIPT__: JSON.stringify(await leaveScript()) } } });
      },
    },
  };
}
