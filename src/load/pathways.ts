import { z } from 'zod';
import * as schema from '../schema/pathway.ts';
import { listFolder, type Read, type Reading } from './content-file.ts';
import { readList, readReviewed } from './list-file.ts';

/** Every file of content/pathways, with its source for later checks. */
export interface PathwayFiles {
  axes: Read<schema.Axis[]>;
  tables: Read<schema.Table>[];
  settings: Read<schema.Setting[]>;
  invariants: Read<schema.Invariant[]>;
  order: Read<string[]>;
}

/** Reads content/pathways; undefined when a file that must be there has problems. */
export function readPathways(reading: Reading): PathwayFiles | undefined {
  const axes = readAxes(reading);
  const settings = readList(reading, 'pathways/settings.yaml', 'settings', z.array(schema.settingSchema));
  const invariants = readList(reading, 'pathways/invariants.yaml', 'invariants', z.array(schema.invariantSchema));
  const order = readList(reading, 'pathways/order.yaml', 'order', z.array(z.string()));
  const tables = listFolder(reading, 'pathways/tables').flatMap(
    (name) => readReviewed(reading, `pathways/tables/${name}`, schema.tableSchema) ?? [],
  );
  return axes && settings && invariants && order && { axes, tables, settings, invariants, order };
}

/** The values of the files, without their lines. */
export function pathwaysOf({ axes, tables, settings, invariants, order }: PathwayFiles): schema.Pathways {
  return {
    axes: axes.value,
    tables: tables.map(({ value }) => value),
    settings: settings.value,
    invariants: invariants.value,
    order: order.value,
  };
}

/** A block for each question, with its id as the key: as a list they would lie too deep in each other (C2). */
function readAxes(reading: Reading): Read<schema.Axis[]> | undefined {
  const read = readReviewed(reading, 'pathways/axes.yaml', schema.axesSchema);
  if (!read) return undefined;
  const ids = Object.keys(read.value);
  const source = {
    ...read.source,
    value: Object.entries(read.source.value as Record<string, object>).map(([id, block]) => ({ id, ...block })),
    placeOf: ([index, ...path]: readonly PropertyKey[]) =>
      read.source.placeOf(index === undefined ? [] : [ids[Number(index)] ?? '', ...path.filter((key) => key !== 'id')]),
  };
  return { value: Object.entries(read.value).map(([id, axis]) => ({ id, ...axis })), source };
}
