import { parse, stringify } from 'yaml';
import { oneOf, type Chance } from './chances.ts';

/** Values of every type, and texts that mean something elsewhere. */
const STRANGERS: readonly unknown[] = [
  ...[null, true, 0, -1, 1e21, '', ' ', 'x', [], {}, [[]], [null], { a: {} }, ['a', 'a']],
  ...[
    '999',
    '+441214960000',
    '2026-02-30',
    '9999-12-31',
    '24/7',
    'Mo-Su 00:00-24:00',
    'https://x.y',
    'refuge',
    'x'.repeat(5000),
  ],
];

/** A place in a tree: the list or block that holds a value, and the value's key. */
interface Place {
  holder: unknown[] | Record<string, unknown>;
  key: string | number;
}

/** Changes one value of a YAML or JSON file, or of a text's front matter, and writes it in the same form. */
export function damageStructure(file: string, text: string, chance: Chance): string {
  if (file.endsWith('.json')) return `${JSON.stringify(damaged(JSON.parse(text), chance), null, 2)}\n`;
  if (!file.endsWith('.md')) return stringify(damaged(parse(text), chance));
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return `---\n${stringify(damaged(parse(front), chance))}---\n${body}`;
}

function damaged(tree: unknown, chance: Chance): unknown {
  const places = placesIn(tree);
  if (places.length === 0) return oneOf(STRANGERS, chance);
  const { holder, key } = oneOf(places, chance);
  const other = oneOf(places, chance);
  const values = holder as Record<string | number, unknown>;
  switch (chance(5)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      break;
    case 1:
      values[key] = oneOf(STRANGERS, chance);
      break;
    case 2:
      // The same value a second time, under another name in a block.
      if (Array.isArray(holder)) holder.push(structuredClone(values[key]));
      else values[`${String(key)}2`] = structuredClone(values[key]);
      break;
    case 3:
      values[key] = structuredClone((other.holder as Record<string | number, unknown>)[other.key]);
      break;
    default:
      values[key] = [values[key], structuredClone(values[key])];
  }
  return tree;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Place['holder'];
  return Object.entries(holder).flatMap(([key, inner]) => [
    { holder, key: Array.isArray(holder) ? Number(key) : key },
    ...placesIn(inner),
  ]);
}
