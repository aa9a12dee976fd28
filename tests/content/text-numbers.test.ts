import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../src/load/rules/text/numbers-of.ts';
import { contentFolder, HOUSE_EN, HOUSE_UR, rejectsEach, swap } from './support.ts';
import { mistake, PLACES, textProblems } from './text-support.ts';

const ENGLISH_BODY = 'Nobody is told where it is.';
const URDU_BODY = PLACES['an Urdu body'].from;

describe('numbers in a translation (C25)', () => {
  rejectsEach([
    mistake('a number that English lacks', 'C25', 'an Urdu body', 'کوئی 3 لوگ نہیں بتاتے۔'),
    mistake('a number that English lacks', 'C25', 'an Urdu summary', '3 خواتین کے لیے رہنے کی جگہ۔'),
    mistake('a number that English lacks', 'C25', 'an Urdu string', '3 لوگوں سے ملیں۔'),
    mistake('a number in Urdu digits that English lacks', 'C25', 'an Urdu body', 'کوئی ۳ لوگ نہیں بتاتے۔'),
  ]);

  const { content, spoil } = contentFolder();
  const told = (english: string, urdu: string) => {
    spoil(HOUSE_EN, swap(ENGLISH_BODY, english));
    const changed = spoil(HOUSE_UR, swap(URDU_BODY, urdu));
    const line = changed.slice(0, changed.indexOf(urdu)).split('\n').length;
    return { problems: textProblems(content), at: `content/${HOUSE_UR}:${line} [C25]` };
  };

  it.each([
    ['Nobody is told before 3 days.', 'کوئی نہیں بتاتا۔'],
    ['Nobody is told before 3 days.', 'کوئی 5 دن سے پہلے نہیں بتاتا۔'],
    ['Read on 21 November 2026.', '21 دسمبر 2026 کو پڑھا گیا۔'],
    ['Read on 21 November 2026.', '21 نومبر 2025 کو پڑھا گیا۔'],
    ['It opens at 9:30.', 'یہ 9:00 پر کھلتا ہے۔'],
    ['In danger ring 999.', 'خطرے میں 991 پر فون کریں۔'],
  ])('rejects "%s" as "%s"', (english, urdu) => {
    const { problems, at } = told(english, urdu);
    expect(problems).toEqual([at]);
  });

  it.each([
    ['Nobody is told before 3 days.', 'کوئی ۳ دن سے پہلے نہیں بتاتا۔'],
    ['Read on 21 November 2026.', '21 نومبر 2026 کو پڑھا گیا۔'],
    ['Read on 21 November 2026.', '۲۱ نومبر ۲۰۲۶ کو پڑھا گیا۔'],
    ['It opens at 09:30.', 'یہ 9:30 پر کھلتا ہے۔'],
    ['It costs 1,000 coins, day and night, 24/7.', 'یہ دن رات 24/7 کھلا ہے، 1000 سکے۔'],
    ['In danger ring 999, and 999 again.', 'خطرے میں 999 پر فون کریں۔'],
    ['In danger ring 999.', 'خطرے میں ٩٩٩ پر فون کریں۔'],
  ])('accepts "%s" as "%s"', (english, urdu) => {
    expect(told(english, urdu).problems).toEqual([]);
  });

  it('tells of a number that the translation of a string lacks', () => {
    spoil('ui/en.json', swap('See the person alone.', 'See the person alone for 3 days.'));
    expect(textProblems(content)).toEqual(['content/ui/ur.json:11 [C25]']);
  });

  it('tells of a number that the heading of a translated guide lacks', () => {
    spoil('guides/safety/en.md', swap('site safely', 'site safely in 5 steps'));
    expect(textProblems(content)).toEqual(['content/guides/safety/ur.md:3 [C25]']);
  });

  it('lets the plural form for one hold a number of its own, and no other form', () => {
    spoil('ui/ur.json', swap('"{{count}} لائن"', '"1 لائن ({{count}})"'));
    expect(textProblems(content)).toEqual([]);
    spoil('ui/ur.json', swap('"{{count}} لائنیں"', '"2 لائنیں ({{count}})"'));
    expect(textProblems(content)).toEqual(['content/ui/ur.json:16 [C25]']);
  });
});

describe('the numbers of a text', () => {
  it.each([
    ['16 and 17 year olds', 'en', ['16', '17']],
    ['24/7', 'en', ['24', '7']],
    ['version 2.2', 'en', ['2.2']],
    ['1,000', 'en', ['1000']],
    ['rules P9 to P36', 'en', ['9', '36']],
    ['people over 18 may ring', 'en', ['18']],
    ['\u{1D7D7}\u{1D7D7}\u{1D7D7}', 'en', ['999']],
    ['nobody', 'en', []],
    ['21 November 2026', 'en', ['2026-11-21']],
    ['since November 2024', 'en', ['2024-11']],
    ['on 5 May', 'en', ['5-5']],
    ['نومبر 2024', 'ur', ['2024-11']],
    ['21 listopada 2026', 'pl', ['2026-11-21']],
    ['listopad 2026', 'pl', ['2026-11']],
    ['21 نوامبر 2026', 'fa', ['2026-11-21']],
    ['2026年11月21日', 'zh-Hans', ['2026-11-21']],
    ['2024年11月', 'zh-Hans', ['2024-11']],
    ['20 نومبر، 2026', 'ur', ['2026-11-20']],
    ['٪ ۹۹۹', 'ur', ['999']],
    ['999', 'ur', ['999']],
    ['no number', 'en', []],
  ])('are read from "%s"', (text, lang, numbers) => {
    expect([...numbersOf(text, lang)].sort()).toEqual([...numbers].sort());
  });
});
