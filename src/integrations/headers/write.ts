import type { HeaderRule } from './policy.ts';

/** What the build writes for servers, beside the pages. No server gives these files to anybody. */
export const FOR_SERVERS = ['_headers', '_nginx.conf', '_Caddyfile'] as const;

/**
 * `_headers` as static hosts read it. They add the headers of every rule that fits, so a narrower rule first takes
 * away ("! Name") what the wide one set.
 */
export function toHeadersFile(rules: readonly HeaderRule[]): string {
  const wideFirst = [...rules].reverse();
  return wideFirst
    .map(({ path, headers }, index) => {
      const lines = Object.entries(headers).flatMap(([name, value]) => {
        const wide = index > 0 ? wideFirst[0]?.headers[name] : undefined;
        if (wide === value) return [];
        return [...(wide === undefined ? [] : [`  ! ${name}`]), `  ${name}: ${value}`];
      });
      return [path, ...lines].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

/**
 * A value between double quotes, as nginx and Caddy read it.
 * @throws Error when a server would take part of the value for something of its own.
 */
export function quoted(value: string): string {
  if (/[\n\\${}]/.test(value)) throw new Error(`A header cannot be written for every server: ${value}`);
  return `"${value.replace(/"/g, '\\"')}"`;
}
