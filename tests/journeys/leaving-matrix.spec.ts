import { fewCells, notMet } from './leaving-cover.ts';
import { ALL_ENDS, expectToLeave, INPUTS, STATES } from './leaving-matrix.ts';
import { ALL_TEMPLATES, expect, test } from './support.ts';

/**
 * Every page, every state, and every press with every end. Each two of them, and every state by every press with every end, is a
 * long proof: the script that leaves is the same on every page (tests/build/page.test.ts).
 */
const TOGETHER = [['template'], ['state'], ['input', 'end']] as const;

const cells = fewCells(TOGETHER);

test.describe('leaves in a hurry, whatever the page is in the middle of, and whatever opens', () => {
  test('every page and every state is left, and by every press with every end [S12]', () => {
    expect(notMet(cells, TOGETHER)).toEqual([]);
    expect(Object.keys(STATES)).toHaveLength(14);
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
