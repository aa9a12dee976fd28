import type { HeaderRule } from './policy.ts';

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

/** Locations for nginx, to be included in a `server` block whose `root` is the built folder. */
export function toNginx(rules: readonly HeaderRule[], languages: readonly string[]): string {
  const locations = rules.map(({ path, headers }) => {
    const place = path.endsWith('*') ? `location ${path.slice(0, -1)}` : `location = ${path}`;
    return [`${place} {`, ...headerLines(headers), '  try_files $uri $uri/index.html =404;', '}'].join('\n');
  });
  const wide = rules.at(-1)?.headers ?? {};
  // A page that is missing answers in the language of its address.
  const missing = languages.map((lang) =>
    [
      `location /${lang}/ {`,
      ...headerLines(wide),
      `  error_page 404 /${lang}/404.html;`,
      '  try_files $uri $uri/index.html =404;',
      '}',
    ].join('\n'),
  );
  return [
    '# Written by the build from src/integrations/headers/policy.ts. Include it in a server block.',
    'etag off;',
    'error_page 404 /404.html;',
    'location ~ ^/_(headers|nginx\\.conf)$ { return 404; }',
    ...locations,
    ...missing,
  ]
    .join('\n')
    .concat('\n');
}

function headerLines(headers: Record<string, string>): string[] {
  return Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value.replace(/"/g, '\\"')}" always;`);
}
