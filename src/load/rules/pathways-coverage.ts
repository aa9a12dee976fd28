import { everyInput, inputsThatFit, samplesFor, sizeOf, type Around } from '../../domain/pathway/input-space.ts';
import { fits, type Inputs } from '../../domain/pathway/tables.ts';
import type { Table } from '../../schema/pathway.ts';
import type { Problem } from '../problem.ts';
import type { YamlSource } from '../yaml-source.ts';
import { problemAt } from './known.ts';

/** More combinations than this would make every check slow; such a table asks too much at once. */
const MOST = 100_000;

/** Each row can apply, and the rows of an ordered table leave no combination of inputs without one (C30). */
export function checkCoverage(table: Table, around: Around, source: YamlSource): Problem[] {
  const never = (['rows', 'overlays'] as const).flatMap((part) =>
    table[part].flatMap((row, at) =>
      inputsThatFit(row, table, around)
        ? []
        : [
            problemAt(
              source,
              [part, at],
              'C30',
              `row ${row.id} can never apply`,
              'correct "when:", "anyOf:" or "unless:".',
            ),
          ],
    ),
  );
  return never.length > 0 || table.hit === 'all' ? never : checkOrdered(table, around, source);
}

function checkOrdered(table: Table, around: Around, source: YamlSource): Problem[] {
  const samples = samplesFor(table.rows, table, around);
  if (sizeOf(samples) > MOST) {
    const wrong = `the rows of table ${table.id} ask about too many things at once to be tried`;
    return [problemAt(source, ['rows'], 'C30', wrong, 'make two tables of it.')];
  }
  const winners = new Set<string>();
  let open: Inputs | undefined;
  for (const inputs of everyInput(samples)) {
    const winner = table.rows.find((row) => fits(row, inputs, around.settings));
    if (winner) winners.add(winner.id);
    else open ??= inputs;
  }
  return [
    ...(open
      ? [problemAt(source, ['rows'], 'C30', `no row fits ${inWords(open)}`, 'add a row, or let one of them fit it.')]
      : []),
    ...table.rows.flatMap(({ id }, at) =>
      winners.has(id)
        ? []
        : [
            problemAt(
              source,
              ['rows', at],
              'C30',
              `the rows above ${id} take all that fits it`,
              'move it up, or remove it.',
            ),
          ],
    ),
  ];
}

function inWords(inputs: Inputs): string {
  return Object.entries(inputs)
    .map(([input, value]) => `${input}: ${JSON.stringify(value)}`)
    .join(', ');
}
