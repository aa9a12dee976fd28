import type { Condition, Row, Setting, Table } from '../../schema/pathway.ts';
import type { Applied } from './walk.ts';

/** What is known for a table: each input once. An input left out fits no condition on it. */
export type Inputs = Readonly<Record<string, string | number | boolean | undefined>>;

/** The rows of a table that apply to inputs, and the duty that follows, if the table names one. */
export interface TableOutcome {
  duty: string | undefined;
  rows: Applied[];
}

/** Reads a decision table: the first fitting row or all of them, and every fitting overlay on top. */
export function readTable(table: Table, inputs: Inputs, settings: readonly Setting[]): TableOutcome {
  const fits = (row: Row) =>
    Object.entries(row.when).every(([input, condition]) => holds(condition, inputs[input], settings));
  const fitting = table.rows.filter(fits);
  const hit = table.hit === 'first' ? fitting.slice(0, 1) : fitting;
  return {
    duty: hit.find(({ duty }) => duty !== undefined)?.duty,
    rows: [...hit, ...table.overlays.filter(fits)].map((row) => appliedRow(table, row)),
  };
}

function holds(
  condition: Condition,
  value: string | number | boolean | undefined,
  settings: readonly Setting[],
): boolean {
  if (value === undefined) return false;
  if (Array.isArray(condition)) return typeof value !== 'number' && condition.includes(value);
  const { atLeast, atMost } = condition;
  if (typeof value !== 'number') return false;
  return (
    (atLeast === undefined || value >= numberOf(atLeast, settings)) &&
    (atMost === undefined || value <= numberOf(atMost, settings))
  );
}

/** A limit written as a setting is looked up, so that no threshold is fixed in a rule (P165). */
function numberOf(limit: number | { setting: string }, settings: readonly Setting[]): number {
  if (typeof limit === 'number') return limit;
  const value = settings.find(({ id }) => id === limit.setting)?.value;
  if (typeof value !== 'number') throw new TypeError(`setting ${limit.setting} is not a number`);
  return value;
}

function appliedRow(table: Table, { id, then, must, never, say, p }: Row): Applied {
  return { row: id, reason: { axis: table.id, option: id }, then, must, never, say, p };
}
