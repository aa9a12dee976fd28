import type { Area } from '../schema/area.ts';
import type { Released } from '../schema/released.ts';
import type { Evidence, ServiceFacts } from '../schema/service.ts';
import { isVouchedFor } from './contact.ts';

/** A way to reach a service, as far as a change of it can hurt somebody. */
export type Line = Released['services'][string]['lines'][number] & {
  /** false: a lead, or a line of a service that has ended: nobody can dial it from the site. */
  isShown: boolean;
};

/** What is compared of a service. */
export interface Listed {
  confidential: boolean;
  areas: readonly string[];
  lines: readonly Line[];
  hasEnded: boolean;
}

/** All services of one day, by id. */
export type Listing = ReadonlyMap<string, Listed>;

/** One difference between two days. `from` is the line before, `to` the line after. */
export type Change = { service: string } & (
  | { is: 'made_public' | 'made_confidential' }
  | { is: 'reach_changed' | 'hours_changed' | 'line_shown' | 'line_hidden'; from: Line; to: Line }
  | { is: 'line_added' | 'first_changed'; to: Line }
  | { is: 'line_removed'; from: Line }
  | { is: 'service_removed' | 'service_ended'; lines: readonly Line[] }
  | { is: 'service_added' | 'service_back'; lines: readonly Line[] }
  | { is: 'areas_changed'; added: string[]; removed: string[] }
);

/**
 * What a second person looks at first: where a place could become known, then what somebody would dial, then what can
 * no longer be dialled, then when it answers and for whom.
 */
const WORST_FIRST: readonly Change['is'][] = [
  'made_public',
  'reach_changed',
  'first_changed',
  'line_shown',
  'line_added',
  'service_added',
  'service_back',
  'service_removed',
  'service_ended',
  'line_removed',
  'line_hidden',
  'hours_changed',
  'areas_changed',
  'made_confidential',
];

/** The facts of a service that are compared, of today or of any day before. */
export interface ComparedFacts {
  confidential: boolean;
  areas: readonly string[];
  status: ServiceFacts['status'];
  channels: readonly (Pick<Line, 'kind' | 'purpose' | 'hours'> & {
    number?: string | undefined;
    email?: string | undefined;
    url?: string | undefined;
    address?: readonly string[] | undefined;
    evidence: Pick<Evidence, 'state'>;
  })[];
}

/** A service as it is compared. */
export function listed(facts: ComparedFacts): Listed {
  const hasEnded = facts.status === 'ended';
  return {
    confidential: facts.confidential,
    areas: facts.areas,
    hasEnded,
    lines: facts.channels.map((channel) => ({
      kind: channel.kind,
      purpose: channel.purpose,
      reach: channel.number ?? channel.email ?? channel.url ?? (channel.address ?? []).join(', '),
      hours: channel.hours,
      isShown: !hasEnded && isVouchedFor(channel),
    })),
  };
}

/** What can be dialled or texted, in the page's order. */
export function numbersOf({ lines }: { lines: readonly Pick<Line, 'kind' | 'reach'>[] }): string[] {
  const dialled: readonly string[] = ['phone', 'text', 'whatsapp', 'relay'];
  return lines.filter(({ kind }) => dialled.includes(kind)).map(({ reach }) => reach);
}

/** Whether a service is for a whole nation: then a wrong number of it is wrong for everybody (C40). */
export function isNational(service: Pick<ServiceFacts, 'areas'>, areas: readonly Area[]): boolean {
  return areas.some(({ id, level }) => level === 'nation' && service.areas.includes(id));
}

/** A record of what was public, as a listing: all of its lines could be dialled. */
export function listingOf({ services }: Released): Listing {
  return new Map(
    Object.entries(services).map(([id, { confidential, areas, lines }]) => [
      id,
      { confidential, areas, hasEnded: false, lines: lines.map((line) => ({ ...line, isShown: true })) },
    ]),
  );
}

