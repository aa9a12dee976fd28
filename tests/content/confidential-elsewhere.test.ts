import { describe, expect, it } from 'vitest';
import { append, contentFolder, HOUSE, LINE, LINE_EN, places, problemsOf, swap } from './support.ts';

const GUIDE = 'guides/safety/en.md';

describe('the place of a refuge', () => {
  const { content, spoil } = contentFolder();
  const found = () => places(problemsOf(content).filter(({ rule }) => rule === 'C9'));
  const lastLine = (file: string) =>
    spoil(file, (text) => text)
      .trimEnd()
      .split('\n').length;

  it('is not told in the words of another service', () => {
    spoil(LINE_EN, append('\nThe Quiet House is at 14 Foregate Street.\n'));
    expect(found()).toEqual([`content/${LINE_EN}:${lastLine(LINE_EN)} [C9]`]);
  });

  it('is not told behind a name that a digit touches', () => {
    spoil(LINE_EN, append('\n2The Quiet House3 is at 14 Foregate Street.\n'));
    expect(found()).toEqual([`content/${LINE_EN}:${lastLine(LINE_EN)} [C9]`]);
  });

  it('is not told in a guide', () => {
    spoil(GUIDE, append('\nThe refuge in Worcestershire is at WR9 8DJ.\n'));
    expect(found()).toEqual([`content/${GUIDE}:${lastLine(GUIDE)} [C9]`]);
  });

  it('is not told on a button', () => {
    spoil('ui/en.json', (text) =>
      text.replace(/"kind\.refuge": "[^"]*"/, '"kind.refuge": "Refuge, 14 Foregate Street"'),
    );
    expect(found()).toHaveLength(1);
    expect(found()[0]).toMatch(/^content\/ui\/en\.json:\d+ \[C9\]$/);
  });

  it('is not told as the address of another service, by any of its names', () => {
    spoil(HOUSE, swap('runBy:', 'alsoKnownAs: [Quiet homes]\nrunBy:'));
    spoil(LINE, swap('[The Library, Foregate Street, Worcester]', '[Quiet homes, Foregate Street]'));
    const line =
      spoil(LINE, (text) => text)
        .split('address:')[0]
        ?.split('\n').length ?? 0;
    expect(found()).toEqual([`content/${LINE}:${line} [C9]`]);
  });

  it('is not told in the reason why a record was left out', () => {
    spoil(
      'left-out.yaml',
      swap('leftOut: []', "leftOut:\n  - { id: old-house, reason: 'it was at 14 Foregate Street' }"),
    );
    expect(found()).toHaveLength(1);
    expect(found()[0]).toMatch(/^content\/left-out\.yaml:\d+ \[C9\]$/);
  });

  it('is not what a text tells that speaks of a refuge only', () => {
    spoil(LINE_EN, append('\nA worker can look for a refuge or a safe house in Worcester with you.\n'));
    expect(found()).toEqual([]);
  });

  it('is not what a text tells that gives a public address', () => {
    spoil(LINE_EN, append('\nCome to the library at 14 Foregate Street.\n'));
    expect(found()).toEqual([]);
  });
});
