import { oneOf, type Chance } from './chances.ts';

/** What breaks parsers: structure, quotes, escapes, numbers, marks that hide, bytes that are no text. */
const SCRAPS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    '-',
    '\n',
    '  ',
    '\t',
    '\r',
    '"',
    "'",
    '\\',
    '#',
    '&a',
    '*a',
    '!',
    '|',
    '>',
    '~',
    '%',
    '---\n',
  ],
  ...[
    '0',
    '1e3',
    '.inf',
    '!!js/function',
    '<<: ',
    '__proto__: ',
    '{{x}}',
    '</script>',
    'javascript:',
    '\0',
    '\u202e',
    '\ufeff',
  ],
].map((text) => Buffer.from(text));
const NO_TEXT = [Buffer.from([0xff]), Buffer.from([0xc0, 0xaf]), Buffer.from([0xed, 0xa0, 0x80])];

/** Changes one thing in a file as bytes: cuts it, takes some away, puts a scrap in, doubles a line, or flips a byte. */
export function damageBytes(text: string, chance: Chance): Buffer {
  const bytes = Buffer.from(text);
  const at = chance(bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (chance(6)) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, after.subarray(chance(40))]);
    case 2:
      return Buffer.concat([before, oneOf(SCRAPS, chance), after]);
    case 3:
      return Buffer.concat([before, oneOf(NO_TEXT, chance), after]);
    case 4: {
      const lines = text.split('\n');
      return Buffer.from(lines.toSpliced(chance(lines.length), 0, oneOf(lines, chance)).join('\n'));
    }
    default:
      return Buffer.concat([before, Buffer.from([chance(256)]), after.subarray(1)]);
  }
}
