import { parseHours, type Interval, type WeekHours } from '../domain/opening-hours.ts';
import type { Channel } from '../schema/service.ts';
import type { Translator } from './translator.ts';

/** Monday, as a day to count weekdays from. */
const A_MONDAY = Date.UTC(2024, 0, 1);

/** Latin digits everywhere: a number must look the same on the page and on the keypad. */
const locale = (lang: string) => `${lang}-GB-u-nu-latn-ca-gregory`;

const made = new Map<string, Intl.DateTimeFormat>();

/** A format of dates. Kept, because making one takes longer than printing a thousand times with it. */
function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(tag, options);
  made.set(key, format);
  return format;
}

/** "2026-11-21" as "21 November 2026", "2026-02" as "February 2026", "2026" as it is. */
export function formatDate(lang: string, date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long' };
  if (day !== undefined) options.day = 'numeric';
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  return dateFormat(locale(lang), { ...options, timeZone: 'UTC' }).format(at);
}

/**
 * Languages in which the browsers' own words for the parts of a day are those that people use here. Others get the clock of
 * 24 hours, which every timetable has: Unicode's Arabic calls midnight an evening, its Somali has letters that few know.
 */
const COUNTS_TO_TWELVE = ['en', 'ur'];

/** Whether a language has words for the times of the day; for others their digits say all. */
export function hasTimeWords(lang: string): boolean {
  return COUNTS_TO_TWELVE.includes(lang);
}

/** Minutes since midnight as people say a time: "9:30 am", "9:30 صبح"; elsewhere "09:30". */
export function formatTime(lang: string, minutes: number): string {
  const ofDay = minutes % 1440;
  if (!hasTimeWords(lang)) {
    // Without Intl: the first time that a slow phone asks it for a language, it takes a tenth of a second.
    return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
  }
  const options: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC', hour12: true };
  if (lang !== 'en') options.dayPeriod = 'short';
  return dateFormat(locale(lang), options).format(Date.UTC(2024, 0, 1, 0, ofDay));
}

/** "2026-11-21" as "21 November". */
export function formatDayAndMonth(lang: string, date: string): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' };
  return dateFormat(locale(lang), options).format(Date.parse(`${date}T00:00:00Z`));
}

/** 0 is Monday. */
export function formatWeekday(lang: string, weekday: number): string {
  return dateFormat(locale(lang), { weekday: 'long', timeZone: 'UTC' }).format(A_MONDAY + weekday * 86_400_000);
}

/** "a, b and c" as the language joins a list. */
export function formatList(lang: string, items: readonly string[]): string {
  return joined(lang, 'conjunction', items);
}

/** "a, b or c" as the language joins alternatives. */
export function formatAlternatives(lang: string, items: readonly string[]): string {
  return joined(lang, 'disjunction', items);
}

const joiners = new Map<string, Intl.ListFormat>();

/** Words that join a list in languages for which browsers have the English ones only. */
const OWN_JOINERS: Record<string, { comma: string; conjunction: string; disjunction: string }> = {
  ckb: { comma: '، ', conjunction: ' و ', disjunction: ' یان ' },
};

function joined(lang: string, type: 'conjunction' | 'disjunction', items: readonly string[]): string {
  const own = OWN_JOINERS[lang];
  if (own)
    return [items.slice(0, -1).join(own.comma), ...items.slice(-1)].filter((part) => part !== '').join(own[type]);
  const key = `${lang} ${type}`;
  const joiner = joiners.get(key) ?? new Intl.ListFormat(`${lang}-GB`, { type });
  joiners.set(key, joiner);
  // Persian's has an invisible mark of direction in it, which pages do without.
  return joiner.format(items).replaceAll('\u200F', '');
}

/**
 * The name of a language in the reader's language: "Punjabi".
 * @param own names that go before those of Unicode's tables, as content/languages.yaml has them.
 */
export function formatLanguage(lang: string, tag: string, own: Record<string, string> = {}): string {
  return own[tag] ?? new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
}

/** A week of hours as lines: ["Monday to Friday: 9:30 am – 5:00 pm"]. */
export function formatHours(t: Translator, hours: WeekHours): string[] {
  if (hours === 'always') return [t('hours.always')];
  if (hours === 'unknown') return [t('hours.unknown')];
  return runsOf(hours).map(({ first, last, intervals }) => {
    const days =
      first === last
        ? formatWeekday(t.lang, first)
        : t('hours.days', { first: formatWeekday(t.lang, first), last: formatWeekday(t.lang, last) });
    const times = intervals.map(({ from, until }) => `${formatTime(t.lang, from)} – ${formatTime(t.lang, until)}`);
    return t('hours.on_days', { days, times: formatList(t.lang, times) });
  });
}

/** When a line answers, in words; where its week has gaps, also what a bank holiday changes. */
export function formatLineHours(t: Translator, { hours, holidays }: Pick<Channel, 'hours' | 'holidays'>): string[] {
  const week = parseHours(hours);
  return [...formatHours(t, week), ...(typeof week === 'string' ? [] : [t(`hours.on_holidays_${holidays}`)])];
}

/** Weekdays in a row that have the same hours. */
function runsOf(
  week: readonly (readonly Interval[])[],
): { first: number; last: number; intervals: readonly Interval[] }[] {
  const runs: { first: number; last: number; intervals: readonly Interval[] }[] = [];
  week.forEach((intervals, day) => {
    if (intervals.length === 0) return;
    const before = runs.at(-1);
    if (before?.last === day - 1 && JSON.stringify(before.intervals) === JSON.stringify(intervals)) before.last = day;
    else runs.push({ first: day, last: day, intervals });
  });
  return runs;
}
