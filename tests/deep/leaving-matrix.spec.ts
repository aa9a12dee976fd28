// Everything together from which and by which somebody leaves (S12). tests/journeys/leaving-matrix.spec.ts tries them two by two.
import {
  ALL_ENDS,
  ALL_INPUTS,
  ALL_STATES,
  expectToLeave,
  SITUATIONS,
  STATES,
  type Cell,
} from '../journeys/leaving-matrix.ts';
import { ALL_TEMPLATES, expect, test } from '../journeys/support.ts';

/**
 * An end for each page, state and press, in turn, so that every state and every page meets every press with every end. What
 * only one page has, its second link or its map, meets all of them there.
 */
const cells = SITUATIONS.flatMap((situation): Cell[] => {
  const isOnlyHere = situation.input === 'the second link' || 'on' in STATES[situation.state];
  const turn =
    ALL_TEMPLATES.indexOf(situation.template) +
    ALL_STATES.indexOf(situation.state) +
    ALL_INPUTS.indexOf(situation.input);
  const ends = isOnlyHere ? ALL_ENDS : ALL_ENDS.filter((_, at) => at === turn % ALL_ENDS.length);
  return ends.map((end) => ({ ...situation, end }));
});

/** What is missing of all that three of the four could be together. */
function missing(...names: (keyof Cell)[]): string[] {
  const said = (cell: Cell) => names.map((name) => cell[name]).join(', ');
  const tried = new Set(cells.map(said));
  const possible = SITUATIONS.flatMap((situation) => ALL_ENDS.map((end) => said({ ...situation, end })));
  return [...new Set(possible)].filter((each) => !tried.has(each));
}

test('every page is left in every state by every press, and every state by every press with every end [S12]', () => {
  expect(missing('template', 'state', 'input')).toEqual([]);
  expect(missing('template', 'input', 'end')).toEqual([]);
  expect(missing('state', 'input', 'end')).toEqual([]);
});

for (const template of ALL_TEMPLATES) {
  for (const state of ALL_STATES) {
    const own = cells.filter((cell) => cell.template === template && cell.state === state);
    if (own.length === 0) continue;
    test(`from ${template}, and ${state} [S12]`, async ({ context }) => {
      for (const cell of own) await expectToLeave(context, cell);
    });
  }
}
