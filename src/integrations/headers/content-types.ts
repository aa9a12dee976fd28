/** What is bytes to the browser, such as the parts of the search index. */
const BYTES = 'application/octet-stream';

/** What files of the site are, by the end of their names: every server says the same. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  png: 'image/png',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pagefind: BYTES,
  pf_fragment: BYTES,
  pf_index: BYTES,
  pf_meta: BYTES,
};

/** Kinds that are words, and so are sent in UTF-8 and get smaller when they are compressed. */
export const TYPES_OF_TEXT = [...new Set(Object.values(CONTENT_TYPES))].filter((type) =>
  /^text\/|json$|svg/.test(type),
);

/** The whole value of the header, for a file of this name. */
export function contentType(file: string): string {
  const type = CONTENT_TYPES[/\.(\w+)$/.exec(file)?.[1] ?? ''] ?? BYTES;
  return TYPES_OF_TEXT.includes(type) ? `${type}; charset=utf-8` : type;
}
