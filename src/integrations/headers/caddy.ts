import { CONTENT_TYPES, contentType } from './content-types.ts';
import type { HeaderRule } from './policy.ts';
import { FOR_SERVERS, quoted } from './write.ts';

const COMPRESSED = 'encode zstd gzip';

/**
 * Settings for Caddy, to be imported in a site block whose `root` is the built folder. Caddy sorts directives in an order of its
 * own, so each rule says which addresses it leaves to the narrower ones. An error starts anew, without what was set before.
 */
export function toCaddy(rules: readonly HeaderRule[], languages: readonly string[]): string {
  return [
    '# Written by the build from src/integrations/headers/policy.ts. Import it in a site block.',
    COMPRESSED,
    // Files are sent whole: parts of two builds are never put together, and nobody is told "you have this already".
    ...['Range', 'If-None-Match', 'If-Modified-Since'].map((name) => `request_header -${name}`),
    ...rules.flatMap(({ path, headers }, index) => [
      `@rule${String(index)} {`,
      ...(path === '/*' ? [] : [`\tpath ${path}`]),
      ...rules.slice(0, index).map((narrower) => `\tnot path ${narrower.path}`),
      '}',
      ...headerBlock(`@rule${String(index)}`, headers),
    ]),
    ...Object.keys(CONTENT_TYPES).flatMap((end) => [
      `@${end} path *.${end}`,
      `header @${end} Content-Type ${quoted(contentType(`.${end}`))}`,
    ]),
    ...fileServer(),
    'handle_errors {',
    ...inside(headerBlock('*', rules.at(-1)?.headers ?? {})),
    ...inside([
      '@missing expression {err.status_code} == 404',
      'handle @missing {',
      ...inside([
        `header Content-Type ${quoted(contentType('.html'))}`,
        // A page that is missing answers in the language of its address.
        ...languages.flatMap((lang) => [`@${lang} path /${lang}/*`, `rewrite @${lang} /${lang}/404.html`]),
        `@other not path ${languages.map((lang) => `/${lang}/*`).join(' ')}`,
        'rewrite @other /404.html',
        COMPRESSED,
        ...fileServer(),
      ]),
      '}',
      'handle {',
      ...inside([`header Content-Type ${quoted(contentType('.txt'))}`, 'respond {err.status_code} {err.status_code}']),
      '}',
    ]),
    '}',
  ]
    .join('\n')
    .concat('\n');
}

/** What a site block imports to serve a built folder: the folder and its settings, which belong together. */
export function caddyRoot(site: string): string {
  return `root * ${quoted(site)}\nimport ${quoted(`${site}/_Caddyfile`)}\n`;
}

function headerBlock(matcher: string, headers: Record<string, string>): string[] {
  return [
    `header ${matcher} {`,
    ...inside(Object.entries(headers).map(([name, value]) => `${name} ${quoted(value)}`)),
    // No name of the server, nothing by which a browser could be known again, and no day of the build.
    ...inside(['-Server', '-ETag', '-Last-Modified', '-Accept-Ranges', 'defer']),
    '}',
  ];
}

function fileServer(): string[] {
  return ['file_server {', ...inside([`hide ${FOR_SERVERS.join(' ')}`]), '}'];
}

function inside(lines: readonly string[]): string[] {
  return lines.map((line) => `\t${line}`);
}
