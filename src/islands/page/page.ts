import { formatTime, formatWeekday } from '../../i18n/formats.ts';
import { openWords, type TimeNames } from '../../i18n/open-words.ts';
import { londonTime } from '../../domain/london-time.ts';
import { openState, parseHours, type HolidayRule } from '../../domain/opening-hours.ts';
import type { Translator } from '../../i18n/translator.ts';
import { pagePath } from '../../i18n/paths.ts';
import { showAge } from './ageing.ts';
import { fill, pageData } from './page-data.ts';
import { replaceLinks } from './single-entry.ts';

const data = pageData();
const { lang } = document.documentElement;
const say = (key: string, values?: Record<string, string | number>) => fill(data.strings[key] ?? '', values);
const t = Object.assign(say, { lang }) as unknown as Translator;

const names: TimeNames = {
  time: (minutes) => data.times[minutes] ?? formatTime(lang, minutes),
  weekday: (weekday) => data.weekdays[weekday] ?? formatWeekday(lang, weekday),
};
const now = londonTime(new Date());

/** Says beside each line whether it is open now; a page made yesterday cannot know. */
for (const label of document.querySelectorAll<HTMLElement>('[data-hours]')) {
  const { hours = 'unknown', holidays = 'unknown' } = label.dataset;
  const state = openState(parseHours(hours), holidays as HolidayRule, now, new Set(data.bankHolidays));
  label.dataset['state'] = state.status;
  const words = openWords(t, now.date, state, names);
  if (words === undefined) continue;
  label.textContent = words;
  label.classList.toggle('open', state.status === 'open');
  label.hidden = false;
}

showAge(now.date, {
  overdue: t('service.overdue'),
  withdrawn: t('service.withdrawn'),
  instead: { text: t('nav.now'), href: pagePath(lang, 'now') },
});

if (document.documentElement.dataset['singleEntry'] !== undefined) replaceLinks();

const searchLink = document.querySelector<HTMLAnchorElement>('[data-search-link]:not([aria-current])');
searchLink?.addEventListener('click', (event) => {
  const place = document.getElementById('search-here');
  if (!place || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  // The search is drawn here, so that it leaves no entry in the history; it is fetched only now.
  void import('../search/search.ts').then(
    ({ openSearch }) => {
      openSearch(place, data.strings).focus();
    },
    () => {
      location.replace(searchLink.href);
    },
  );
});
