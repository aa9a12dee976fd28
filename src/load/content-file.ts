import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { ListReview } from '../schema/list-review.ts';
import { checkSchema } from './check-schema.ts';
import { parseMarkdown } from './markdown-source.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

/** What a reader needs: the content folder, and where problems go. */
export interface Reading {
  content: string;
  problems: Problem[];
  /** Paths of the files that were asked for, from content/; given by who wants to know which were not. */
  asked?: Set<string>;
  /** Languages that nobody asked for: their files are left alone, and nothing is said of them. */
  unread?: ReadonlySet<string>;
}

/** A value with the source it was read from, so that later checks can name its line. */
export interface Read<Value> {
  value: Value;
  source: YamlSource;
  /** Of a list: who read it through last, and when. */
  review?: Read<ListReview>;
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
  reading.asked?.add(path);
  const { file, text, problems } = readText(reading.content, path);
  const source = problems.length === 0 ? parseYaml(file, text) : undefined;
  const own = source?.problems.length === 0 ? checkEnd(file, text) : [];
  reading.problems.push(...problems, ...(source?.problems ?? []), ...own);
  return source?.problems.length === 0 && own.length === 0 ? source : undefined;
}

/** What stands below the last value, or is not held by brackets, could be cut off unnoticed (C4). */
function checkEnd(file: string, text: string): Problem[] {
  const lines = text.trimEnd().split('\n');
  const problem = (line: number, wrong: string, fix: string) => [{ file, line, column: 1, rule: 'C4', wrong, fix }];
  if (file.endsWith('.json')) {
    return /^\{[^]*\}\n$/.test(text) ? [] : problem(1, 'the words do not stand between { and }', 'add the brackets.');
  }
  return /^\s*#|^\.\.\.\s*$/.test(lines.at(-1) ?? '')
    ? problem(lines.length, 'the file ends in a comment, so one that was cut short would go unnoticed', 'move it up.')
    : [];
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
  reading.asked?.add(path);
  const { file, text, problems } = readText(reading.content, path);
  reading.problems.push(...problems);
  if (problems.length > 0) return undefined;
  const { front, body, bodyLine } = parseMarkdown(file, text);
  const checked = checkSchema(front, schema);
  reading.problems.push(...checked.problems);
  return checked.value === undefined ? undefined : { value: checked.value, source: front, body, bodyLine };
}

/** Names in a folder of content/, sorted, so that no build depends on the order of the disk. */
export function listFolder(reading: Reading, path: string): string[] {
  const folder = join(reading.content, path);
  try {
    // A link could lead out of content/, to words that nobody here has checked (C1).
    if (path !== '.' && lstatSync(folder).isSymbolicLink()) return [];
    return readdirSync(folder)
      .filter((name) => path === 'services' || !isOfUnread(reading, name))
      .sort();
  } catch {
    return [];
  }
}

const OF_LANGUAGE = /^(?:made-from\.)?([a-z]{2,3}(?:-[A-Z][a-z]{3})?)(?:\.(?:json|md|yaml))?$/;

/** Whether a file or folder holds words of a language that is left alone, by its name. */
export function isOfUnread({ unread }: Reading, name: string): boolean {
  const tag = OF_LANGUAGE.exec(name)?.[1];
  return tag !== undefined && unread?.has(tag) === true;
}
