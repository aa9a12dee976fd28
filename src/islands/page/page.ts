import type { Translator } from '../../i18n/translator.ts';
import { londonTime } from '../../domain/london-time.ts';
import { showAge } from './ageing.ts';
import { sayHours } from './hours.ts';
import { fill, pageData } from './page-data.ts';
import { openNumbersWithoutNetwork } from './without-network.ts';

const data = pageData();
const { lang } = document.documentElement;
const say = (key: string, values?: Record<string, string | number>) => fill(data.strings[key] ?? '', values);
const t = Object.assign(say, { lang }) as unknown as Translator;
const now = londonTime(new Date());

if (document.documentElement.dataset['singleEntry'] !== undefined) openNumbersWithoutNetwork();

showAge(now.date, {
  overdue: t('service.overdue'),
  withdrawn: t('service.withdrawn'),
  instead: { text: t('nav.now'), href: data.now },
});

/** Kept once every line says whether it is open now. */
export const hoursSaid = sayHours(t, data, now);

const searchLink = document.querySelector<HTMLAnchorElement>('[data-search-link]:not([aria-current])');
searchLink?.addEventListener('click', (event) => {
  const place = document.getElementById('search-here');
  if (!place || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  // The search is drawn here, so that it leaves no entry in the history; it is fetched only now.
  void import('../search/search.ts')
    .then(({ fetchSearch }) => fetchSearch(place, data.strings))
    .then(
      (field) => {
        field.focus();
      },
      () => {
        // Whoever left meanwhile, and was left without a page, is not brought back (S9).
        if (searchLink.isConnected) location.replace(searchLink.href);
      },
    );
});
