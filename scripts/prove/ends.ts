// Why a few walks stand for every set of answers.
//
// Who the person is (who asks, where, sex, age) and whether there is danger is walked in full. Every other answer, and every row of
// a table, only adds kinds, puts some first or takes some away, and nothing else reads it. So what becomes of one kind depends on
// the "who", and on two things besides: whether anything else adds it, and whether anything else takes it away. That is four
// cases, and each of the four ends below puts every kind into one of them. That nothing else is done is checked here; that the
// engine keeps to it with whole random sets of answers is checked by a test.
import { appliedRow, fits } from '../../src/domain/pathway/tables.ts';
import { appliedOption, type Applied } from '../../src/domain/pathway/walk.ts';
import { describesPerson } from '../../src/domain/pathway/outcomes.ts';
import { knownInputs } from '../../src/domain/pathway/inputs.ts';
import { firedOptions, type Answers } from '../../src/domain/pathway/answers.ts';
import type { Axis, Pathways } from '../../src/schema/pathway.ts';

/** What everything but the "who" can do to a kind. */
export const ENDS = ['nothing', 'taken', 'added', 'both'] as const;
export type End = (typeof ENDS)[number];

export interface Reduction {
  /** Questions walked in full. */
  who: Axis[];
  /** All other questions. */
  others: Axis[];
  /** Every option of the others, and every row of every table that the "who" does not rule out. */
  deedsFor: (who: Answers) => Applied[];
  /** What does more than it may for these ends to stand for all; then nothing is proven. */
  broken: string[];
}

/** Divides the questions into those walked in full and those that the four ends stand for. */
export function reductionOf(pathways: Pathways): Reduction {
  const { axes, tables, order, settings } = pathways;
  const who = axes.filter((axis) => isWho(axis, order[0]));
  const others = axes.filter((axis) => !who.includes(axis));
  const options = others.flatMap((axis) => axis.options.map((option) => appliedOption({ axis, option })));
  const rows = tables.flatMap((table) =>
    [...table.rows, ...table.overlays].map((row) => ({ table, row, deed: appliedRow(table, row) })),
  );
  return {
    who,
    others,
    deedsFor: (answers) => {
      // "Skip" tells a table nothing that somebody at work may not know better.
      const said = Object.fromEntries(
        firedOptions(answers, pathways).flatMap(({ axis, option }) =>
          option.means.open === true ? [] : [[axis.id, [option.id]]],
        ),
      );
      const told = new Map(tables.map((table) => [table, knownInputs(table, {}, said, pathways)]));
      // A row for men does not apply to somebody who said she is a woman: what the answers tell is held against its conditions.
      const mayApply = rows.filter(({ table, row }) => {
        const known = told.get(table) ?? {};
        const when = Object.fromEntries(Object.entries(row.when).filter(([input]) => known[input] !== undefined));
        return fits({ ...row, when, anyOf: {}, unless: {} }, known, settings);
      });
      return [...options, ...mayApply.map(({ deed }) => deed)];
    },
    broken: [
      ...who.filter(({ many }) => many).map(({ id }) => `"${id}" says who the person is, and takes several answers`),
      ...[...options, ...rows.map(({ deed }) => deed)]
        .filter(({ then }) => Object.keys(then.replaceProtected).length > 0 || then.removeKindsFor !== undefined)
        .map(({ row }) => `${row} swaps kinds or takes away all of one sex`),
    ],
  };
}

/** All that the deeds do, put together in the four ways in which they can meet a kind. */
export function endsOf(deeds: readonly Applied[]): Record<End, Applied[]> {
  const adding = deeds.filter(({ then }) => then.add.length + then.first.length > 0);
  const taking = deeds.filter(({ then }) => then.remove.length > 0);
  return {
    nothing: [],
    taken: taking.map((deed) => ({ ...deed, then: { ...deed.then, add: [], first: [] } })),
    added: adding.map((deed) => ({ ...deed, then: { ...deed.then, remove: [] } })),
    both: [...deeds],
  };
}

/**
 * Which of the ends tells what becomes of a kind.
 * @param swapped kinds that are swapped for this one by the "who".
 */
export function endOf(kind: string, swapped: readonly string[], chosen: readonly Applied[]): End {
  const isAdded = chosen.some(({ then }) =>
    [...then.add, ...then.first].some((id) => id === kind || swapped.includes(id)),
  );
  const isTaken = chosen.some(({ then }) => then.remove.includes(kind));
  if (isAdded) return isTaken ? 'both' : 'added';
  return isTaken ? 'taken' : 'nothing';
}

/** Whether a question must be walked in full: it says who the person is, swaps kinds, or puts the very first kind first. */
function isWho(axis: Axis, veryFirst: string | undefined): boolean {
  return (
    describesPerson(axis) ||
    axis.options.some(
      ({ means, then }) =>
        means.area !== undefined ||
        means.elsewhere !== undefined ||
        then.removeKindsFor !== undefined ||
        Object.keys(then.replaceProtected).length > 0 ||
        then.first.some((kind) => kind === veryFirst),
    )
  );
}
