const ENTITIES: Record<string, string> = { nbsp: ' ', amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', deg: '°' };

/**
 * A text as a reader, or a search engine, takes it: one script of digits, one kind of space, quote and hyphen, full-width
 * letters as plain ones, entities and percent signs resolved, invisible marks and Markdown's own marks gone.
 * Line breaks stay.
 */
export function plainReading(text: string): string {
  const resolved = resolveCodes(text)
    // NFKC would make a letter o of the sign that people type for degrees.
    .replace(/[º˚]/g, '°')
    .normalize('NFKC')
    .replace(/\\(?=\p{P})/gu, '')
    .replace(/^\s*[-+*#>]+\s/gm, '')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE0E\uFE0F\uFEFF]/g, '')
    .replace(/[*`~[\]]|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '')
    .replace(/[‘’ʼ´]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/[^\S\n]+/g, ' ');
  return plainDigits(resolved);
}

/** Digits of any script as 0 to 9: ۱۴, ১৪ and ੧੪ are all 14. */
export function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

/** Unicode keeps the ten digits of a script together: the value is how far the first of them is. */
function digitValue(code: number): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

/** Entities and percent signs, which a browser resolves, as the letters they stand for. */
export function resolveCodes(text: string): string {
  const entities = text.includes('&')
    ? text.replace(
        /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
        (whole, hex?: string, ten?: string, name?: string) =>
          name === undefined
            ? letter(Number.parseInt(hex ?? ten ?? '', hex === undefined ? 10 : 16), whole)
            : (ENTITIES[name.toLowerCase()] ?? whole),
      )
    : text;
  return entities.includes('%')
    ? entities.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
        try {
          return decodeURIComponent(bytes);
        } catch {
          return bytes;
        }
      })
    : entities;
}

function letter(code: number, whole: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * The words of what is written without spaces: web addresses, e-mail addresses, slugs, ids. "/rose-house/wr9_8dj" is
 * "rose house wr9 8dj". Nothing for a text that holds none.
 */
export function wordsOfAddresses(text: string): string {
  const tokens = text.match(/\S*[\p{L}\p{Nd}][-_/.+=@%][\p{L}\p{Nd}]\S*/gu) ?? [];
  return tokens
    .map((token) =>
      plainDigits(resolveCodes(token).normalize('NFKC'))
        .replace(/^[a-z]+:\/\/(?:www\.)?/i, '')
        // What stands between two strokes is one name, or none.
        .replace(/[/?&=#@]+/g, '\n')
        .replace(/[^\p{L}\p{M}\d\n]+/gu, ' ')
        .trim(),
    )
    .join('\n');
}
