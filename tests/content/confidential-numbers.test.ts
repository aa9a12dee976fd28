import { describe, expect, it } from 'vitest';
import { tellsTown, geographicNumbers } from '../../src/load/rules/places/dialling.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { readSettings } from '../../src/load/settings.ts';
import { append, contentFolder, HOUSE, HOUSE_EN, problemsOf, REAL_TODAY, swap } from './support.ts';

const { areas } = loadDirectory(readSettings().content, REAL_TODAY);
/** Area codes with a number that reaches nobody: only the code counts here. */
const numbersOf = (code: string) => geographicNumbers(`+44${code}${'0'.repeat(10 - code.length)}`);
const tells = (code: string, ...places: string[]) => numbersOf(code).some((digits) => tellsTown(digits, places, areas));

describe('the area code of a confidential service', () => {
  it.each([
    ['Worcester', '1905'],
    ['Redditch', '1527'],
    ['Kidderminster', '1562'],
    ['Malvern', '1684'],
    ['Evesham', '1386'],
    ['Bewdley', '1299'],
    ['Bromyard', '1886'],
    ['Birmingham', '121'],
  ])('of Worcestershire may not be that of %s', (_town, code) => {
    expect(tells(code, 'worcestershire')).toBe(true);
  });

  it.each([
    ['birmingham', '121'],
    ['sandwell', '121'],
    ['solihull', '121'],
    ['dudley', '1384'],
    ['wolverhampton', '1902'],
    ['walsall', '1922'],
    ['coventry', '24'],
    ['telford', '1952'],
    ['leicester', '116'],
  ])('may be that of all of %s', (council, code) => {
    expect(tells(code, council)).toBe(false);
  });

  it('may be that of one of its councils, or of a council inside its area', () => {
    expect(tells('121', 'birmingham', 'solihull')).toBe(false);
    expect(tells('1902', 'west_midlands_county')).toBe(false);
  });

  it('may not be that of a council which it does not cover', () => {
    expect(tells('1902', 'sandwell')).toBe(true);
  });

  it('may be that of a large city, and not that of a town, where it covers a country', () => {
    expect(tells('20', 'england')).toBe(false);
    expect(tells('161', 'uk')).toBe(false);
    expect(tells('1905', 'england')).toBe(true);
    expect(tells('20', 'birmingham')).toBe(true);
  });

  it('is not asked of numbers that belong to no place', () => {
    for (const number of ['+443000000000', '+448000000000', '+447700900000', '999', '116123', '2026-01-21']) {
      expect(geographicNumbers(number)).toEqual([]);
    }
  });
});

describe('a number of a refuge', () => {
  const { content, spoil } = contentFolder();
  const NUMBER = /number: '[^']+'/;
  const problems = () =>
    problemsOf(content).flatMap(({ rule, file, line }) => (rule === 'C10' ? [`${file}:${line}`] : []));
  const lineOf = (file: string, words: string) => {
    const text = spoil(file, (own) => own);
    return `content/${file}:${text.slice(0, text.indexOf(words)).split('\n').length}`;
  };

  it('may not tell a smaller town than its county', () => {
    spoil(HOUSE, (text) => text.replace(NUMBER, "number: '+441905000000'"));
    expect(problems()).toEqual([lineOf(HOUSE, '+441905')]);
  });

  it('may be the office line that the organisation publishes itself', () => {
    spoil(HOUSE, (text) => text.replace(NUMBER, "purpose: office\n    number: '+441905000000'"));
    expect(problems()).toEqual([]);
  });

  it('is no office line because somebody else says so', () => {
    spoil(HOUSE, (text) => text.replace(NUMBER, "purpose: office\n    number: '+441905000000'"));
    spoil(HOUSE, swap('publisher: provider', 'publisher: third_party'));
    expect(problems()).toEqual([lineOf(HOUSE, '+441905')]);
  });

  it.each(['01905 000000', '(01905) 000-000', '+44 1905 000000', '+44 (0)1905 000000', '۰۱۹۰۵ ۰۰۰۰۰۰'])(
    'may not tell it in a sentence either: %s',
    (number) => {
      spoil(HOUSE_EN, append(`\nYou can ring ${number} too.\n`));
      expect(problems()).toEqual([lineOf(HOUSE_EN, 'You can ring')]);
    },
  );
});
