import type { Rolldown } from 'vite';

/** What is waited for with a finger on the screen: all of it is asked for at once, and not its imports when it has come (0.3 s on slow 4G). */
const WAITED_FOR = '/islands/search/search.ts';

/** All that a script imports at once, and what that imports. */
function withImports(name: string, bundle: Rolldown.OutputBundle, seen = new Set<string>()): Set<string> {
  const file = bundle[name];
  if (seen.has(name) || file?.type !== 'chunk') return seen;
  seen.add(name);
  for (const next of file.imports) withImports(next, bundle, seen);
  return seen;
}

/**
 * The code of a script that fetches the search later, so that it fetches with it what the search imports and the script has not.
 * @throws Error when the script says so in another way than before.
 */
export function fetchedBeside(script: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string {
  const later = script.dynamicImports.find((name) => {
    const file = bundle[name];
    return file?.type === 'chunk' && file.facadeModuleId?.endsWith(WAITED_FOR) === true;
  });
  if (later === undefined) return script.code;
  const here = withImports(script.fileName, bundle);
  const missing = [...withImports(later, bundle)].filter((name) => name !== later && !here.has(name));
  const names = JSON.stringify(missing.map((name) => name.replace(/^.*\//, './')));
  // The search first: it is the largest, and browsers ask for few at a time. One that does not come is told where it is waited for.
  const code = script.code.replace(
    /import\([`'"]\.\/search\.[^)]*\)/,
    `[$&,...${names}.map(x=>import(x).catch(x=>x))][0]`,
  );
  if (code === script.code) throw new Error(`${script.fileName} fetches the search in a way that is not known here`);
  return code;
}
