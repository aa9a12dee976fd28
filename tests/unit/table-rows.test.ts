// Each row of each decision table by name, on the real content: what it says, and that it applies to somebody.
import { describe, expect, it } from 'vitest';
import { everyInput, inputsThatFit, samplesFor } from '../../src/domain/pathway/input-space.ts';
import { fits, readTable, type Inputs } from '../../src/domain/pathway/tables.ts';
import type { Row, Table } from '../../src/schema/pathway.ts';
import { directory } from './real-content.ts';
import { alwaysLineOf, lineOf } from './table-lines.ts';
import { TABLE_SPEC } from './table-spec.ts';

const { pathways, kinds, strings } = directory;
const { tables, settings } = pathways;

const specOf = (id: string) =>
  (TABLE_SPEC[id] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const rowsOf = (table: Table): Row[] => [...table.rows, ...table.overlays];
const all = tables.flatMap((table) => rowsOf(table).map((row) => ({ id: row.id, table, row })));

/** Inputs on which a row applies: where the first row wins, such as no row above takes. */
function inputsFor({ table, row }: (typeof all)[number]): Inputs {
  const before = table.rows.find((other) =>
    Object.entries(row.after).some(([name, value]) => other.decides[name] === value),
  );
  if (table.hit === 'first' && table.rows.includes(row))
    for (const inputs of everyInput(samplesFor(table.rows, table, pathways)))
      if (table.rows.find((candidate) => fits(candidate, inputs, settings)) === row) return inputs;
  return { ...(before && inputsThatFit(before, table, pathways)), ...inputsThatFit(row, table, pathways) };
}

/** Every line that a table brings, by the name of its string. */
function wordsOf(table: Table): string[] {
  const { id, always, lists } = table;
  return [
    ...rowsOf(table).flatMap(({ duty, must, never, say }) => [
      ...(duty === undefined ? [] : [`duty.${id}.${duty}`]),
      ...must.map((line) => `must.${line}`),
      ...never.map((line) => `never.${line}`),
      ...say.map((line) => `say.${line}`),
    ]),
    ...(always ? [...always.must.map((line) => `must.${line}`), ...always.never.map((line) => `never.${line}`)] : []),
    ...Object.values(lists).flatMap(({ items }) => items.map((item) => `item.${id}.${item}`)),
  ];
}

describe('the decision tables', () => {
  it('are the fifteen of the specification', () => {
    expect(tables.map(({ id }) => id).sort()).toEqual(Object.keys(TABLE_SPEC).sort());
    expect(tables).toHaveLength(15);
  });

  it.each(tables.map((table) => [table.id, table] as const))('%s says what the rules say, row by row', (id, table) => {
    expect([...rowsOf(table).map((row) => lineOf(row, settings)), ...alwaysLineOf(table)]).toEqual(specOf(id));
  });

  it('decide everything they say they may decide', () => {
    for (const { id, decides, rows } of tables)
      for (const [name, values] of Object.entries(decides))
        for (const value of values)
          expect(
            rows.some((row) => row.decides[name] === value),
            `${id}: ${name}=${String(value)}`,
          ).toBe(true);
  });

  it('ask for nothing that no row asks about', () => {
    for (const table of tables) {
      const asked = new Set(
        rowsOf(table).flatMap(({ when, anyOf, unless }) => [when, anyOf, unless].flatMap((part) => Object.keys(part))),
      );
      expect(
        Object.keys(table.inputs).filter((input) => !asked.has(input)),
        table.id,
      ).toEqual([]);
    }
  });
});

describe('each row', () => {
  it.each(all.map((entry) => [entry.id, entry] as const))('%s applies to somebody', (id, entry) => {
    const { rows } = readTable(entry.table, inputsFor(entry), settings);
    expect(rows.map(({ row }) => row)).toContain(id);
  });

  it.each(all.map((entry) => [entry.id, entry] as const))('%s needs each thing that it asks for', (id, entry) => {
    const inputs = inputsFor(entry);
    for (const input of Object.keys(entry.row.when)) {
      const { rows } = readTable(entry.table, { ...inputs, [input]: undefined }, settings);
      expect(
        rows.map(({ row }) => row),
        `without ${input}`,
      ).not.toContain(id);
    }
  });

  it('brings only kinds that somebody may be shown', () => {
    const shown = new Set(kinds.filter(({ audience }) => audience.length > 0).map(({ id }) => id));
    for (const { id, row } of all)
      expect(
        [...row.then.add, ...row.then.first].filter((kind) => !shown.has(kind)),
        id,
      ).toEqual([]);
  });

  it('never takes away what is protected (P158)', () => {
    const kept = new Set(kinds.filter((kind) => kind.protected).map(({ id }) => id));
    expect(all.filter(({ row }) => row.then.remove.some((kind) => kept.has(kind))).map(({ id }) => id)).toEqual([]);
  });
});

describe('the words of the tables', () => {
  const named = new Set([
    ...tables.flatMap(wordsOf),
    ...pathways.axes.flatMap(({ options }) =>
      options.flatMap((option) =>
        (['must', 'never', 'say'] as const).flatMap((part) => option[part].map((line) => `${part}.${line}`)),
      ),
    ),
  ]);

  it.each(['en', 'ur'])('are there in %s, and no others that nothing names', (lang) => {
    const written = Object.keys(strings[lang] ?? {}).filter((key) => /^(must|never|say|duty|item)\./.test(key));
    expect(written.sort()).toEqual([...named].sort());
  });

  it('start with "Never" where something must never be done', () => {
    const nevers = Object.entries(strings['en'] ?? {}).filter(([key]) => key.startsWith('never.'));
    expect(nevers.filter(([, words]) => !words.startsWith('Never '))).toEqual([]);
  });
});
