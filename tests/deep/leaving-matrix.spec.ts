// Everything together from which and by which somebody leaves (S12). tests/journeys/leaving-matrix.spec.ts tries them two by two.
import { fewCells, notMet, type Together } from '../journeys/leaving-cover.ts';
import { expectToLeave } from '../journeys/leaving-matrix.ts';
import { ALL_TEMPLATES, expect, test } from '../journeys/support.ts';

/** All 6,580 ways, which takes half an hour: `npm run test:leaving`, by hand, when something of leaving was changed. */
const IS_WHOLE = process.env['WAYMARK_EVERY_WAY'] === '1';
/** Otherwise: the script that leaves is the same on every page (tests/build/page.test.ts), so each is met with everything else once. */
const TOGETHER: readonly Together[] = IS_WHOLE
  ? [['template', 'state', 'input', 'end']]
  : [
      ['state', 'input', 'end'],
      ['template', 'state'],
      ['template', 'input'],
      ['template', 'end'],
    ];

const cells = fewCells(TOGETHER);

test('every state is left by every press with every end, and every page in every state, by every press and with every end [S12]', () => {
  expect(notMet(cells, TOGETHER)).toEqual([]);
});

for (const template of ALL_TEMPLATES) {
  const own = cells.filter((cell) => cell.template === template);
  test(`from ${template}, in ${own.length} ways [S12]`, async ({ context }) => {
    if (IS_WHOLE) test.slow();
    for (const cell of own) await expectToLeave(context, cell);
  });
}
