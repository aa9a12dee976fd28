import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { parseMarkdown } from './markdown-source.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

/** What a reader needs: the content folder, the folder that paths are told from, and where problems go. */
export interface Reading {
  content: string;
  root: string;
  problems: Problem[];
}

/** A value with the source it was read from, so that later checks can name its line. */
export interface Read<Value> {
  value: Value;
  source: YamlSource;
}

/** Reads a YAML or JSON file of content/ against a schema; undefined when it has problems. */
export function readData<Schema extends z.ZodType>(
  reading: Reading,
  path: string,
  schema: Schema,
): Read<z.output<Schema>> | undefined {
  const source = readSource(reading, path);
  return source && checkData(reading, source, schema);
}

/** Reads a YAML or JSON file of content/ and its form; undefined when that is wrong. */
export function readSource(reading: Reading, path: string): YamlSource | undefined {
  const { file, text, problems } = readText(reading.root, join(reading.content, path));
  const source = problems.length === 0 ? parseYaml(file, text) : undefined;
  reading.problems.push(...problems, ...(source?.problems ?? []));
  return source?.problems.length === 0 ? source : undefined;
}

/** Checks a parsed file, or a part of it, against a schema; undefined when it has problems. */
export function checkData<Schema extends z.ZodType>(
  reading: Reading,
  source: YamlSource,
  schema: Schema,
): Read<z.output<Schema>> | undefined {
  const checked = checkSchema(source, schema);
  reading.problems.push(...checked.problems);
  return checked.value === undefined ? undefined : { value: checked.value, source };
}

/** Reads a Markdown file of content/: front matter against a schema, and the body. */
export function readMarkdown<Schema extends z.ZodType>(
  reading: Reading,
  path: string,
  schema: Schema,
): (Read<z.output<Schema>> & { body: string; bodyLine: number }) | undefined {
  const { file, text, problems } = readText(reading.root, join(reading.content, path));
  reading.problems.push(...problems);
  if (problems.length > 0) return undefined;
  const { front, body, bodyLine } = parseMarkdown(file, text);
  const checked = checkSchema(front, schema);
  reading.problems.push(...checked.problems);
  return checked.value === undefined ? undefined : { value: checked.value, source: front, body, bodyLine };
}

/** Names in a folder of content/, sorted, so that no build depends on the order of the disk. */
export function listFolder(reading: Reading, path: string): string[] {
  try {
    return readdirSync(join(reading.content, path)).sort();
  } catch {
    return [];
  }
}
