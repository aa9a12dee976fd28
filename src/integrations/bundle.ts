import { build } from 'vite';
import { shippedPackages } from './shipped-packages.ts';

/**
 * Bundles a script of ours into one piece of text that runs by itself.
 * @param define what stands in the code for names, as JSON.
 */
export async function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define,
    plugins: [shippedPackages()],
    build: { write: false, minify: true, target: 'es2019', lib: { entry, formats: ['iife'], name: 'script' } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error(`${entry} could not be bundled`);
  return output.output[0].code.trim();
}
