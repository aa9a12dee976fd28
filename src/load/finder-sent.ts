import type { Columns } from '../islands/finder/columns.ts';
import {
  USUAL_AXIS,
  USUAL_HELPS,
  USUAL_KIND,
  USUAL_OPTION,
  USUAL_THEN,
  type SentAxis,
  type SentKind,
  type SentOption,
  type SentService,
  type Short,
} from '../islands/finder/sent.ts';
import type { Service } from '../schema/directory.ts';
import type { Kind } from '../schema/kind.ts';
import type { Axis } from '../schema/pathway.ts';

/** A question as it is sent: without what is usual, and without what the finder does not show. */
export function sentAxis({ options, ...axis }: Axis): SentAxis {
  return {
    ...shortOf(axis, USUAL_AXIS),
    options: columnsOf(
      options.map(({ id, means, then, must, never, say, p }): SentOption => {
        // The numbers of rules stand beside duties only.
        const shown = must.length + never.length === 0 ? [] : p;
        const rest = shortOf({ id, means, must, never, say, p: shown }, USUAL_OPTION);
        const what = shortOf(then, USUAL_THEN);
        return Object.keys(what).length === 0 ? rest : { ...rest, then: what };
      }),
    ),
  };
}

/** A kind as it is sent. The finder puts no heading over it, no number of a rule beside it, and has no filter. */
export function sentKind(kind: Kind): SentKind {
  const shown: Kind = { ...kind, group: 'now', serves: [], p: [] };
  return shortOf(shown, USUAL_KIND);
}

/** Whom a service helps, as far as the finder goes by it. */
export function sentHelps({ sex, age, community, audience }: Service['helps']): SentService['helps'] {
  return shortOf({ sex, age, community, audience }, USUAL_HELPS);
}

/** Facts that many share, such as dates: a list without a twin, and the place of each one's in it; undefined for who has none. */
export function sharedBy<Fact extends object>(
  all: readonly (Fact | undefined)[],
): { list: Fact[]; at: (number | undefined)[] } {
  const texts = all.map((fact) => fact && JSON.stringify(fact));
  const list = [...new Set(texts)].filter((text) => text !== undefined);
  return {
    list: list.map((text) => JSON.parse(text) as Fact),
    at: texts.map((text) => (text === undefined ? undefined : list.indexOf(text))),
  };
}

/** Records under their names, as src/islands/finder/columns.ts takes them apart again. The first name must be one that all have. */
export function columnsOf<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof Row)[];
  const columns = names.map((name) => {
    const all = rows.map((row) => row[name] ?? null);
    return [name, all.slice(0, all.findLastIndex((value) => value !== null) + 1)] as const;
  });
  return Object.fromEntries(columns) as Columns<Row>;
}

/** A value without the parts that are as usual. */
export function shortOf<Whole extends object, Usual extends object>(whole: Whole, usual: Usual): Short<Whole, Usual> {
  const isUsual = ([key, value]: [string, unknown]) =>
    key in usual && JSON.stringify(value) === JSON.stringify(usual[key as keyof Usual]);
  return Object.fromEntries(Object.entries(whole).filter((entry) => !isUsual(entry))) as Short<Whole, Usual>;
}
