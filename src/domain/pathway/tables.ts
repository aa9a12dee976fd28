import type { Condition, Operations, Row, Setting, Table } from '../../schema/pathway.ts';
import type { Applied } from './walk.ts';

/** The value of one input; an age may be known as a span of years only. */
export type InputValue = string | number | boolean | { from: number; to: number };

/** What is known for a table: each input once. An input left out fits no condition on it. */
export type Inputs = Readonly<Record<string, InputValue | undefined>>;

/** The rows of a table that apply to inputs, and what they decide. */
export interface TableOutcome {
  /** What was decided, by name: `duty`, and what the table says it decides. What nothing decided is left out. */
  decided: Record<string, string | boolean>;
  /** Rows that apply, in the order of the table, those on top last. */
  rows: Applied[];
  /** What holds whenever this table is used; named after the table. */
  always: Applied | undefined;
  /** Inputs without which an ordered table could not decide. */
  missing: string[];
}

const NO_OPERATIONS: Operations = { add: [], first: [], remove: [], replaceProtected: {} };

/**
 * Reads a decision table: the first fitting row or all of them, and every fitting overlay on top.
 * @throws TypeError where a limit names a setting that is no number: a threshold is never guessed.
 */
export function readTable(table: Table, inputs: Inputs, settings: readonly Setting[]): TableOutcome {
  const applies = (row: Row) => fits(row, inputs, settings);
  const fitting = table.rows.filter((row) => !row.otherwise && applies(row));
  const hit = table.hit === 'first' ? fitting.slice(0, 1) : fitting;
  const settled = decisionsOf(hit);
  const otherwise = table.rows.filter(
    (row) => row.otherwise && applies(row) && Object.keys(decisionsOf([row])).every((name) => !(name in settled)),
  );
  const decided = decisionsOf([...hit, ...otherwise]);
  const onTop = table.overlays.filter(
    (row) => applies(row) && Object.entries(row.after).every(([name, value]) => decided[name] === value),
  );
  return {
    decided,
    rows: [...hit, ...otherwise, ...onTop].map((row) => appliedRow(table, row)),
    always: table.always && {
      row: table.id,
      reason: { axis: table.id, option: table.id },
      then: NO_OPERATIONS,
      say: [],
      ...table.always,
    },
    missing: table.hit === 'first' && hit.length === 0 ? missingFrom(table, inputs) : [],
  };
}

/** Whether a row's own conditions hold. */
export function fits({ when, anyOf, unless }: Row, inputs: Inputs, settings: readonly Setting[]): boolean {
  const isMet = ([input, condition]: [string, Condition]) => holds(condition, inputs[input], settings);
  const alternatives = Object.entries(anyOf);
  return (
    Object.entries(when).every(isMet) &&
    (alternatives.length === 0 || alternatives.some(isMet)) &&
    !Object.entries(unless).some(isMet)
  );
}

function holds(condition: Condition, value: InputValue | undefined, settings: readonly Setting[]): boolean {
  if (value === undefined) return false;
  if (Array.isArray(condition)) {
    return (typeof value === 'string' || typeof value === 'boolean') && condition.includes(value);
  }
  const span = typeof value === 'number' ? { from: value, to: value } : value;
  if (typeof span !== 'object') return false;
  const { from, to } = limitsOf(condition, settings);
  return span.from >= from && span.to <= to;
}

/**
 * The whole numbers that fit a condition, from the least to the greatest; `from` above `to` when none does.
 * @throws TypeError where a limit names a setting that is no number.
 */
export function limitsOf(
  { atLeast, above, atMost }: Exclude<Condition, unknown[]>,
  settings: readonly Setting[],
): { from: number; to: number } {
  // A limit written as a setting is looked up, so that no threshold is fixed in a rule (P165).
  const numberOf = (limit: number | { setting: string }): number => {
    if (typeof limit === 'number') return limit;
    const value = settings.find(({ id }) => id === limit.setting)?.value;
    if (typeof value !== 'number') throw new TypeError(`setting ${limit.setting} is not a number`);
    return value;
  };
  return {
    from: Math.max(atLeast === undefined ? 0 : numberOf(atLeast), above === undefined ? 0 : numberOf(above) + 1),
    to: atMost === undefined ? Infinity : numberOf(atMost),
  };
}

/** Of several rows that decide the same thing, the first counts. */
export function decisionsOf(rows: readonly Row[]): Record<string, string | boolean> {
  const all = rows.flatMap(({ duty, decides }) => [
    ...(duty === undefined ? [] : [['duty', duty] as const]),
    ...Object.entries(decides),
  ]);
  return Object.fromEntries(all.reverse());
}

function missingFrom({ rows }: Table, inputs: Inputs): string[] {
  const asked = new Set(rows.flatMap(({ when }) => Object.keys(when)));
  return [...asked].filter((input) => inputs[input] === undefined);
}

/** A row of a table as a source of operations. */
export function appliedRow(table: Table, { id, duty, then, must, never, say, p }: Row): Applied {
  const isOnlySaid = duty === undefined && must.length === 0 && never.length === 0;
  // A professional sees every row that applies: of one that only tells something, what it tells.
  const line = duty === undefined ? isOnlySaid && say[0] && `say.${say[0]}` : `duty.${table.id}.${duty}`;
  const applied = { row: id, reason: { axis: table.id, option: id }, then, must, never, say, p };
  return line ? { ...applied, duty: line } : applied;
}
