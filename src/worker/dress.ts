import { londonTime } from '../domain/london-time.ts';
import { pagePath } from '../i18n/paths.ts';
import { escaped } from './own-page.ts';
import type { WorkerWords } from './words.ts';

/**
 * Says on a page that a copy is on this device, with the way to remove it: pages themselves carry nothing for it, since most
 * people have none.
 * @param isKept whether there is one: else that it is not saved any more; what may be left of it can still be removed.
 */
export function withRemoval(html: string, lang: string, words: WorkerWords, isKept = true): string {
  const link = `<a class="step" href="${pagePath(lang, 'removed')}">${escaped(words.remove)}</a>`;
  const line = `<p class="soft">${escaped(isKept ? words.kept : words.why.gone[0])} ${link}</p>`;
  const nothing = `<p class="soft">${escaped(words.nothingKept)}</p>`;
  return html.includes(nothing)
    ? html.replace(nothing, () => line)
    : html.replace('</footer>', () => `${line}</footer>`);
}

/**
 * Says above everything else on a page how old it is, in digits: not every browser knows the months of every language.
 * @param confirmed in milliseconds.
 */
export function withAge(html: string, words: WorkerWords, confirmed: number): string {
  const date = londonTime(new Date(confirmed)).date.split('-').reverse().join('/');
  const note = `<p class="note" data-kept-age>${escaped(words.old.replace('{{date}}', date))}</p>`;
  return html.replace(/<main\b[^>]*>/, (main) => main + note);
}

/** The page for addresses that do not exist, saying instead that this one is not in the copy. */
export function asAway(html: string, { missing, why }: WorkerWords): string {
  const all = (text: string) => `>${escaped(text)}<`;
  return missing.reduce((page, words, index) => page.replace(all(words), () => all(why.away[index] ?? '')), html);
}
