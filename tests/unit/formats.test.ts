import { describe, expect, it } from 'vitest';
import { parseHours } from '../../src/domain/opening-hours.ts';
import {
  formatDate,
  formatHours,
  formatLanguage,
  formatList,
  formatAlternatives,
  formatTime,
  formatWeekday,
} from '../../src/i18n/formats.ts';
import { openWords } from '../../src/i18n/open-words.ts';
import { translator } from '../../src/i18n/translator.ts';
import { directory } from './real-content.ts';

const say = (lang: string) => translator(lang, directory.strings);
const hoursIn = (lang: string, hours: string) => formatHours(say(lang), parseHours(hours)).map(plain);
/** Some versions of Node put a narrow space before "am"; it looks the same. */
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');
const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯]/u;

describe('a date', () => {
  it.each([
    ['en', '2026-11-21', '21 November 2026'],
    ['en', '2026-02', 'February 2026'],
    ['en', '2026', '2026'],
    ['ur', '2026-11-21', '21 نومبر، 2026'],
    ['ur', '2026-02', 'فروری 2026'],
    ['ur', '2026', '2026'],
  ])('in %s: %s is %s', (lang, date, words) => {
    expect(formatDate(lang, date)).toBe(words);
  });

  it.each(['2026-01-01', '2026-12-31', '2028-02-29'])('does not slip to the day before or after: %s', (date) => {
    expect(formatDate('en', date).split(' ')[0]).toBe(String(Number(date.slice(-2))));
  });
});

describe('a time', () => {
  it.each([
    [0, '12:00 am'],
    [570, '9:30 am'],
    [720, '12:00 pm'],
    [1020, '5:00 pm'],
    [1439, '11:59 pm'],
    [1440, '12:00 am'],
    [1560, '2:00 am'],
  ])('in English: %i minutes are %s', (minutes, words) => {
    expect(plain(formatTime('en', minutes))).toBe(words);
  });

  it.each([
    [570, '9:30 صبح'],
    [720, '12:00 دوپہر'],
    [1380, '11:00 رات'],
    [120, '2:00 رات'],
  ])('in Urdu names the part of the day: %i minutes are %s', (minutes, words) => {
    expect(plain(formatTime('ur', minutes))).toBe(words);
  });
});

describe('the clock of other languages', () => {
  it.each(['ar', 'bn', 'so', 'pl', 'fa', 'ckb', 'zh-Hans'])('in %s counts to 24, in Latin digits', (lang) => {
    expect([0, 570, 1380, 1560].map((minutes) => formatTime(lang, minutes))).toEqual([
      '00:00',
      '09:30',
      '23:00',
      '02:00',
    ]);
  });

  it('says what the browsers say, but for the nought that some leave out', () => {
    const seen = new Intl.DateTimeFormat('pl-GB', {
      hour: 'numeric',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'UTC',
    });
    const wrong = Array.from({ length: 1440 }, (_, minutes) => minutes).filter(
      (minutes) => seen.format(Date.UTC(2024, 0, 1, 0, minutes)).padStart(5, '0') !== formatTime('pl', minutes),
    );
    expect(wrong).toEqual([]);
  });
});

describe('weekdays, lists and languages', () => {
  it('are named in the reader’s language, Monday first', () => {
    expect([0, 4, 6].map((day) => formatWeekday('en', day))).toEqual(['Monday', 'Friday', 'Sunday']);
    expect([0, 4, 6].map((day) => formatWeekday('ur', day))).toEqual(['پیر', 'جمعہ', 'اتوار']);
  });

  it('are joined as the language joins them', () => {
    expect(formatList('en', ['a'])).toBe('a');
    expect(formatList('en', ['a', 'b'])).toBe('a and b');
    expect(formatList('ur', ['a', 'b'])).toBe('a اور b');
    expect(formatList('ur', ['a', 'b', 'c'])).toBe('a، b، اور c');
    expect(formatList('ckb', ['a', 'b', 'c'])).toBe('a، b و c');
    expect(formatList('ckb', ['a'])).toBe('a');
    expect(formatAlternatives('ckb', ['a', 'b'])).toBe('a یان b');
    expect(formatList('fa', ['a', 'b', 'c'])).toBe('a، b، و c');
  });

  it('are told by name, or by their tag when they have none', () => {
    expect(formatLanguage('en', 'pa')).toBe('Punjabi');
    expect(formatLanguage('ur', 'pa')).toBe('پنجابی');
    expect(formatLanguage('en', 'xx')).toBe('xx');
  });
});

