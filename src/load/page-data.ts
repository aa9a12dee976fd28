import { addDays } from '../domain/london-time.ts';
import { formatTime, formatWeekday, hasTimeWords } from '../i18n/formats.ts';
import { pagePath } from '../i18n/paths.ts';
import type { PageData } from '../islands/page/page-data.ts';
import { directory, stringsOf, today } from './site-content.ts';
import { timesOf } from './times.ts';

const SAID_BY_SCRIPT = /^(hours\.(open|closed)|service\.(withdrawn|overdue|call_trace)$|nav\.now$)/;
const SAID_BY_SEARCH =
  /^(search\.(label|hint|loading|none|some_|failed|because|name_typed|understood|only_|other_words|all_words)|finder\.see_page)/;
const SAID_BY_KEEP = /^keep\.(start|size|on_leaving|yes|progress|done|failed|not_possible|kept)$/;

const made = new Map<string, PageData>();

/** What src/islands/page needs in the browser: finished strings and names of times in one language, and bank holidays. */
export function pageDataIn(lang: string): PageData {
  const data = made.get(lang) ?? make(lang);
  made.set(lang, data);
  return data;
}

/** What src/islands/search says in a language: no page brings it before somebody wants to search. */
export function searchWordsIn(lang: string): Record<string, string> {
  const own = directory.strings[lang] ?? {};
  return Object.fromEntries(Object.entries(own).filter(([key]) => SAID_BY_SEARCH.test(key)));
}

/** What src/islands/keep says in a language. */
export function keepWordsIn(lang: string): Record<string, string> {
  const own = directory.strings[lang] ?? {};
  return Object.fromEntries(Object.entries(own).filter(([key]) => SAID_BY_KEEP.test(key)));
}

function make(lang: string): PageData {
  const times = hasTimeWords(lang) ? timesOf(directory.services) : [];
  const own = directory.strings[stringsOf(lang).lang] ?? {};
  return {
    strings: Object.fromEntries(Object.entries(own).filter(([key]) => SAID_BY_SCRIPT.test(key))),
    now: pagePath(lang, 'now'),
    // A line that stays open past midnight began yesterday.
    bankHolidays: directory.bankHolidays.days.filter((day) => day >= addDays(today, -1)),
    times: Object.fromEntries(times.map((minutes) => [minutes, formatTime(lang, minutes)])),
    weekdays: [0, 1, 2, 3, 4, 5, 6].map((weekday) => formatWeekday(lang, weekday)),
  };
}
