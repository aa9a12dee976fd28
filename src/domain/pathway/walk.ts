import type { Kind } from '../../schema/kind.ts';
import type { BANNERS as Banners, Operations, Pathways, REMOVAL_REASONS, Setting } from '../../schema/pathway.ts';
import type { Person } from '../eligibility.ts';
import { personFrom, type Answers, type Fired, firedOptions } from './answers.ts';

/** Boxes above the results, the most urgent first. */
export const BANNERS: readonly (typeof Banners)[number][] = ['emergency', 'health', 'one_chance', 'child'];

export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** Which answer, or which row of a table, asked for something. */
export interface Reason {
  axis: string;
  option: string;
}

/** A kind of service in the results, with every reason for it and the rules it rests on. */
export interface KindResult {
  kind: string;
  reasons: Reason[];
  p: string[];
  /** true: a rule put it first. */
  isFirst: boolean;
}

/** A line of duty for a professional, or of what must never be done. */
export interface Duty {
  /** `must.<id>` or `never.<id>`; of a table also `duty.<table>.<id>`, and `say.<id>` of a row that only tells something. */
  id: string;
  /** The answer or table row it comes from, e.g. "audience.P_asc" or "S42-3"; the table itself for what always holds in it. */
  row: string;
  p: string[];
}

export interface Walk {
  person: Person;
  notices: { id: string }[];
  duties: Duty[];
  results: KindResult[];
  removed: { kind: string; reason: RemovalReason }[];
}

/** One source of operations: an answer or a table row that applies. */
export interface Applied {
  row: string;
  reason: Reason;
  then: Operations;
  /** The first line of duty, by its whole name; only rows of tables have one. */
  duty?: string;
  must: readonly string[];
  never: readonly string[];
  say: readonly string[];
  p: readonly string[];
}

/** An answer as a source of operations. */
export function appliedOption({ axis, option }: Fired): Applied {
  const { then, must, never, say, p } = option;
  return { row: `${axis.id}.${option.id}`, reason: { axis: axis.id, option: option.id }, then, must, never, say, p };
}

/**
 * From answers to kinds of service, in the order of decision-tables.yaml, `engine.precedence`: collect every add and first,
 * swap protected kinds, remove (beats add and first, never a protected kind), drop what the audience may not see, put the
 * firsts in their order and the rest in directory order. State is replayed from the answers each time; nothing is remembered.
 * @param extra rows of tables that apply besides the answers.
 */
export function walk(
  answers: Answers,
  pathways: Pathways,
  kinds: readonly Kind[],
  extra: readonly Applied[] = [],
): Walk {
  const fired = firedOptions(answers, pathways);
  const person = personFrom(fired);
  const applied = [...fired.map(appliedOption), ...extra];
  const found = collect(applied);
  const removed: Walk['removed'] = [];
  const drop = (kind: string, reason: RemovalReason) => {
    found.delete(kind);
    if (!removed.some((entry) => entry.kind === kind)) removed.push({ kind, reason });
  };

  for (const { then, reason, p } of applied) {
    for (const [from, to] of Object.entries(then.replaceProtected)) {
      const replaced = found.get(from);
      if (!replaced) continue;
      addTo(found, to, reason, p, false);
      for (const earlier of replaced.reasons) addTo(found, to, earlier, replaced.p, false);
      // A protected kind is only ever swapped because it is for one sex (P127).
      drop(from, 'sex');
    }
  }
  for (const { then } of applied) {
    const ofThatSex = kinds.filter(({ sex }) => sex !== undefined && sex === then.removeKindsFor).map(({ id }) => id);
    for (const [ids, reason] of [
      [then.remove, then.removeReason ?? 'safety'],
      [ofThatSex, 'sex'],
    ] as const) {
      for (const id of ids) {
        // What this audience never sees is not named as left out either: nobody is told "MARAC" (P36).
        const isNamed = found.has(id) || mayBeShown(id, person, kinds);
        if (isNamed && !isProtected(id, kinds)) drop(id, reason);
      }
    }
  }
  for (const id of [...found.keys()]) {
    const closed = closedTo(id, person, kinds, pathways.settings);
    if (closed) drop(id, closed);
  }
  return {
    person,
    notices: noticesOf(applied),
    duties: dutiesOf(applied, person),
    results: inOrder([...found.values()], pathways.order, kinds),
    removed,
  };
}

