import { daysBetween, weekdayOf } from '../domain/london-time.ts';
import type { OpenState } from '../domain/opening-hours.ts';
import { formatDayAndMonth, formatTime, formatWeekday } from './formats.ts';
import type { Translator } from './translator.ts';

/** How a language says a time and a weekday. */
export interface TimeNames {
  /** Minutes since midnight. */
  time: (minutes: number) => string;
  /** 0 is Monday. */
  weekday: (weekday: number) => string;
}

/** The names as the runtime knows them. */
function namesOf(lang: string): TimeNames {
  return { time: (minutes) => formatTime(lang, minutes), weekday: (weekday) => formatWeekday(lang, weekday) };
}

/**
 * What a line's state is, in words: "Open now until 5:00 pm", "Closed now. Opens tomorrow at 9:30 am".
 * @param today the day in London, "2026-11-21".
 * @param names given by pages that print them: a browser that has to load its own takes up to a tenth of a second, in
 * which nobody can leave (S9).
 * @returns undefined when nobody can know: nothing is said then (S27).
 */
export function openWords(
  t: Translator,
  today: string,
  state: OpenState,
  names: TimeNames = namesOf(t.lang),
): string | undefined {
  if (state.status === 'unknown') return undefined;
  if (state.status === 'open') {
    return state.closes ? t('hours.open_until', { time: names.time(state.closes.minutes) }) : t('hours.open');
  }
  if (!state.opens) return t('hours.closed');
  const { date, minutes } = state.opens;
  const time = names.time(minutes);
  const ahead = daysBetween(today, date);
  if (ahead === 0) return t('hours.closed_until_today', { time });
  if (ahead === 1) return t('hours.closed_until_tomorrow', { time });
  const weekday = names.weekday(weekdayOf(date));
  // A weekday alone would mean the coming one.
  const day = ahead < 7 ? weekday : `${weekday} ${formatDayAndMonth(t.lang, date)}`;
  return t('hours.closed_until_day', { day, time });
}
