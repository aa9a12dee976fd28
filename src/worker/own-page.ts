import { pagePath } from '../i18n/paths.ts';
import type { Frame, Why, WorkerWords } from './words.ts';

/**
 * A page that needs nothing of the copy: it is shown when there is none, or none that may be trusted. So it can be left like any
 * other, and has the emergency numbers.
 * @param isForWork professionals' pages keep the browser's own Back (safety.md, section 4, point 2).
 */
export function ownPage(
  lang: string,
  words: WorkerWords,
  why: Why,
  { name, leave, css }: Frame,
  isForWork = false,
): string {
  const { dir, exit, emergency } = words;
  const [heading, text] = words.why[why];
  const out = `rel="noreferrer noopener nofollow" title="${escaped(exit.hint)}"`;
  return [
    `<!doctype html><html lang="${lang}" dir="${dir}" data-leave="${escaped(exit.to.join(' '))}" data-after="${escaped(exit.title)}"${isForWork ? '' : ' data-single-entry'}>`,
    `<head><meta charset="utf-8"><title>${escaped(words.tab)} · ${name}</title><script>${leave}</script>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="format-detection" content="telephone=no">',
    `<style>${css}</style></head><body>`,
    `<header><a class="exit" data-exit href="${escaped(exit.to[0])}" ${out}>${escaped(exit.label)}</a></header>`,
    `<main><h1>${escaped(heading)}</h1><p>${escaped(text)}</p>`,
    ...emergency.map(({ text: line, number }) => `<p>${withNumber(line, number)}</p>`),
    `<p><a href="${pagePath(lang, 'home')}">${escaped(words.start)}</a></p></main>`,
    `<footer><p>${escaped(words.safety)}</p><p><a href="${pagePath(lang, 'removed')}">${escaped(words.remove)}</a></p></footer></body></html>`,
  ].join('');
}

function withNumber(line: string, number: string | undefined): string {
  if (number === undefined) return escaped(line);
  const link = `<a class="number" dir="ltr" href="tel:${number}">${number}</a>`;
  return escaped(line).replace('{{number}}', link);
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words as they stand in HTML, as Astro writes them. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