function collect(applied: readonly Applied[]): Map<string, KindResult> {
  const found = new Map<string, KindResult>();
  for (const { then, reason, p } of applied) {
    for (const kind of then.add) addTo(found, kind, reason, p, false);
    for (const kind of then.first) addTo(found, kind, reason, p, true);
  }
  return found;
}

function addTo(
  found: Map<string, KindResult>,
  kind: string,
  reason: Reason,
  p: readonly string[],
  isFirst: boolean,
): void {
  const entry = found.get(kind) ?? { kind, reasons: [], p: [], isFirst: false };
  if (!entry.reasons.some(({ axis, option }) => axis === reason.axis && option === reason.option))
    entry.reasons.push(reason);
  entry.p = [...new Set([...entry.p, ...p])];
  entry.isFirst ||= isFirst;
  found.set(kind, entry);
}

function isProtected(id: string, kinds: readonly Kind[]): boolean {
  return kinds.find((kind) => kind.id === id)?.protected === true;
}

/** Whether an audience may be shown a kind at all (I3, I4). */
function mayBeShown(id: string, { audience }: Person, kinds: readonly Kind[]): boolean {
  const kind = kinds.find((candidate) => candidate.id === id);
  return kind?.audience.includes(audience) === true && (kind.public || audience === 'P');
}

/** Why a kind may not be shown to this person at all, if it may not. */
function closedTo(
  id: string,
  person: Person,
  kinds: readonly Kind[],
  settings: readonly Setting[],
): RemovalReason | undefined {
  const kind = kinds.find((candidate) => candidate.id === id);
  if (!kind || !mayBeShown(id, person, kinds)) return 'audience';
  if (person.area !== undefined && kind.areas && !kind.areas.includes(person.area)) return 'area';
  if (kind.enabledBy !== undefined && !isLive(kind.enabledBy, settings)) return 'not_live';
  return undefined;
}

/** A switch counts as on only when it is on everywhere: half on would promise what a reader may not get (P165). */
function isLive(id: string, settings: readonly Setting[]): boolean {
  const value = settings.find((setting) => setting.id === id)?.value;
  return typeof value === 'object' ? Object.values(value).every((entry) => entry === true) : value === true;
}

function noticesOf(applied: readonly Applied[]): Walk['notices'] {
  const shown = applied.flatMap(({ then }) => then.banner ?? []);
  // Whichever answer asked for it, the box with 999 stands on top (P1).
  const banners = BANNERS.filter((banner) => shown.includes(banner));
  const says = applied.flatMap(({ say }) => say);
  return [...new Set([...banners, ...says])].map((id) => ({ id }));
}

/** Duties are for those who work with somebody; a person who is hurt, or who hurts, has none here (P166). */
function dutiesOf(applied: readonly Applied[], { audience }: Person): Duty[] {
  if (audience === 'V' || audience === 'X') return [];
  return applied.flatMap(({ row, duty, must, never, p }) => {
    const lines = [...(duty === undefined ? [] : [duty]), ...must.map((id) => `must.${id}`)];
    const ids = [...(audience === 'P' ? lines : []), ...never.map((id) => `never.${id}`)];
    return ids.map((id) => ({ id, row, p: [...p] }));
  });
}

function inOrder(results: KindResult[], order: readonly string[], kinds: readonly Kind[]): KindResult[] {
  const place = ({ kind, isFirst }: KindResult): number => {
    const among = order.indexOf(kind);
    const listed = kinds.findIndex(({ id }) => id === kind);
    if (kind === order[0]) return -1;
    if (!isFirst) return 2 * order.length + listed;
    return among < 0 ? order.length + listed / kinds.length : among;
  };
  return results.sort((a, b) => place(a) - place(b));
}
