import { z } from 'zod';
import { fingerprintSchema } from '../schema/fingerprint.ts';
import { tableSourceSchema, type TableSource } from '../schema/vendored.ts';
import type { Read, Reading } from './content-file.ts';
import { fingerprint } from './fingerprint.ts';
import { readReviewed, under } from './list-file.ts';

/**
 * Reads a table that was copied from somebody else: `{ source, <name>, digest, review }` (C42).
 * @param copied the fields that came from the source, when entries also have some of our own, such as `published`.
 * @returns the table with its source; undefined when it has problems, among them a table that is not the one copied.
 */
export function readVendored<Name extends string, Schema extends z.ZodType>(
  reading: Reading,
  path: string,
  name: Name,
  schema: Schema,
  copied?: readonly string[],
): Read<{ source: TableSource } & Record<Name, z.output<Schema>>> | undefined {
  const parts = { source: tableSourceSchema, digest: fingerprintSchema };
  const read = readReviewed(reading, path, z.strictObject({ ...parts, [name]: schema }));
  if (!read) return undefined;
  const { source: from, digest, ...table } = read.value;
  const found = fingerprint(pick(under(read.source, name).value, copied));
  if (found !== digest) {
    reading.problems.push({
      file: read.source.file,
      ...read.source.placeOf(['digest']),
      rule: 'C42',
      wrong: 'this table is not the one that was held against its source',
      fix: `hold it against "${from.name}" (${from.url}) again, then write digest: "${found}".`,
    });
  }
  return {
    ...read,
    value: { source: from, ...table } as { source: TableSource } & Record<Name, z.output<Schema>>,
  };
}

function pick(table: unknown, fields: readonly string[] | undefined): unknown {
  if (fields === undefined) return table;
  return (table as Record<string, unknown>[]).map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => fields.includes(key))),
  );
}

/** The same, for a table that is wanted without its source: places are told from under the name. */
export function readVendoredList<Schema extends z.ZodType>(
  reading: Reading,
  path: string,
  name: string,
  schema: Schema,
  copied: readonly string[],
): Read<z.output<Schema>> | undefined {
  const read = readVendored(reading, path, name, schema, copied);
  return read && { ...read, value: read.value[name] as z.output<Schema>, source: under(read.source, name) };
}
