import { z } from 'zod';
import * as schema from '../schema/pathway.ts';
import { listFolder, readData, type Read, type Reading } from './content-file.ts';

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
  const axes = readData(reading, 'pathways/axes.yaml', z.array(schema.axisSchema));
  const settings = readData(reading, 'pathways/settings.yaml', z.array(schema.settingSchema));
  const invariants = readData(reading, 'pathways/invariants.yaml', z.array(schema.invariantSchema));
  const order = readData(reading, 'pathways/order.yaml', z.array(z.string()));
  const tables = listFolder(reading, 'pathways/tables').flatMap(
    (name) => readData(reading, `pathways/tables/${name}`, schema.tableSchema) ?? [],
  );
  return axes && settings && invariants && order && { axes, tables, settings, invariants, order };
}
