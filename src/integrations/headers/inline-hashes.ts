import { createHash } from 'node:crypto';
import type { InlineHashes } from './policy.ts';

const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Hashes of every inline script and style of the built pages; blocks of data are no scripts. */
export function inlineHashes(pages: readonly string[]): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const html of pages) {
    for (const [, attributes = '', code = ''] of html.matchAll(SCRIPT)) {
      if (!/\ssrc=|application\/json/.test(attributes) && code !== '') scripts.add(hash(code));
    }
    for (const [, css = ''] of html.matchAll(STYLE)) styles.add(hash(css));
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
