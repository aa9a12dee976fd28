import type { Axis, InputType, Pathways, Table } from '../../schema/pathway.ts';
import { firedOptions, personFrom, type Answers } from './answers.ts';
import type { Inputs, InputValue } from './tables.ts';

/** What is known for tables, by the name of the table. */
export type TableInputs = Readonly<Record<string, Inputs>>;

/** An input that the tables do not know. */
export type InputProblem =
  | { is: 'inputs-not-an-object' }
  | { is: 'unknown-table'; table: string; known: string[] }
  | { is: 'table-not-an-object'; table: string }
  | { is: 'unknown-input'; table: string; input: string; known: string[] }
  | { is: 'not-a-number'; table: string; input: string; value: string }
  | { is: 'unknown-value'; table: string; input: string; value: string; known: string[] };

/** Reads inputs given as `{"s42":{"needs":"y"},"marac":{"ticks":14}}`, and names each one that is not known. null: not known. */
export function readInputs(given: unknown, pathways: Pathways): { inputs: TableInputs; problems: InputProblem[] } {
  if (!isObject(given)) return { inputs: {}, problems: [{ is: 'inputs-not-an-object' }] };
  const problems: InputProblem[] = [];
  const inputs: Record<string, Inputs> = {};
  for (const [id, own] of Object.entries(given)) {
    const table = pathways.tables.find((candidate) => candidate.id === id);
    if (!table) problems.push({ is: 'unknown-table', table: id, known: pathways.tables.map((known) => known.id) });
    else if (!isObject(own)) problems.push({ is: 'table-not-an-object', table: id });
    else {
      const read = Object.entries(own).map(([input, value]) => readInput(table, input, value, pathways));
      problems.push(...read.flatMap(({ problem }) => problem ?? []));
      inputs[id] = Object.fromEntries(read.map(({ input, value }) => [input, value]));
    }
  }
  return { inputs, problems };
}

/** All that is known for a table: what was given, and what the answers tell. What was given counts. */
export function knownInputs(table: Table, given: Inputs, answers: Answers, pathways: Pathways): Inputs {
  const person = personFrom(firedOptions(answers, pathways));
  const told = (type: InputType): InputValue | undefined => {
    if (type === 'audience') return person.audience;
    if (type === 'professional') return person.audience === 'P';
    if (type === 'age') return person.age;
    return typeof type === 'object' && 'answer' in type ? answers[type.answer]?.[0] : undefined;
  };
  return Object.fromEntries(Object.entries(table.inputs).map(([input, type]) => [input, given[input] ?? told(type)]));
}

/** The values that an input may have; undefined for numbers. */
export function valuesOf(type: InputType, axes: readonly Axis[]): readonly (string | boolean)[] | undefined {
  if (type === 'number' || type === 'age') return undefined;
  if (type === 'boolean' || type === 'professional') return [true, false];
  if (type === 'audience') {
    return [...new Set(axes.flatMap(({ options }) => options.flatMap(({ means }) => means.audience ?? [])))];
  }
  if (Array.isArray(type)) return type;
  return axes.find(({ id }) => id === type.answer)?.options.map(({ id }) => id) ?? [];
}

interface ReadInput {
  input: string;
  value?: InputValue | undefined;
  problem?: InputProblem;
}

function readInput({ id: table, inputs }: Table, input: string, value: unknown, { axes }: Pathways): ReadInput {
  // Every object has a "constructor", and no table asks for it.
  const type = Object.hasOwn(inputs, input) ? inputs[input] : undefined;
  if (type === undefined) return { input, problem: { is: 'unknown-input', table, input, known: Object.keys(inputs) } };
  // "months since the last one" has no number where there was none.
  if (value === null) return { input };
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const known = valuesOf(type, axes);
  if (known !== undefined) {
    const found = known.find((candidate) => candidate === value);
    if (found !== undefined) return { input, value: found };
    return { input, problem: { is: 'unknown-value', table, input, value: shown, known: known.map(String) } };
  }
  const span = type === 'age' ? spanOf(value, axes) : undefined;
  if (span) return { input, value: span };
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return { input, value };
  return { input, problem: { is: 'not-a-number', table, input, value: shown } };
}

/** The years that an answer to the question about age stands for. */
function spanOf(answer: unknown, axes: readonly Axis[]): { from: number; to: number } | undefined {
  return axes.flatMap(({ options }) => options).find(({ id, means }) => id === answer && means.age)?.means.age;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
