// Decision tables beside the finder: what they may and may not do, whatever the table, on the real content.
import { describe, expect, it } from 'vitest';
import { findHelpWithTables } from '../../src/domain/help-with-tables.ts';
import { inputsThatFit } from '../../src/domain/pathway/input-space.ts';
import { readTable } from '../../src/domain/pathway/tables.ts';
import { ask, NOT_FOR_X, WORDS } from './ask-tables.ts';
import { answersOf, directory, helpFor, today } from './real-content.ts';

const { pathways } = directory;
const rows = pathways.tables.flatMap((table) => [...table.rows, ...table.overlays].map((row) => ({ table, row })));

describe('without tables', () => {
  it('the answer is what it was', () => {
    const given = { audience: 'P_asc', area: 'sandwell', harms: ['money', 'strangled_recent'] };
    const { tables, ...help } = findHelpWithTables(answersOf(given), {}, directory, today);
    expect(tables).toEqual({});
    expect(help).toEqual(helpFor(given));
  });
});

describe('whoever asks', () => {
  it('with X as the voice is shown no service for people who are hurt and given no duty, on any row (I3)', () => {
    for (const { table, row } of rows) {
      const { kinds, lines } = ask({ audience: 'X' }, { [table.id]: { ...inputsThatFit(row, table, pathways) } });
      expect(
        kinds.filter((kind) => NOT_FOR_X.includes(kind)),
        row.id,
      ).toEqual([]);
      expect(lines).toEqual([]);
    }
  });

  it('being hurt is never told of MARAC, the IDVA or IRIS and given no duty, on any row (I4, P36)', () => {
    for (const { table, row } of rows) {
      const { kinds, lines } = ask({ audience: 'V' }, { [table.id]: { ...inputsThatFit(row, table, pathways) } });
      for (const kind of ['marac', 'idva', 'hospital_idva', 'op_encompass', 'iris_ae'])
        expect(kinds, row.id).not.toContain(kind);
      expect(lines).toEqual([]);
    }
  });

  it('as a friend is told only what must never be done', () => {
    for (const { table, row } of rows) {
      const { lines } = ask({ audience: 'F' }, { [table.id]: { ...inputsThatFit(row, table, pathways) } });
      expect(lines.filter((line) => !/ never\./.test(line))).toEqual([]);
    }
  });

  it('keeps the local lead and the national line, on any row (I2)', () => {
    for (const audience of ['V', 'F', 'P_other'])
      for (const { table, row } of rows) {
        const { kinds } = ask({ audience }, { [table.id]: { ...inputsThatFit(row, table, pathways) } });
        expect(kinds, row.id).toEqual(expect.arrayContaining(['local_da_lead', 'national_da_helpline']));
      }
  });
});

describe('the duties of a professional', () => {
  it('name every row that applies, with its rules', () => {
    for (const table of pathways.tables) {
      const inputs = Object.fromEntries(
        Object.entries(table.inputs).flatMap(([input, type]) => (type === 'boolean' ? [[input, true]] : [])),
      );
      const { rows, duties } = ask(
        { audience: 'P_other', area: 'worcestershire', danger: 'now' },
        { [table.id]: inputs },
      );
      for (const row of rows) {
        const own = [...table.rows, ...table.overlays].find(({ id }) => id === row);
        expect(duties.filter((duty) => duty.row === row)[0]?.p, row).toEqual(own?.p);
      }
    }
  });

  it('are words that exist', () => {
    for (const table of pathways.tables)
      for (const row of [...table.rows, ...table.overlays]) {
        const { rows } = readTable(
          { ...table, hit: 'all', rows: [{ ...row, when: {}, anyOf: {}, unless: {}, after: {} }], overlays: [] },
          {},
          [],
        );
        const { duty, must, never } = rows[0] ?? { must: [], never: [] };
        const ids = [
          ...(duty === undefined ? [] : [duty]),
          ...must.map((id) => `must.${id}`),
          ...never.map((id) => `never.${id}`),
        ];
        expect(ids.length, row.id).toBeGreaterThan(0);
        expect(
          ids.filter((id) => !(id in WORDS)),
          row.id,
        ).toEqual([]);
      }
  });
});
