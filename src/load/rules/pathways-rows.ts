import { valuesOf } from '../../domain/pathway/inputs.ts';
import { limitsOf } from '../../domain/pathway/tables.ts';
import type { Axis, Condition, Row, Setting, Table } from '../../schema/pathway.ts';
import { didYouMean, type Problem } from '../problem.ts';
import type { YamlSource } from '../yaml-source.ts';
import { problemAt, type Known } from './known.ts';
import { checkKindNames } from './pathways-names.ts';

/** What the rows of a table may name. */
export interface Names {
  known: Known;
  axes: readonly Axis[];
  settings: readonly Setting[];
}

type Wrong = [wrong: string, fix: string];

/** A row names only inputs, values, settings and kinds that exist, can apply, and says something to somebody (C30). */
export function checkRow(
  row: Row,
  part: 'rows' | 'overlays',
  table: Table,
  names: Names,
  source: YamlSource,
  path: readonly PropertyKey[],
): Problem[] {
  const at = (inside: readonly PropertyKey[], [wrong, fix]: Wrong) =>
    problemAt(source, [...path, ...inside], 'C30', wrong, fix);
  const kinds = names.known.kinds;
  return [
    ...checkKindNames(
      row.then,
      kinds.map(({ id }) => id),
      source,
      path,
    ),
    ...[...row.then.add, ...row.then.first]
      .filter((id) => kinds.some((kind) => kind.id === id && kind.audience.length === 0))
      .map((id) => at(['then'], [`"${id}" is never shown to anybody`, 'remove it, or add a kind that is shown.'])),
    ...(['when', 'anyOf', 'unless'] as const).flatMap((field) =>
      Object.entries(row[field]).flatMap(([input, condition]) =>
        checkCondition(input, condition, table, names).map((wrong) => at([field, input], wrong)),
      ),
    ),
    ...checkDecisions(row, part, table).map(([field, ...wrong]) => at([field], wrong)),
    ...(row.duty === undefined && [row.must, row.never, row.say].every((lines) => lines.length === 0)
      ? [at(['id'], [`row ${row.id} tells nobody anything`, 'add "duty:", "must:", "never:" or "say:".'])]
      : []),
  ];
}

function checkCondition(
  input: string,
  condition: Condition,
  { id, inputs }: Table,
  { axes, settings }: Names,
): Wrong[] {
  const type = inputs[input];
  if (type === undefined) {
    const all = Object.keys(inputs);
    return [[`"${input}" is not an input of table ${id}`, `use one of: ${all.join(', ')}.${didYouMean(input, all)}`]];
  }
  const allowed = valuesOf(type, axes);
  if (!Array.isArray(condition)) {
    if (allowed) return [[`"${input}" is not a number`, 'list the values it may have.']];
    return checkLimits(input, condition, settings);
  }
  if (condition.length === 0) return [[`no value of ${input} fits an empty list`, 'list the values it may have.']];
  if (!allowed) return [[`"${input}" is a number`, 'write "{ atLeast: ... }", "{ above: ... }" or "{ atMost: ... }".']];
  return condition
    .filter((value) => !allowed.includes(value))
    .map((value) => [
      `"${String(value)}" is not a value of ${input}`,
      `use one of: ${allowed.join(', ')}.${didYouMean(String(value), allowed.map(String))}`,
    ]);
}

function checkLimits(input: string, condition: Exclude<Condition, unknown[]>, settings: readonly Setting[]): Wrong[] {
  const limits = [condition.atLeast, condition.above, condition.atMost];
  if (limits.every((limit) => limit === undefined)) {
    return [[`no limit is given for ${input}`, 'add "atLeast:", "above:" or "atMost:".']];
  }
  const ids = settings.map(({ id }) => id);
  const wrong = limits.flatMap((limit): Wrong[] => {
    if (typeof limit !== 'object') return [];
    const setting = settings.find(({ id }) => id === limit.setting);
    if (!setting) {
      return [[`"${limit.setting}" is not a setting`, `check its spelling.${didYouMean(limit.setting, ids)}`]];
    }
    return typeof setting.value === 'number'
      ? []
      : [[`the setting "${limit.setting}" is not a number`, 'use one that is, or write the number.']];
  });
  if (wrong.length > 0) return wrong;
  const { from, to } = limitsOf(condition, settings);
  return from <= to ? [] : [[`no number is ${String(from)} or more and ${String(to)} or less`, 'swap the limits.']];
}

function checkDecisions(
  { duty, decides, after, otherwise }: Row,
  part: 'rows' | 'overlays',
  { id, hit, decides: may, rows }: Table,
): [field: string, ...Wrong][] {
  const isOnTop = part === 'overlays';
  const own = Object.entries(decides);
  return [
    ...own.flatMap(([name, value]) =>
      checkDecision(name, value, may, id).map((wrong) => ['decides', ...wrong] as const),
    ),
    ...Object.entries(after)
      .filter(
        ([name, value]) => !rows.some((row) => row.decides[name] === value || (name === 'duty' && row.duty === value)),
      )
      .map(
        ([name, value]) =>
          ['after', `no row decides "${name}: ${String(value)}"`, 'name what a row above decides.'] as const,
      ),
    ...(isOnTop && (duty !== undefined || own.length > 0 || otherwise)
      ? [['id', 'a row on top decides nothing itself', 'move it to "rows:", or take out what it decides.'] as const]
      : []),
    ...(!isOnTop && Object.keys(after).length > 0
      ? [['after', '"after" is for rows on top', 'move the row to "overlays:".'] as const]
      : []),
    ...(otherwise && hit === 'first'
      ? [['otherwise', 'here the first row that fits wins', 'put the row last, without "when:".'] as const]
      : []),
    ...(otherwise && duty === undefined && own.length === 0
      ? [['otherwise', 'this row decides nothing', 'add what it decides where no other row does.'] as const]
      : []),
  ].map((problem) => [...problem]);
}

function checkDecision(name: string, value: string | boolean, may: Table['decides'], table: string): Wrong[] {
  const values = may[name];
  const names = Object.keys(may);
  if (!values) return [[`table ${table} does not decide "${name}"`, `check its spelling.${didYouMean(name, names)}`]];
  if (values.includes(value)) return [];
  const hint = didYouMean(String(value), values.map(String));
  return [[`"${String(value)}" is not a value of ${name}`, `use one of: ${values.join(', ')}.${hint}`]];
}
