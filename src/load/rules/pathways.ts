import type { Condition, Operations, Row, Table } from '../../schema/pathway.ts';
import type { PathwayFiles } from '../pathways.ts';
import { didYouMean, type Problem } from '../problem.ts';
import type { YamlSource } from '../yaml-source.ts';
import { problemAt, type Known } from './known.ts';

/** Every kind, area, input, option and setting that a rule names exists, and no id stands twice (C30). */
export function checkPathways(pathways: PathwayFiles, known: Known): Problem[] {
  const kinds = known.kinds.map(({ id }) => id);
  const areas = known.areas.map(({ id }) => id);
  const settings = pathways.settings.value.map(({ id }) => id);

  const unknown = (
    name: string,
    list: readonly string[],
    what: string,
    source: YamlSource,
    path: PropertyKey[],
  ): Problem[] =>
    list.includes(name)
      ? []
      : [problemAt(source, path, 'C30', `"${name}" is not ${what}`, `check its spelling.${didYouMean(name, list)}`)];

  const checkOperations = (then: Operations, source: YamlSource, path: PropertyKey[]): Problem[] =>
    [...then.add, ...then.first, ...then.remove, ...Object.entries(then.replaceProtected).flat()].flatMap((kind) =>
      unknown(kind, kinds, 'in content/kinds.yaml', source, [...path, 'then']),
    );

  const checkRow = (row: Row, table: Table, source: YamlSource, path: PropertyKey[]): Problem[] => [
    ...checkOperations(row.then, source, path),
    ...Object.entries(row.when).flatMap(([input, condition]) =>
      checkCondition(input, condition, table, settings).map(([wrong, fix]) =>
        problemAt(source, [...path, 'when', input], 'C30', wrong, fix),
      ),
    ),
  ];

  const { axes, tables, order } = pathways;
  return [
    ...axes.value.flatMap((axis, index) => [
      ...(axis.assume === undefined
        ? []
        : unknown(
            axis.assume,
            axis.options.map(({ id }) => id),
            `an option of ${axis.id}`,
            axes.source,
            [index, 'assume'],
          )),
      ...axis.options.flatMap((option, at) => [
        ...checkOperations(option.then, axes.source, [index, 'options', at]),
        ...(option.means.area === undefined
          ? []
          : unknown(option.means.area, areas, 'in content/areas.yaml', axes.source, [index, 'options', at])),
      ]),
    ]),
    ...tables.flatMap(({ value, source }) =>
      (['rows', 'overlays'] as const).flatMap((part) =>
        value[part].flatMap((row, at) => checkRow(row, value, source, [part, at])),
      ),
    ),
    ...order.value.flatMap((kind, index) => unknown(kind, kinds, 'in content/kinds.yaml', order.source, [index])),
    ...twice(
      axes.value.map(({ id }) => id),
      axes.source,
    ),
    ...tables.flatMap(({ value, source }) =>
      twice(
        [...value.rows, ...value.overlays].map(({ id }) => id),
        source,
      ),
    ),
  ];
}

function checkCondition(
  input: string,
  condition: Condition,
  table: Table,
  settings: string[],
): [wrong: string, fix: string][] {
  const type = table.inputs[input];
  if (type === undefined) {
    const inputs = Object.keys(table.inputs);
    return [
      [
        `"${input}" is not an input of table ${table.id}`,
        `use one of: ${inputs.join(', ')}.${didYouMean(input, inputs)}`,
      ],
    ];
  }
  if (!Array.isArray(condition)) {
    if (type !== 'number') return [[`"${input}" is not a number`, 'list the values it may have.']];
    return [condition.atLeast, condition.atMost].flatMap((limit) =>
      typeof limit === 'object' && !settings.includes(limit.setting)
        ? [
            [`"${limit.setting}" is not a setting`, `check its spelling.${didYouMean(limit.setting, settings)}`] as [
              string,
              string,
            ],
          ]
        : [],
    );
  }
  const allowed: readonly (string | boolean)[] = type === 'boolean' ? [true, false] : Array.isArray(type) ? type : [];
  return condition
    .filter((value) => !allowed.includes(value))
    .map((value) => [`"${String(value)}" is not a value of ${input}`, `use one of: ${allowed.join(', ')}.`]);
}

function twice(ids: string[], source: YamlSource): Problem[] {
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => problemAt(source, [], 'C6', `the id "${id}" stands twice`, 'give one of them another.'));
}
