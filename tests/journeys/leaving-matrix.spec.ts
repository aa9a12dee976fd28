import { ALL_ENDS, expectToLeave, INPUTS, SITUATIONS, STATES, type Cell } from './leaving-matrix.ts';
import { ALL_TEMPLATES, expect, test } from './support.ts';

/**
 * Every page, and every state by every press and with every end. Every page by every press, and every three together, is a long
 * proof: the script that leaves is the same on every page (tests/build/page.test.ts).
 */
const PAIRS = [
  ['template', 'template'],
  ['state', 'input'],
  ['state', 'end'],
  ['input', 'end'],
] as const;

/** The pairs of a cell, each by its names. */
function pairsOf(cell: Cell): string[] {
  return PAIRS.map(([one, other]) => `${one} ${cell[one]}, ${other} ${cell[other]}`);
}

const possible: Cell[] = SITUATIONS.flatMap((situation) => ALL_ENDS.map((end) => ({ ...situation, end })));
const allPairs = new Set(possible.flatMap(pairsOf));

/** Few cells that have every pair: always the one with most pairs that no other had. */
function pairwise(): Cell[] {
  const wanted = new Set(allPairs);
  const chosen: Cell[] = [];
  while (wanted.size > 0) {
    let best: { cell: Cell; pairs: string[] } | undefined;
    for (const cell of possible) {
      const pairs = pairsOf(cell).filter((pair) => wanted.has(pair));
      if (pairs.length > (best?.pairs.length ?? 0)) best = { cell, pairs };
      if (pairs.length === PAIRS.length) break;
    }
    if (!best) break;
    chosen.push(best.cell);
    for (const pair of best.pairs) wanted.delete(pair);
  }
  return chosen;
}
const cells = pairwise();

test.describe('leaves in a hurry, whatever the page is in the middle of, and whatever opens', () => {
  test('every page is left, and every state by every press and with every end [S12]', () => {
    expect(new Set(cells.flatMap(pairsOf))).toEqual(allPairs);
    expect(Object.keys(STATES)).toHaveLength(13);
    expect(Object.keys(INPUTS)).toHaveLength(5);
    expect(ALL_ENDS).toHaveLength(5);
  });

  for (const template of ALL_TEMPLATES) {
    const own = cells.filter((cell) => cell.template === template);
    test(`from ${template}, in ${own.length} ways [S12]`, async ({ context }) => {
      test.slow();
      for (const cell of own) await expectToLeave(context, cell);
    });
  }
});
