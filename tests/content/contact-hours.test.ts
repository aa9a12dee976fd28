import { describe, expect, it } from 'vitest';
import { all, change } from './contact-support.ts';
import { contentFolder, LINE, places, problemsOf, rejectsEach, swap, type Mistake } from './support.ts';

const HOURS = 'Mo-Fr 09:30-17:00';
const hours = (what: string, written: string): Mistake => ({
  what: `${what}: ${written}`,
  rule: 'C26',
  file: LINE,
  edit: swap(HOURS, written),
  at: `hours: ${written}`,
});

describe('hours', () => {
  rejectsEach([
    hours('25:00', 'Mo-Fr 25:00-26:00'),
    hours('an hour past the next morning', 'Mo-Fr 22:00-30:30'),
    hours('a start at 24:00', 'Mo-Fr 24:00-26:00'),
    hours('a minute 60', 'Mo-Fr 09:60-17:00'),
    hours('an end before the start', 'Mo-Fr 17:00-09:00'),
    hours('no time between start and end', 'Mo-Fr 09:00-09:00'),
    hours('a night past midnight', 'Fr 22:00-02:00'),
    hours('an overlap', 'Mo 09:00-12:00,11:00-13:00'),
    hours('a night that meets the next morning', 'Mo-Tu 06:00-10:00,22:00-31:00'),
    hours('a Sunday night that meets Monday morning', 'Mo 05:00-09:00; Su 22:00-30:00'),
    hours('days over the end of the week', 'Su-Mo 09:00-17:00'),
    hours('days backwards', 'Fr-Mo 09:00-17:00'),
    hours('a range of one day', 'Mo-Mo 09:00-17:00'),
    hours('a day twice in one part', 'Mo,Mo 09:00-17:00'),
    hours('a day twice, once in a range', 'Mo-Fr,We 09:00-17:00'),
    hours('a day twice in two parts, which two readers read in two ways', 'Mo-Fr 09:00-12:00; We 13:00-15:00'),
    hours('every hour of the week, spelt out', 'Mo-Su 00:00-24:00'),
    hours('every hour of the week in two halves', 'Mo-Su 00:00-12:00,12:00-24:00'),
    hours('24 hours', '24 hours'),
    hours('24/7 with more behind it', '24/7; Sa 10:00-13:00'),
    hours('one digit', 'Mo-Fr 9:00-17:00'),
    hours('a full stop', 'Mo-Fr 09.00-17.00'),
    hours('a long dash', 'Mo-Fr 09:00–17:00'),
    hours('a day in English', 'Mon-Fri 09:00-17:00'),
    hours('a day in small letters', 'mo-fr 09:00-17:00'),
    hours('no days', '09:00-17:00'),
    hours('days alone', 'Mo-Fr'),
    hours('a part without a space behind ";"', 'Mo 09:00-17:00;Tu 09:00-12:00'),
    hours('an empty last part', 'Mo 09:00-17:00; '.trim()),
    hours('a bank holiday, which has its own field', 'PH 10:00-12:00'),
    {
      what: '24/7 that is shut on bank holidays',
      rule: 'C26',
      file: LINE,
      edit: swap(`hours: ${HOURS}`, 'hours: 24/7\n    holidays: closed'),
      at: 'hours: 24/7',
    },
    {
      what: 'a word for bank holidays that is none of ours',
      rule: 'C30',
      file: LINE,
      edit: swap(`hours: ${HOURS}`, `hours: ${HOURS}\n    holidays: maybe`),
      at: 'holidays: maybe',
    },
    {
      what: 'a time without quotes that is a number',
      rule: 'C12',
      file: LINE,
      edit: swap(HOURS, '2400'),
      at: 'hours: 2400',
    },
  ]);

  const { content, spoil } = contentFolder();

  it.each([
    '24/7',
    'unknown',
    'Mo 09:00-17:00',
    'Mo-Su 09:00-23:00',
    'Mo-Fr 09:00-12:00,13:00-17:00',
    'Mo,We-Th 09:00-18:30; Tu 10:15-18:30; Fr 09:00-16:30; Sa 10:00-16:00',
    'Mo-Th 00:00-08:45,17:15-24:00; Fr 00:00-08:45,16:15-24:00; Sa-Su 00:00-24:00',
    'Fr-Sa 22:00-26:00',
    'Mo-Su 18:00-30:00',
    'Su 22:00-30:00',
    'Mo,Su 09:00-17:00',
  ])('may be %s', (written) => {
    spoil(LINE, swap(HOURS, written));
    expect(places(problemsOf(content))).toEqual([]);
  });

  it.each(['open', 'unknown'])('may be 24/7 with bank holidays "%s"', (holidays) => {
    spoil(LINE, all(change(`hours: ${HOURS}`, `hours: 24/7\n    holidays: ${holidays}`)));
    expect(places(problemsOf(content))).toEqual([]);
  });
});
