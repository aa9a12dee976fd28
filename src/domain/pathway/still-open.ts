import type { Condition, Row, Setting, Table } from '../../schema/pathway.ts';
import { decisionsOf, fits, type Inputs, type TableOutcome } from './tables.ts';

/** What an answer that is not there yet could still change about the outcome of a table. */
export interface StillOpen {
  /** Rows that may yet apply, by id: because a part of them is answered, or because they would decide otherwise. */
  rows: string[];
  /** The inputs that they hang on, in the order of the table. */
  inputs: string[];
}

/**
 * What is not settled yet: nobody may take "no ground" or "met" for settled while an unanswered question could turn it (P160).
 * @param outcome of the same table, inputs and settings.
 * @throws TypeError where a limit names a setting that is no number.
 */
export function stillOpen(
  table: Table,
  inputs: Inputs,
  { rows: applied, decided }: Pick<TableOutcome, 'rows' | 'decided'>,
  settings: readonly Setting[],
): StillOpen {
  const applying = new Set(applied.map(({ row }) => row));
  const isKnown = ([input]: [string, Condition]) => inputs[input] !== undefined;
  /** Whether nothing that is known speaks against the row. */
  const mayFit = (row: Row) => {
    const when = Object.fromEntries(Object.entries(row.when).filter(isKnown));
    const anyOf = Object.entries(row.anyOf).every(isKnown) ? row.anyOf : {};
    return fits({ ...row, when, anyOf }, inputs, settings);
  };
  const isBegun = ({ when }: Row) => Object.entries(when).some(isKnown);
  const rank = (row: Row) => (row.otherwise ? table.rows.length : table.rows.indexOf(row));
  const deciding = table.rows.filter(({ id }) => applying.has(id));
  const decides = (row: Row, name: string) => name in decisionsOf([row]);
  /** Whether the row would take the place of one that applies: of those that decide the same thing the first counts. */
  const wouldTurn = (row: Row) =>
    table.hit === 'first'
      ? deciding.every((other) => rank(row) < rank(other))
      : Object.entries(decisionsOf([row])).some(
          ([name, value]) =>
            name in decided &&
            decided[name] !== value &&
            deciding.every((other) => !decides(other, name) || rank(row) < rank(other)),
        );
  const isSettled = table.hit === 'first' && deciding.length > 0;
  const isOfRows = ([input]: [string, Condition]) => table.rows.some(({ when }) => input in when);
  const isOnTop = ({ after }: Row) => Object.entries(after).every(([name, value]) => decided[name] === value);
  const open = [
    ...table.rows.filter((row) => wouldTurn(row) || (isBegun(row) && !isSettled)),
    // What is asked for the rows anyway does not make one on top begun.
    ...table.overlays.filter(
      (row) => isOnTop(row) && Object.entries(row.when).some((own) => isKnown(own) && !isOfRows(own)),
    ),
  ].filter((row) => !row.otherwise && !applying.has(row.id) && mayFit(row));
  const asked = new Set([
    ...open.flatMap(({ when, anyOf }) => [...Object.keys(when), ...Object.keys(anyOf)]),
    ...[...table.rows, ...table.overlays]
      .filter(({ id }) => applying.has(id))
      .flatMap(({ unless }) => Object.keys(unless)),
  ]);
  return {
    rows: open.map(({ id }) => id),
    inputs: Object.keys(table.inputs).filter((input) => asked.has(input) && inputs[input] === undefined),
  };
}
