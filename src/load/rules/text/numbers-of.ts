import { mayHoldDigits, withPlainDigits } from './digits.ts';

interface Months {
  pattern: RegExp;
  numberOf: Map<string, string>;
}
const known = new Map<string, Months>();

/**
 * The numbers and dates of a text, in one form for every language: "21 نومبر 2026" and "21 November 2026" are both
 * 2026-11-21, "۹۹۹" is 999, "1,000" is 1000, "09:30" is 9:30.
 * @param lang the language of the text, whose names of months are looked for.
 */
export function numbersOf(text: string, lang: string): Set<string> {
  if (!mayHoldDigits(text)) return new Set();
  const plain = withPlainDigits(text);
  if (!/\d/.test(plain)) return new Set();
  const { pattern, numberOf } = known.get(lang) ?? monthsOf(lang);
  const found = new Set<string>();
  const rest = plain
    .replace(/(?<!\d)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/g, (_all, ...parts: (string | undefined)[]) => {
      found.add(
        parts
          .slice(0, 3)
          .filter((part) => part !== undefined)
          .join('-'),
      );
      return ' ';
    })
    .replace(/(?<=\d)[,\u066C](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)\u066B(?=\d)/g, '.')
    .replace(pattern, (all: string, day: string | undefined, month: string, year: string | undefined) => {
      // A month alone is a word.
      if (day === undefined && year === undefined) return all;
      found.add([year, numberOf.get(month), day].filter((part) => part !== undefined).join('-'));
      return ' ';
    });
  for (const [number] of rest.matchAll(/\d+([.:]\d+)*/g)) found.add(number.replace(/^0+(?=\d)/, ''));
  return found;
}

function nameOf(format: Intl.DateTimeFormat, at: number): string {
  return format.formatToParts(at).find(({ type }) => type === 'month')?.value ?? '';
}

function monthsOf(lang: string): Months {
  const numberOf = new Map(
    (['long', 'short'] as const).flatMap((month) => {
      // A month beside a day has another ending in some languages: "listopad", and "21 listopada".
      return ([{ month }, { month, day: 'numeric' }] as const).flatMap((options) => {
        const format = new Intl.DateTimeFormat(lang, { ...options, calendar: 'gregory', timeZone: 'UTC' });
        return Array.from(
          { length: 12 },
          (_, index) => [nameOf(format, Date.UTC(2024, index)), String(index + 1)] as const,
        );
      });
    }),
  );
  const names = [...numberOf.keys()].sort((a, b) => b.length - a.length).join('|');
  // Capitals count: "over 18 may ring" is no day in May.
  const month = `(?<![\\p{L}\\p{M}])(${names})(?![\\p{L}\\p{M}])`;
  const pattern = new RegExp(`(?:(?<!\\d)(\\d{1,2})\\s+)?${month}(?:[,،]?\\s+(\\d{4})(?!\\d))?`, 'gu');
  const months = { pattern, numberOf };
  known.set(lang, months);
  return months;
}
