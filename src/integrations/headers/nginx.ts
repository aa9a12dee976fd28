import { CONTENT_TYPES, contentType, TYPES_OF_TEXT } from './content-types.ts';
import type { HeaderRule } from './policy.ts';
import { FOR_SERVERS, quoted } from './write.ts';

const FIND_FILE = 'try_files $uri $uri/ =404;';

/**
 * Settings for nginx, to be included in a `server` block whose `root` is the built folder. The headers of the widest rule stand
 * outside of every location, so that what nginx answers by itself (a request that it cannot read, a redirect) has them too.
 */
export function toNginx(rules: readonly HeaderRule[], languages: readonly string[]): string {
  const notServed = FOR_SERVERS.map((name) => name.slice(1).replace('.', '\\.')).join('|');
  return [
    '# Written by the build from src/integrations/headers/policy.ts. Include it in a server block.',
    // Who asked for which page is written nowhere.
    'access_log off;',
    'error_log /dev/null crit;',
    'server_tokens off;',
    // Nothing by which a browser could be known again, and no day of the build.
    'etag off;',
    'if_modified_since off;',
    // Files are sent whole: parts of two builds are never put together.
    'max_ranges 0;',
    'absolute_redirect off;',
    'charset utf-8;',
    `charset_types ${withoutHtml(TYPES_OF_TEXT)};`,
    'types {',
    ...Object.entries(CONTENT_TYPES).map(([end, type]) => `  ${type} ${end};`),
    '}',
    `default_type ${contentType('')};`,
    'gzip on;',
    'gzip_vary on;',
    'gzip_min_length 256;',
    'gzip_comp_level 6;',
    `gzip_types ${withoutHtml(TYPES_OF_TEXT)};`,
    ...headerLines(rules.at(-1)?.headers ?? {}),
    ...missingPage(''),
    `location ~ ^/_(${notServed})$ { return 404; }`,
    ...rules.map((rule) => location(rule, languages, rule !== rules.at(-1))),
    // A page that is missing answers in the language of its address.
    ...languages.map((lang) => block(`/${lang}/`, [...missingPage(`/${lang}`), FIND_FILE])),
  ]
    .join('\n')
    .concat('\n');
}

/** What a `server` block includes to serve a built folder: the folder and its settings, which belong together. */
export function nginxRoot(site: string): string {
  return `root ${quoted(site)};\ninclude ${quoted(`${site}/_nginx.conf`)};\n`;
}

function location({ path, headers }: HeaderRule, languages: readonly string[], isNarrow: boolean): string {
  const lang = languages.find((tag) => path.startsWith(`/${tag}/`));
  const lines = [...(isNarrow ? headerLines(headers) : []), ...(lang === undefined ? [] : missingPage(`/${lang}`))];
  if (path.endsWith('*')) return block(path.slice(0, -1), [...lines, FIND_FILE]);
  // The page of a folder is named here: to find it by itself nginx would go to another location, with other headers.
  return block(`= ${path}`, [...lines, path.endsWith('/') ? `try_files ${path}index.html =404;` : FIND_FILE]);
}

function block(place: string, lines: readonly string[]): string {
  return [`location ${place} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n');
}

/** A folder without a page of its own is missing, too, and not forbidden. */
function missingPage(folder: string): string[] {
  return [`error_page 404 ${folder}/404.html;`, `error_page 403 =404 ${folder}/404.html;`];
}

/** A location with headers of its own inherits none, so each has all. */
function headerLines(headers: Record<string, string>): string[] {
  return [
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    // Empty: nginx leaves it out.
    'add_header Last-Modified "";',
  ];
}

/** nginx counts HTML in by itself, and warns when it is named. */
function withoutHtml(types: readonly string[]): string {
  return types.filter((type) => type !== 'text/html').join(' ');
}