/** Only what a reader can find: services that run, lines that somebody vouches for. To compare with a release. */
export function publicPart(listing: Listing): Listing {
  return new Map(
    [...listing]
      .filter(([, { hasEnded }]) => !hasEnded)
      .map(([id, service]) => [id, { ...service, lines: service.lines.filter(({ isShown }) => isShown) }]),
  );
}

/** Every added, removed or changed service, number, hour, area and confidential flag, worst first (C45). */
export function changesBetween(before: Listing, after: Listing): Change[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids
    .flatMap((service) => changesOf(before.get(service), after.get(service)).map((change) => ({ service, ...change })))
    .sort((a, b) => WORST_FIRST.indexOf(a.is) - WORST_FIRST.indexOf(b.is));
}

/** Leaves out the service's id from each kind of change. */
type Own<Of = Change> = Of extends Change ? Omit<Of, 'service'> : never;

function changesOf(before: Listed | undefined, after: Listed | undefined): Own[] {
  if (!before) return after ? [{ is: 'service_added', lines: after.lines }] : [];
  if (!after) return [{ is: 'service_removed', lines: before.lines }];
  const added = after.areas.filter((area) => !before.areas.includes(area));
  const removed = before.areas.filter((area) => !after.areas.includes(area));
  const flag = after.confidential ? 'made_confidential' : 'made_public';
  return [
    ...(before.confidential === after.confidential ? [] : [{ is: flag } as const]),
    ...(added.length + removed.length === 0 ? [] : [{ is: 'areas_changed', added, removed } as const]),
    ...statusChanges(before, after),
    ...lineChanges(before, after),
  ];
}

function statusChanges(before: Listed, after: Listed): Own[] {
  if (before.hasEnded === after.hasEnded) return [];
  return after.hasEnded ? [{ is: 'service_ended', lines: before.lines }] : [{ is: 'service_back', lines: after.lines }];
}

function lineChanges(before: Listed, after: Listed): Own[] {
  const { pairs, gone, fresh } = pairLines(before.lines, after.lines);
  // When a service ends or comes back, that is said once and not again for each of its lines.
  const isSameStatus = before.hasEnded === after.hasEnded;
  const first = firstShown(after);
  const wasFirst = firstShown(before);
  const isNewFirst = first !== undefined && wasFirst !== undefined && first.reach !== wasFirst.reach;
  // Where the first line got another number that is told already.
  const isTold = pairs.some(([from, to]) => from === wasFirst && to === first);
  return [
    ...pairs.flatMap(([from, to]): Own[] => [
      ...(from.reach === to.reach ? [] : [{ is: 'reach_changed', from, to } as const]),
      ...(from.hours === to.hours ? [] : [{ is: 'hours_changed', from, to } as const]),
      ...(from.isShown === to.isShown || !isSameStatus
        ? []
        : [{ is: to.isShown ? 'line_shown' : 'line_hidden', from, to } as const]),
    ]),
    ...gone.map((from) => ({ is: 'line_removed', from }) as const),
    ...fresh.map((to) => ({ is: 'line_added', to }) as const),
    ...(isNewFirst && !isTold ? [{ is: 'first_changed', to: first } as const] : []),
  ];
}

/** The line that the page shows largest. */
function firstShown({ lines }: Listed): Line | undefined {
  return lines.find(({ isShown }) => isShown);
}

/** The same line on both days: first by its number, then by what it is for, in their order. */
function pairLines(before: readonly Line[], after: readonly Line[]) {
  const gone = [...before];
  const fresh = [...after];
  const pairs: [from: Line, to: Line][] = [];
  const isSame: ((a: Line, b: Line) => boolean)[] = [
    (a, b) => a.kind === b.kind && a.reach === b.reach && a.purpose === b.purpose,
    (a, b) => a.kind === b.kind && a.reach === b.reach,
    (a, b) => a.kind === b.kind && a.purpose === b.purpose,
  ];
  for (const same of isSame) {
    for (const from of [...gone]) {
      const to = fresh.find((line) => same(from, line));
      if (!to) continue;
      pairs.push([from, to]);
      gone.splice(gone.indexOf(from), 1);
      fresh.splice(fresh.indexOf(to), 1);
    }
  }
  return { pairs, gone, fresh };
}
