import { describe, expect, it } from 'vitest';
import { append, contentFolder, HOUSE, HOUSE_EN, HOUSE_UR, LINE_EN, places, problemsOf, swap } from './support.ts';
import { PLACE_FORMS } from './place-forms.ts';

/** Places to write it, and what is written: a line of the changed file that must be named. */
const PLACES: [where: string, file: string, write: (words: string) => (text: string) => string][] = [
  ['a field', HOUSE, (words) => swap('runBy:', `alsoKnownAs: [${JSON.stringify(words)}]\nrunBy:`)],
  ['the English text', HOUSE_EN, (words) => append(`\nHere is more about it: ${words}\n`)],
  [
    'the Urdu text',
    HOUSE_UR,
    (words) => append(`\nیہاں اس گھر کے بارے میں کچھ اور لکھا ہے تاکہ آپ کو معلوم ہو: ${words}\n`),
  ],
];

const forms = Object.entries(PLACE_FORMS).flatMap(([told, rows]) => rows.map((row) => [told, ...row] as const));

describe('where a refuge is', () => {
  const { content, spoil } = contentFolder();

  for (const [told, what, words] of forms) {
    for (const [where, file, write] of PLACES) {
      // A field that holds Markdown, entities or an address is not read at all (C18, C20).
      if (file === HOUSE && /[*[&]|\/\//.test(words)) continue;
      it(`is not told by ${what} in ${where}`, () => {
        const lines = spoil(file, write(words)).split('\n');
        const line = lines.findIndex((text) => text.includes(JSON.stringify(words)) || text.endsWith(words)) + 1;
        const here = problemsOf(content).filter((problem) => problem.rule === 'C9' && problem.line === line);
        expect(places(here)).toEqual([`content/${file}:${line} [C9]`]);
        expect(here[0]?.wrong).toContain(told);
      });
    }
  }
});

describe('a place of no secret', () => {
  const { content, spoil } = contentFolder();

  it.each(forms)('may be told (%s): %s', (_told, _what, words) => {
    spoil(LINE_EN, append(`\nHere is more about it: ${words}\n`));
    expect(places(problemsOf(content).filter(({ rule }) => rule === 'C9'))).toEqual([]);
  });
});

describe('a message about a place', () => {
  const { content, spoil } = contentFolder();

  it('does not repeat the place, which would then stand in a log', () => {
    spoil(HOUSE_EN, append('\nIt is 14 Foregate Street, WR9 8DJ.\n'));
    const [problem] = problemsOf(content);
    expect(`${problem?.wrong ?? ''} ${problem?.fix ?? ''}`).not.toMatch(/Foregate|WR9/);
  });
});
