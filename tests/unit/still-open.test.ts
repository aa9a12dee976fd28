// What a professional has not answered yet and could still turn what the form shows, on the tables as they are published.
import { describe, expect, it } from 'vitest';
import { chances } from '../../scripts/fuzz/chances.ts';
import { samplesFor } from '../../src/domain/pathway/input-space.ts';
import { stillOpen } from '../../src/domain/pathway/still-open.ts';
import { readTable, type Inputs } from '../../src/domain/pathway/tables.ts';
import type { Table } from '../../src/schema/pathway.ts';
import { directory } from './real-content.ts';

const { tables, settings, axes } = directory.pathways;

/** @throws Error where content has no such table, so that no test asks an empty one. */
function tableOf(id: string): Table {
  const found = tables.find((table) => table.id === id);
  if (!found) throw new Error(`there is no table "${id}"`);
  return found;
}

function openFor(id: string, inputs: Inputs) {
  const table = tableOf(id);
  return stillOpen(table, inputs, readTable(table, inputs, settings), settings);
}
const asked = (id: string, inputs: Inputs) => openFor(id, inputs).inputs;

describe('what is not answered and could still turn the result', () => {
  it('is the age, where the three parts of section 42 are met: under 18 it would not apply (P41)', () => {
    const met = { abuse: 'y', needs: 'y', unable_because_of_needs: 'y' };
    expect(asked('s42', met)).toEqual(['adult_18']);
    expect(asked('s42', { ...met, adult_18: true })).toEqual([]);
  });

  it('is coercion, where there are no care needs, and nothing that cannot change the duty any more', () => {
    const known = { adult_18: true, abuse: 'y', needs: 'n', unable_because_of_needs: 'n' };
    expect(openFor('s42', known)).toEqual({ rows: ['S42-5', 'S42-3'], inputs: ['coerced'] });
    expect(asked('s42', { adult_18: true, abuse: 'y', needs: 'y' })).toEqual(['unable_because_of_needs']);
  });

  it('is every other ground, before anybody may say that there is none for MARAC (P23)', () => {
    const grounds = ['judgement', 'ticks', 'callouts_12m', 'months_since_last_marac', 'any_new_abuse'];
    expect(asked('marac', { ticks: 13 })).toEqual(grounds.filter((input) => input !== 'ticks'));
    const none = { judgement: false, ticks: 13, callouts_12m: 0, months_since_last_marac: 40 };
    expect(asked('marac', none)).toEqual([]);
    expect(asked('marac', { ...none, months_since_last_marac: 5 })).toEqual(['any_new_abuse']);
  });

  it('is nothing of what stands on top of a decision that was not taken', () => {
    const none = { judgement: false, ticks: 0, callouts_12m: 0, months_since_last_marac: 40, consent: 'n' };
    expect(openFor('marac', none)).toEqual({ rows: [], inputs: [] });
  });

  it('is the age, where somebody is referred to MARAC: a child goes to the front door (P31)', () => {
    expect(asked('marac', { judgement: true })).toEqual(['age']);
    expect(asked('marac', { judgement: true, age: 30 })).toEqual([]);
  });

  it('is the risk, before safety at home is offered (P67)', () => {
    const wanted = { abuser_lives_there: false, victim_wants: true, risk_assessed: true };
    expect(asked('homelessness', wanted)).toEqual(['high_risk']);
  });

  it('is the age, where only the days are known (P110, P111)', () => {
    expect(openFor('sexual_violence_windows', { days: 2 })).toEqual({ rows: ['SV-1'], inputs: ['age'] });
  });

  it('is what a row on top still needs, once a part of it is answered (P21)', () => {
    expect(asked('s42', { consent: 'n', high_risk: false })).not.toContain('high_risk');
    expect(asked('s42', { consent: 'n' })).toContain('high_risk');
  });
});

describe.each(tables.map((table) => [table.id, table] as const))('in table %s', (_id, table) => {
  it('no other answer takes back what was shown', () => {
    const samples = samplesFor([...table.rows, ...table.overlays], table, { axes, settings });
    const below = chances(7);
    const some = (share: number, from: Inputs): Inputs =>
      Object.fromEntries(
        samples.flatMap(([input, values]) =>
          from[input] === undefined && below(10) < share ? [[input, values[below(values.length)]]] : [],
        ),
      );
    const taken: string[] = [];
    for (let round = 0; round < 400; round++) {
      const known = some(5, {});
      const before = readTable(table, known, settings);
      const open = new Set(stillOpen(table, known, before, settings).inputs);
      const others = Object.fromEntries(Object.entries(some(8, known)).filter(([input]) => !open.has(input)));
      const after = readTable(table, { ...known, ...others }, settings);
      for (const [name, value] of Object.entries(before.decided))
        if (after.decided[name] !== value) taken.push(`${JSON.stringify({ known, others })} turns ${name}`);
      const rows = after.rows.map(({ row }) => row);
      for (const { row } of before.rows)
        if (!rows.includes(row)) taken.push(`${JSON.stringify({ known, others })} takes ${row}`);
    }
    expect(taken).toEqual([]);
  });

  it('what is needed to decide is among what the table itself calls missing', () => {
    if (table.hit !== 'first') return;
    const missing = readTable(table, {}, settings).missing;
    const { inputs } = stillOpen(table, {}, readTable(table, {}, settings), settings);
    expect(inputs.length).toBeGreaterThan(0);
    expect(inputs.filter((input) => !missing.includes(input))).toEqual([]);
  });
});
