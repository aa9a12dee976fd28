import type { InputType, Table } from '../../schema/pathway.ts';
import type { PathwayFiles } from '../pathways.ts';
import type { Problem } from '../problem.ts';
import type { YamlSource } from '../yaml-source.ts';
import { problemAt, type Known } from './known.ts';
import { checkCoverage } from './pathways-coverage.ts';
import { checkName, checkTwice } from './pathways-names.ts';
import { checkRow, type Names } from './pathways-rows.ts';

/** Decision tables name only what exists, each row once, and can decide all that they are asked (C6, C30). */
export function checkTables({ tables, axes, settings }: PathwayFiles, known: Known): Problem[] {
  const names: Names = { known, axes: axes.value, settings: settings.value };
  // Duties are told with the row they come from, so an id stands once in all tables.
  const taken = new Map<string, string>();
  return tables.flatMap(({ value, source }) => {
    const rows = (['rows', 'overlays'] as const).flatMap((part) =>
      value[part].map((row, at) => ({ row, part, path: [part, at] })),
    );
    const own = rows.flatMap(({ row, part, path }) => checkRow(row, part, value, names, source, path));
    const parts = [...checkParts(value, names, source), ...own];
    const twice = rows.flatMap(({ row: { id }, path }) => {
      const first = taken.get(id);
      taken.set(id, first ?? value.id);
      if (first === undefined) return [];
      const wrong = `row "${id}" stands twice${first === value.id ? '' : `, also in table ${first}`}`;
      return [problemAt(source, [...path, 'id'], 'C6', wrong, 'give one of them another id.')];
    });
    // What is misspelt fits nothing: only then can be said what the rows leave open.
    return [...parts, ...twice, ...(parts.length > 0 ? [] : checkCoverage(value, names, source))];
  });
}

function checkParts({ id, inputs, lists, settings }: Table, names: Names, source: YamlSource): Problem[] {
  const file = source.file.slice(source.file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  const items = Object.entries(lists).flatMap(([list, entry]) =>
    entry.items.map((item, at) => ({ item, path: ['lists', list, 'items', at] })),
  );
  const settingIds = names.settings.map((setting) => setting.id);
  return [
    ...(file === id
      ? []
      : [problemAt(source, ['id'], 'C6', `the table is "${id}" and its file is "${file}"`, 'make them the same.')]),
    ...Object.entries(inputs).flatMap(([input, type]) => checkInput(input, type, names, source)),
    ...settings.flatMap((setting, at) => checkName(setting, settingIds, 'a setting', source, ['settings', at])),
    ...checkTwice(
      items.map(({ item }) => item),
      source,
      (index) => items[index]?.path ?? [],
    ),
  ];
}

function checkInput(input: string, type: InputType, { axes }: Names, source: YamlSource): Problem[] {
  const path = ['inputs', input];
  if (Array.isArray(type)) return checkTwice(type.map(String), source, (at) => [...path, at]);
  if (typeof type === 'string') return [];
  const ids = axes.map(({ id }) => id);
  const axis = axes.find(({ id }) => id === type.answer);
  if (!axis?.many) return checkName(type.answer, ids, 'a question of axes.yaml', source, path);
  return [problemAt(source, path, 'C30', `"${type.answer}" takes several answers`, 'name a question that takes one.')];
}
