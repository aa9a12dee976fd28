// Systematic damage to the rules: each operation, condition, limit, order and kind once, and further ones by chance from a seed.
import { chances, oneOf } from '../../scripts/fuzz/chances.ts';
import type { Kind } from '../../src/schema/kind.ts';
import type { Condition, Operations, Pathways, Row } from '../../src/schema/pathway.ts';

export interface Rules {
  pathways: Pathways;
  kinds: Kind[];
}

/** One damage, by a name that stays the same as long as the rules do. */
export interface Mutant {
  name: string;
  damage: (rules: Rules) => void;
}

const PARTS = ['add', 'first', 'remove'] as const;
const LINES = ['must', 'never', 'say'] as const;

/** Every mutant of the rules, the same ones for the same rules and seed. */
export function mutantsOf({ pathways, kinds }: Rules, seed: number): Mutant[] {
  const chance = chances(seed);
  const mutants: Mutant[] = [];
  const note = (name: string, damage: Mutant['damage']) => mutants.push({ name, damage });
  const operations = (name: string, then: Operations, at: (rules: Rules) => Operations | undefined) => {
    for (const part of PARTS) {
      for (const kind of then[part])
        note(`${name} no longer has ${part} ${kind}`, (rules) => {
          drop(at(rules)?.[part], kind);
        });
      const other = oneOf(kinds, chance).id;
      if (!then[part].includes(other))
        note(`${name} has ${part} ${other} too`, (rules) => at(rules)?.[part].push(other));
    }
    for (const from of Object.keys(then.replaceProtected))
      note(`${name} swaps ${from} no longer`, (rules) => {
        const found = at(rules);
        if (found) found.replaceProtected = {};
      });
    if (then.removeKindsFor !== undefined)
      note(`${name} no longer takes away what is for ${then.removeKindsFor} only`, (rules) => {
        delete at(rules)?.removeKindsFor;
      });
    if (then.banner !== undefined)
      note(`${name} has no ${then.banner} box`, (rules) => {
        delete at(rules)?.banner;
      });
  };

  pathways.axes.forEach((axis, a) => {
    axis.options.forEach((option, o) => {
      const at = (rules: Rules) => rules.pathways.axes[a]?.options[o];
      const name = `${axis.id}.${option.id}`;
      operations(name, option.then, (rules) => at(rules)?.then);
      for (const part of LINES)
        for (const line of option[part])
          note(`${name} no longer has ${part} ${line}`, (rules) => {
            drop(at(rules)?.[part], line);
          });
    });
  });
  pathways.tables.forEach((table, t) => {
    (['rows', 'overlays'] as const).forEach((list) => {
      table[list].forEach((row, r) => {
        const at = (rules: Rules) => rules.pathways.tables[t]?.[list][r];
        operations(row.id, row.then, (rules) => at(rules)?.then);
        for (const part of ['when', 'anyOf', 'unless'] as const)
          for (const [input, condition] of Object.entries(row[part])) {
            note(`${row.id} no longer asks for ${input} (${part})`, (rules) => {
              const found = at(rules);
              if (found) found[part] = Object.fromEntries(Object.entries(found[part]).filter(([id]) => id !== input));
            });
            note(`${row.id} asks for another ${input} (${part})`, (rules) => {
              const found = at(rules);
              if (found) found[part] = { ...found[part], [input]: flipped(condition) };
            });
          }
        const next = table[list][r + 1];
        if (next)
          note(`${row.id} and ${next.id} stand the other way round`, (rules) => {
            swap(rules.pathways.tables[t]?.[list], r);
          });
        if (next?.duty !== undefined && row.duty !== undefined && next.duty !== row.duty)
          note(`${row.id} and ${next.id} have each other's duty`, (rules) => {
            swapDuties(rules.pathways.tables[t]?.[list], r);
          });
        for (const part of LINES)
          for (const line of row[part])
            note(`${row.id} no longer has ${part} ${line}`, (rules) => {
              drop(at(rules)?.[part], line);
            });
      });
    });
  });
  pathways.order.slice(1).forEach((kind, at) => {
    note(`${kind} comes one earlier`, (rules) => {
      swap(rules.pathways.order, at);
    });
  });
  kinds.forEach((kind, k) => {
    for (const who of ['V', 'F', 'P', 'X'] as const)
      note(`${kind.id} is ${kind.audience.includes(who) ? 'no longer ' : ''}for ${who}`, (rules) => {
        const audience = rules.kinds[k]?.audience;
        if (kind.audience.includes(who)) drop(audience, who);
        else audience?.push(who);
      });
    for (const fact of ['public', 'protected'] as const)
      note(`${kind.id} is ${kind[fact] ? 'no longer ' : ''}${fact}`, (rules) => {
        const found = rules.kinds[k];
        if (found) found[fact] = !found[fact];
      });
  });
  return mutants;
}

function flipped(condition: Condition): Condition {
  if (Array.isArray(condition)) return condition.map((value) => (typeof value === 'boolean' ? !value : `not_${value}`));
  if (condition.atMost !== undefined) return { ...condition, atMost: 0 };
  return { ...condition, atLeast: 99 };
}

function drop<Item>(list: Item[] | undefined, item: Item): void {
  const at = list?.indexOf(item) ?? -1;
  if (at >= 0) list?.splice(at, 1);
}

/** Swaps an entry with the next one. */
function swap(list: unknown[] | undefined, at: number): void {
  const moved = list?.splice(at, 1) ?? [];
  list?.splice(at + 1, 0, ...moved);
}

function swapDuties(rows: Row[] | undefined, at: number): void {
  const [one, other] = [rows?.[at], rows?.[at + 1]];
  if (one?.duty === undefined || other?.duty === undefined) return;
  [one.duty, other.duty] = [other.duty, one.duty];
}
