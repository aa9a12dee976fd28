// Every row of every table applies to something, and an ordered table decides every input, with one duty each.
import { everyInput, inputsThatFit, samplesFor } from '../../src/domain/pathway/input-space.ts';
import { fits, readTable, type Inputs } from '../../src/domain/pathway/tables.ts';
import type { Pathways, Row, Table } from '../../src/schema/pathway.ts';
import type { Findings } from './counter-examples.ts';

/** @returns how many rows there are, and how many inputs of ordered tables were read. */
export function proveTables(pathways: Pathways, findings: Findings): { rows: number; inputs: number } {
  let rows = 0;
  let inputs = 0;
  for (const table of pathways.tables) {
    for (const row of [...table.rows, ...table.overlays]) {
      rows++;
      const found = inputsFor(row, table, pathways);
      const applied = found && readTable(table, found, pathways.settings).rows;
      if (!applied?.some((each) => each.row === row.id)) findings.add('every row applies', `${row.id} never does`);
    }
    if (table.hit === 'first') inputs += proveOrdered(table, pathways, findings);
  }
  return { rows, inputs };
}

/**
 * Reads an ordered table for every input, a thing not known among the values. Of a number those on either side of each limit
 * are tried (input-space.ts), which the conditions cannot tell from any others.
 */
function proveOrdered(table: Table, pathways: Pathways, findings: Findings): number {
  const samples = samplesFor(table.rows, table, pathways);
  const ids = new Set(table.rows.map(({ id }) => id));
  let count = 0;
  for (const known of everyInput(samples)) {
    count++;
    const { decided, rows } = readTable(table, known, pathways.settings);
    const hit = rows.filter(({ row }) => ids.has(row));
    if (hit.length !== 1)
      findings.add('one row each', `table ${table.id}: ${hit.length} rows apply to ${inWords(known)}`);
    if (decided['duty'] === undefined) findings.add('one duty each', `table ${table.id}: none for ${inWords(known)}`);
  }
  // Not knowing something leaves at most one duty, and says what is missing where there is none.
  const withUnknown = samples.map(([input, values]): [string, ((typeof values)[number] | undefined)[]] => [
    input,
    [...values, undefined],
  ]);
  for (const known of everyInput(withUnknown as typeof samples)) {
    count++;
    const { rows, missing } = readTable(table, known, pathways.settings);
    const hit = rows.filter(({ row }) => ids.has(row));
    if (hit.length > 1 || (hit.length === 0 && missing.length === 0))
      findings.add(
        'what is not known',
        `table ${table.id}: ${hit.length} rows apply, and nothing is said to be missing, for ${inWords(known)}`,
      );
  }
  return count;
}

/** Inputs on which a row applies: in an ordered table such as no row above takes, on top of others after what it asks for. */
function inputsFor(row: Row, table: Table, pathways: Pathways): Inputs | undefined {
  if (table.hit === 'first' && table.rows.includes(row)) {
    for (const inputs of everyInput(samplesFor(table.rows, table, pathways)))
      if (table.rows.find((each) => fits(each, inputs, pathways.settings)) === row) return inputs;
    return undefined;
  }
  const own = inputsThatFit(row, table, pathways);
  const before = table.rows.find((each) =>
    Object.entries(row.after).some(([name, value]) => each.decides[name] === value),
  );
  return own && { ...(before && inputsThatFit(before, table, pathways)), ...own };
}

function inWords(inputs: Inputs): string {
  return Object.entries(inputs)
    .map(([input, value]) => `${input}: ${value === undefined ? 'not known' : JSON.stringify(value)}`)
    .join(', ');
}
