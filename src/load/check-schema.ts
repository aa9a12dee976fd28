import type { z } from 'zod';
import { didYouMean, type Problem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

/** Checks a parsed file against its schema. Problems carry the place of the value that is wrong. */
export function checkSchema<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
): { value: z.output<Schema> | undefined; problems: Problem[] } {
  if (source.problems.length > 0) return { value: undefined, problems: source.problems };
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: result.error.issues.flatMap((issue) => describe(source, issue)) };
}

function describe(source: YamlSource, issue: z.core.$ZodIssue): Problem[] {
  const at = (path: readonly PropertyKey[]) => ({ file: source.file, ...source.placeOf(path) });
  const name = issue.path.map(String).join('.') || 'this file';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        ...at([...issue.path, key]),
        rule: 'C3',
        wrong: `the key "${key}" is not known here`,
        fix: `check its spelling, or remove it.`,
      }));
    case 'invalid_value': {
      const known = issue.values.map(String);
      if (valueAt(source.value, issue.path) === undefined) return [missing(at(issue.path), issue.path)];
      const found = String(valueAt(source.value, issue.path));
      return [
        {
          ...at(issue.path),
          rule: 'C30',
          wrong: `"${found}" is not one of the words ${name} may hold`,
          fix: `use one of: ${known.join(', ')}.${didYouMean(found, known)}`,
        },
      ];
    }
    case 'invalid_type': {
      if (valueAt(source.value, issue.path) === undefined) return [missing(at(issue.path), issue.path)];
      const wrong = `"${name}" must be ${plainType(issue.expected)}`;
      return [{ ...at(issue.path), rule: 'C12', wrong, fix: fixForType(issue.expected) }];
    }
    case 'too_big':
      return [
        { ...at(issue.path), rule: 'C2', wrong: `${name} is longer than ${String(issue.maximum)}`, fix: 'shorten it.' },
      ];
    case 'too_small':
      return [
        { ...at(issue.path), rule: 'C7', wrong: `${name} is empty or too short`, fix: 'write it, or remove it.' },
      ];
    case 'invalid_union':
      return [
        {
          ...at(issue.path),
          rule: 'C7',
          wrong: `${name} is not written in a way that is known`,
          fix: 'compare it with a file that works.',
        },
      ];
    case 'custom': {
      const params = issue.params as { rule?: string; fix?: string } | undefined;
      return [
        { ...at(issue.path), rule: params?.rule ?? 'C7', wrong: issue.message, fix: params?.fix ?? 'correct it.' },
      ];
    }
    default:
      return [{ ...at(issue.path), rule: 'C7', wrong: `${name}: ${issue.message}`, fix: 'correct it.' }];
  }
}

function missing(place: Pick<Problem, 'file' | 'line' | 'column'>, path: readonly PropertyKey[]): Problem {
  const wrong = `"${path.map(String).join('.') || 'this file'}" is missing`;
  return { ...place, rule: 'C7', wrong, fix: `add "${String(path.at(-1))}:".` };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

const PLAIN_TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of keys',
};

function plainType(expected: string): string {
  return PLAIN_TYPES[expected] ?? expected;
}

function fixForType(expected: string): string {
  return expected === 'string' ? 'put it in quotes, so that no 0 is lost: "...".' : `write ${plainType(expected)}.`;
}
