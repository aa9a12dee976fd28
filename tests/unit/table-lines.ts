// A row of a decision table in one line, as a person would hold it against pathways.md.
import { limitsOf } from '../../src/domain/pathway/tables.ts';
import type { Condition, Row, Setting, Table } from '../../src/schema/pathway.ts';

/** `S42-O3 | consent=n high_risk=false | must respect_wishes_unless | P21`: what fits it, what it brings, its rules. */
export function lineOf(row: Row, settings: readonly Setting[]): string {
  const { when, anyOf, unless, after, otherwise, duty, decides, then, must, never, say } = row;
  const conditions = (all: Record<string, Condition>) =>
    Object.entries(all).map(([input, condition]) => `${input}=${valuesOf(condition, settings)}`);
  const pairs = (all: Record<string, string | boolean>) =>
    Object.entries(all).map(([name, value]) => `${name}=${String(value)}`);
  const parts = [
    [
      ...list('after', pairs(after)),
      ...(otherwise ? ['otherwise'] : []),
      ...conditions(when),
      ...list('any of', conditions(anyOf)),
      ...list('unless', conditions(unless)),
    ],
    [...(duty === undefined ? [] : [`duty ${duty}`]), ...pairs(decides)],
    [
      ...(then.banner === undefined ? [] : [`box ${then.banner}`]),
      ...list('first', then.first),
      ...list('add', then.add),
      ...list(
        'remove',
        then.remove.map((kind) => `${kind} (${String(then.removeReason)})`),
      ),
    ],
    [...list('must', must), ...list('never', never), ...list('say', say)],
    row.p,
  ];
  return [row.id, ...parts.map((part) => part.join(' ')).filter((part) => part !== '')].join(' | ');
}

/** What holds in a table besides its rows, in the same form; nothing where there is nothing. */
export function alwaysLineOf({ always }: Table): string[] {
  if (!always) return [];
  const lines = [...list('must', always.must), ...list('never', always.never)].join(' ');
  return [['always', lines, always.p.join(' ')].join(' | ')];
}

function valuesOf(condition: Condition, settings: readonly Setting[]): string {
  if (Array.isArray(condition)) return condition.join('/');
  const { from, to } = limitsOf(condition, settings);
  return `${String(from)}..${to === Infinity ? '' : String(to)}`;
}

function list(name: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`${name}: ${entries.join(' ')}`];
}
