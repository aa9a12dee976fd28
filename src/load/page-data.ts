import { formatTime, formatWeekday } from '../i18n/formats.ts';
import type { PageData } from '../islands/page/page-data.ts';
import { directory, stringsOf } from './site-content.ts';
import { timesOf } from './times.ts';

const made = new Map<string, PageData>();

/** What src/islands/page needs in the browser: finished strings and names of times in one language, and bank holidays. */
export function pageDataIn(lang: string): PageData {
  const data = made.get(lang) ?? make(lang);
  made.set(lang, data);
  return data;
}

function make(lang: string): PageData {
  const own = directory.strings[stringsOf(lang).lang] ?? {};
  const wanted = Object.entries(own).filter(
    ([key]) =>
      /^hours\.(open|closed)/.test(key) ||
      ['service.withdrawn', 'service.overdue', 'service.call_trace', 'nav.now'].includes(key) ||
      key.startsWith('search.'),
  );
  return {
    strings: Object.fromEntries(wanted),
    bankHolidays: directory.bankHolidays.days,
    times: Object.fromEntries(timesOf(directory.services).map((minutes) => [minutes, formatTime(lang, minutes)])),
    weekdays: [0, 1, 2, 3, 4, 5, 6].map((weekday) => formatWeekday(lang, weekday)),
  };
}
