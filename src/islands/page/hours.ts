import { formatTime, formatWeekday } from '../../i18n/formats.ts';
import { openWords, type TimeNames } from '../../i18n/open-words.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { LondonTime } from '../../domain/london-time.ts';
import { openState, parseHours, type HolidayRule } from '../../domain/opening-hours.ts';
import type { PageData } from './page-data.ts';

/** As many as a slow phone does between two pictures. */
const LABELS_AT_ONCE = 25;

/** Names of times that the page brought; only what it has not is worked out by the browser. */
export function timeNames(data: PageData, lang: string): TimeNames {
  return {
    time: (minutes) => data.times[minutes] ?? formatTime(lang, minutes),
    weekday: (weekday) => data.weekdays[weekday] ?? formatWeekday(lang, weekday),
  };
}

/**
 * Says beside each line whether it is open now; a page made yesterday cannot know.
 * @returns when all is said. In between the exit is listened to (S9).
 */
export async function sayHours(t: Translator, data: PageData, now: LondonTime): Promise<void> {
  const bankHolidays = new Set(data.bankHolidays);
  const names = timeNames(data, t.lang);
  const known = new Map<string, ReturnType<typeof workOut>>();

  function workOut(hours: string, holidays: string) {
    const state = openState(parseHours(hours), holidays as HolidayRule, now, bankHolidays);
    return { status: state.status, words: openWords(t, now.date, state, names) };
  }

  function say(label: HTMLElement): void {
    const { hours = 'unknown', holidays = 'unknown' } = label.dataset;
    // A long list has the same hours many times.
    const key = `${hours} ${holidays}`;
    const said = known.get(key) ?? workOut(hours, holidays);
    known.set(key, said);
    const { status, words } = said;
    label.dataset['state'] = status;
    if (words === undefined) return;
    label.textContent = words;
    label.classList.toggle('open', status === 'open');
    label.hidden = false;
  }

  const labels = [...document.querySelectorAll<HTMLElement>('[data-hours]')];
  while (labels.length > 0) {
    labels.splice(0, LABELS_AT_ONCE).forEach(say);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
