/**
 * Records as they are sent: under each name what each of them has, null where it has nothing. So a name is sent once. The first
 * name is one that all have; of the others the nulls at the end are left out.
 */
export type Columns<Row> = { [Name in keyof Row]-?: (Exclude<Row[Name], undefined> | null)[] };

/** The records, each with what it has; src/load/finder-sent.ts lays them out. */
export function rowsOf<Row>(columns: Columns<Row>): Row[] {
  const named = Object.entries<unknown[]>(columns);
  return (named[0]?.[1] ?? []).map(
    (_, at) =>
      Object.fromEntries(named.flatMap(([name, all]) => ((all[at] ?? null) === null ? [] : [[name, all[at]]]))) as Row,
  );
}
