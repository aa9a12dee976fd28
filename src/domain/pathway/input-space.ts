import type { Axis, Condition, InputType, Row, Setting, Table } from '../../schema/pathway.ts';
import { valuesOf } from './inputs.ts';
import { fits, limitsOf, type Inputs, type InputValue } from './tables.ts';

/** What the conditions of a table are held against. */
export interface Around {
  axes: readonly Axis[];
  settings: readonly Setting[];
}

/** Every input of rows, each with the values that tell all others apart: of numbers those on either side of each limit. */
export function samplesFor(rows: readonly Row[], { inputs }: Table, around: Around): [input: string, InputValue[]][] {
  const conditions = rows.flatMap(({ when, anyOf, unless }) =>
    [when, anyOf, unless].flatMap((part) => Object.entries(part)),
  );
  const asked = [...new Set(conditions.map(([input]) => input))];
  return asked.map((input) => [
    input,
    samplesOf(
      inputs[input] ?? 'boolean',
      conditions.flatMap(([name, condition]) => (name === input ? [condition] : [])),
      around,
    ),
  ]);
}

/** How many combinations the samples have. */
export function sizeOf(samples: readonly [string, InputValue[]][]): number {
  return samples.reduce((size, [, values]) => size * values.length, 1);
}

/** Every combination of one value for each input. */
export function* everyInput(samples: readonly [string, InputValue[]][]): Generator<Inputs> {
  const [first, ...others] = samples;
  if (!first) {
    yield {};
    return;
  }
  const [input, values] = first;
  for (const rest of everyInput(others)) for (const value of values) yield { [input]: value, ...rest };
}

/** Inputs for which the row's own conditions hold, if there are any. */
export function inputsThatFit(row: Row, table: Table, around: Around): Inputs | undefined {
  for (const inputs of everyInput(samplesFor([row], table, around)))
    if (fits(row, inputs, around.settings)) return inputs;
  return undefined;
}

function samplesOf(type: InputType, conditions: readonly Condition[], { axes, settings }: Around): InputValue[] {
  const values = valuesOf(type, axes);
  if (values) return [...values];
  const limits = conditions.flatMap((condition) => {
    if (Array.isArray(condition)) return [];
    const { from, to } = limitsOf(condition, settings);
    return [from - 1, from, to, to + 1];
  });
  return [...new Set([0, ...limits])].filter((limit) => limit >= 0 && Number.isFinite(limit));
}
