import { describe, expect, it } from 'vitest';
import { append, contentFolder, LINE, LINE_EN, places, problemsOf, swap, type Edit } from './support.ts';

/** A service that is no refuge itself, but has safe homes. */
const hasHomes: Edit = swap('does: [listens, safety_planning]', 'does: [listens, refuge_space]');
const office: Edit = swap('purpose: second', 'purpose: office');

describe('an organisation that has homes whose place nobody may know', () => {
  const { content, spoil } = contentFolder();
  const found = () => problemsOf(content).filter(({ rule }) => rule === 'C9');

  it('may publish its office', () => {
    spoil(LINE, hasHomes);
    spoil(LINE, office);
    expect(places(found())).toEqual([]);
  });

  it('may not publish an address that is not said to be the office', () => {
    spoil(LINE, hasHomes);
    const line =
      spoil(LINE, (text) => text)
        .split('kind: visit')[0]
        ?.split('\n').length ?? 0;
    expect(places(found())).toContain(`content/${LINE}:${line} [C9]`);
    expect(found()[0]?.fix).toContain('purpose: office');
  });

  it('may not publish the address of its homes in words', () => {
    spoil(LINE, hasHomes);
    spoil(LINE, office);
    const lines = spoil(LINE_EN, append('\nThe homes are near Foregate Street, WR9 8DJ.\n')).trimEnd().split('\n');
    expect(places(found())).toEqual([`content/${LINE_EN}:${lines.length} [C9]`]);
  });

  it('is not asked this when it has no homes', () => {
    expect(places(found())).toEqual([]);
  });
});
