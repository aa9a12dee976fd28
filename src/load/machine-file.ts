import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Reading } from './content-file.ts';

/** A file of content/ that a command writes, and how to get it back when it is damaged. */
export interface MachineFile<Schema extends z.ZodType> {
  path: string;
  schema: Schema;
  rule: string;
  fix: string;
}

/**
 * Reads a file that a command of ours writes. Nobody edits it by hand, so that it is whole or it is not: no lines are
 * named, and it may be longer than 64 kB.
 * @returns undefined when there is none yet, or when it has a problem.
 */
export function readMachineFile<Schema extends z.ZodType>(
  reading: Reading,
  { path, schema, rule, fix }: MachineFile<Schema>,
): z.output<Schema> | undefined {
  reading.asked?.add(path);
  const full = join(reading.content, path);
  if (!existsSync(full)) return undefined;
  const read = schema.safeParse(tryParse(full));
  if (read.success) return read.data;
  const wrong = 'this file is written by a command, and was changed or cut short';
  reading.problems.push({ file: `content/${path}`, line: 1, column: 1, rule, wrong, fix });
  return undefined;
}

function tryParse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
