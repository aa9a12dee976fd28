// Holds questions, kinds and their order against decision-tables.yaml, as taken over into a fixture (ids and operations only).
// Tables are held against table-spec.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/load/settings.ts';
import type { Kind } from '../../src/schema/kind.ts';
import type { AxisOption, Pathways } from '../../src/schema/pathway.ts';
import { alwaysLineOf, lineOf } from './table-lines.ts';
import { TABLE_SPEC } from './table-spec.ts';

type Facts = Readonly<Record<string, unknown>>;

const SPECIFIED = JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/decision-table-axes.json'), 'utf8')) as {
  order: string[];
  kinds: Record<string, Facts>;
  axes: Record<string, Record<string, Facts>>;
};

/** Each thing in which the content is not what was specified: `sex_gender.man add: +police_101`. */
export function differences({ axes, order, tables, settings }: Pathways, kinds: readonly Kind[]): string[] {
  const options = Object.fromEntries(
    axes.flatMap(({ id, options: own }) => own.map((option) => [`${id}.${option.id}`, factsOf(option)])),
  );
  const specified = Object.fromEntries(
    Object.entries(SPECIFIED.axes).flatMap(([id, own]) =>
      Object.entries(own).map(([option, facts]) => [`${id}.${option}`, facts]),
    ),
  );
  return [
    ...compare(specified, options),
    ...compare(SPECIFIED.kinds, Object.fromEntries(kinds.map((kind) => [kind.id, kindFacts(kind)]))),
    ...(order.join() === SPECIFIED.order.join() ? [] : ['the order of what is put first']),
    ...tables.flatMap((table) => {
      const lines = [...table.rows, ...table.overlays].map((row) => lineOf(row, settings));
      const written = [...lines, ...alwaysLineOf(table)].join('\n');
      const held = (TABLE_SPEC[table.id] ?? '').trim().replaceAll(/\n\s+/g, '\n');
      return written === held ? [] : [`table ${table.id}`];
    }),
  ];
}

/** Of sentences the fixture has the number only: their words are ids here and were sentences there. */
function factsOf({ then, must, never, say, p }: AxisOption): Facts {
  const counts = { musts: must.length || undefined, nevers: never.length || undefined, says: say.length || undefined };
  const { add, first, remove, banner, replaceProtected, removeKindsFor } = then;
  return { add, first, remove, banner, replaceProtected, removeKindsFor, ...counts, p };
}

function kindFacts({ audience, sex, areas, enabledBy, ...kind }: Kind): Facts {
  return {
    audience,
    sex,
    areas,
    enabledBy,
    protected: kind.protected || undefined,
    public: kind.public ? undefined : false,
  };
}

function compare(specified: Readonly<Record<string, Facts>>, written: Readonly<Record<string, Facts>>): string[] {
  return [...new Set([...Object.keys(specified), ...Object.keys(written)])].flatMap((id) => {
    const [was, is] = [specified[id] ?? {}, written[id] ?? {}];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((field) => {
      const [before, now] = [partsOf(was[field]), partsOf(is[field])];
      const changes = [
        ...now.filter((part) => !before.includes(part)).map((part) => `+${part}`),
        ...before.filter((part) => !now.includes(part)).map((part) => `-${part}`),
      ];
      return changes.length === 0 ? [] : [`${id} ${field}: ${changes.join(' ')}`];
    });
  });
}

function partsOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object') return Object.entries(value).map(([from, to]) => `${from}>${String(to)}`);
  return [JSON.stringify(value)];
}
