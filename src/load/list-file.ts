import { z } from 'zod';
import { listReviewSchema } from '../schema/list-review.ts';
import { checkData, readSource, type Read, type Reading } from './content-file.ts';
import { checkLastBlock } from './last-block.ts';
import type { YamlSource } from './yaml-source.ts';

/** Reads a YAML file of content/ that ends in `review: { by, checked }` (C4); undefined when it has problems. */
export function readReviewed<Schema extends z.ZodType>(
  reading: Reading,
  path: string,
  schema: Schema,
): Read<z.output<Schema>> | undefined {
  const source = readSource(reading, path);
  if (!source) return undefined;
  const { value } = source;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return checkData(reading, source, schema);
  const { review, ...rest } = value as Record<string, unknown>;
  reading.problems.push(...checkLastBlock(source, 'checked'));
  const reviewed = review === undefined ? undefined : checkData(reading, under(source, 'review'), listReviewSchema);
  const read = checkData(reading, { ...source, value: rest }, schema);
  return read && reviewed ? { ...read, review: reviewed } : read;
}

/**
 * Reads a list of content/: `{ <name>: ..., review: { by, checked } }`.
 * @returns what stands under the name; the places of its source are told from there, so that checks see the list alone.
 */
export function readList<Schema extends z.ZodType>(
  reading: Reading,
  path: string,
  name: string,
  schema: Schema,
): Read<z.output<Schema>> | undefined {
  const read = readReviewed(reading, path, z.strictObject({ [name]: schema }));
  return read && { ...read, value: read.value[name] as z.output<Schema>, source: under(read.source, name) };
}

/** A source seen from below one of its keys. */
export function under(source: YamlSource, name: string): YamlSource {
  return {
    ...source,
    value: (source.value as Record<string, unknown>)[name],
    placeOf: (path) => source.placeOf([name, ...path]),
  };
}