describe('a week of hours', () => {
  it('joins days in a row that have the same hours', () => {
    expect(hoursIn('en', 'Mo-Fr 09:30-17:00; Sa 10:00-13:00')).toEqual([
      'Monday to Friday: 9:30 am – 5:00 pm',
      'Saturday: 10:00 am – 1:00 pm',
    ]);
  });

  it('does not join days that are apart, or that differ', () => {
    expect(hoursIn('en', 'Tu,Th 09:00-12:00')).toEqual(['Tuesday: 9:00 am – 12:00 pm', 'Thursday: 9:00 am – 12:00 pm']);
    expect(hoursIn('en', 'Mo,We 09:00-12:00; Tu 09:00-13:00')).toEqual([
      'Monday: 9:00 am – 12:00 pm',
      'Tuesday: 9:00 am – 1:00 pm',
      'Wednesday: 9:00 am – 12:00 pm',
    ]);
  });

  it('names both times of a day with a break, and the end of a night', () => {
    expect(hoursIn('en', 'Mo 09:00-12:00,13:00-17:00')).toEqual(['Monday: 9:00 am – 12:00 pm and 1:00 pm – 5:00 pm']);
    expect(hoursIn('en', 'Fr-Sa 22:00-26:00')).toEqual(['Friday to Saturday: 10:00 pm – 2:00 am']);
  });

  it('is one line when it is always open, or unknown', () => {
    expect(hoursIn('en', '24/7')).toEqual(['Day and night, every day']);
    expect(hoursIn('en', 'unknown')).toEqual(['Hours not known']);
  });

  it('is whole in Urdu', () => {
    expect(hoursIn('ur', 'Mo-Fr 09:30-17:00')).toEqual(['پیر سے جمعہ تک: 9:30 صبح – 5:00 سہ پہر']);
    expect(hoursIn('ur', '24/7')).toEqual(['دن رات، ہر روز']);
  });

  it('has Latin digits only, in every language and for every service', () => {
    const hours = [...new Set(directory.services.flatMap(({ channels }) => channels.map((channel) => channel.hours)))];
    for (const { tag } of directory.languages)
      for (const line of hours.flatMap((entry) => hoursIn(tag, entry))) expect(line).not.toMatch(OTHER_DIGITS);
  });
});

describe('when a closed line opens', () => {
  const opens = (lang: string, date: string) =>
    plain(openWords(say(lang), '2026-11-21', { status: 'closed', opens: { date, minutes: 570 } }) ?? '');

  it.each([
    ['2026-11-21', 'Closed now. Opens today at 9:30 am'],
    ['2026-11-22', 'Closed now. Opens tomorrow at 9:30 am'],
    ['2026-11-23', 'Closed now. Opens Monday at 9:30 am'],
    ['2026-12-01', 'Closed now. Opens Tuesday 1 December at 9:30 am'],
  ])('is said in English: %s', (date, words) => {
    expect(opens('en', date)).toBe(words);
  });

  it('is said in Urdu', () => {
    expect(opens('ur', '2026-11-21')).toContain('آج 9:30 صبح');
    expect(opens('ur', '2026-11-22')).toContain('کل 9:30 صبح');
    expect(opens('ur', '2026-11-23')).toContain('پیر کو 9:30 صبح');
  });

  it('is tomorrow across the end of a month and the day the clocks change', () => {
    const tomorrow = (today: string, date: string) =>
      openWords(say('en'), today, { status: 'closed', opens: { date, minutes: 0 } });
    expect(tomorrow('2026-11-30', '2026-12-01')).toContain('tomorrow');
    expect(tomorrow('2026-03-28', '2026-03-29')).toContain('tomorrow');
    expect(tomorrow('2026-10-24', '2026-10-25')).toContain('tomorrow');
  });

  it('takes the names that the page printed, and never asks the browser for its own', () => {
    const names = { time: (minutes: number) => `<${minutes}>`, weekday: (day: number) => `<day ${day}>` };
    const { DateTimeFormat } = Intl;
    Intl.DateTimeFormat = (() => {
      throw new Error('a slow phone is asked for its own names');
    }) as never;
    try {
      const monday = { status: 'closed', opens: { date: '2026-11-23', minutes: 570 } } as const;
      expect(openWords(say('en'), '2026-11-21', monday, names)).toBe('Closed now. Opens <day 0> at <570>');
      const open = { status: 'open', closes: { date: '2026-11-21', minutes: 1020 } } as const;
      expect(openWords(say('en'), '2026-11-21', open, names)).toContain('<1020>');
    } finally {
      Intl.DateTimeFormat = DateTimeFormat;
    }
  });

  it('is not said when nobody can know', () => {
    expect(openWords(say('en'), '2026-11-21', { status: 'unknown' })).toBeUndefined();
  });
});

describe('the names of languages', () => {
  const tags = [
    ...directory.languages.map(({ tag }) => tag.split('-')[0] ?? tag),
    ...directory.services.flatMap(({ channels }) => channels.flatMap(({ languages }) => languages)),
  ];
  const REGIONS = 'BD PK IN IR IQ SO PL RO GB CN AF'.split(' ');

  it.each(directory.languages)('are no names of countries, and no tags, in $tag', ({ tag: lang, languageNames }) => {
    const countries = REGIONS.map((region) => new Intl.DisplayNames([lang], { type: 'region' }).of(region));
    const names = new Map(tags.map((tag) => [tag, formatLanguage(lang, tag, languageNames)]));
    expect([...names].filter(([tag, name]) => name === tag || countries.includes(name))).toEqual([]);
  });

  it('are those of the record where it has some', () => {
    expect(formatLanguage('so', 'bn')).toBe('Bangladesh');
    const { languageNames } = directory.languages.find(({ tag }) => tag === 'so') ?? { languageNames: {} };
    expect(formatLanguage('so', 'bn', languageNames)).toBe('Bangaali');
  });
});
