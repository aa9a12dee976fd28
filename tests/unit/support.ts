// The verbs of these tests: answers in, kinds and services out; and small made-up facts to hold rules against.
import { join } from 'node:path';
import { findHelp, type Help } from '../../src/domain/find-help.ts';
import { readAnswers, type Answers } from '../../src/domain/pathway/answers.ts';
import { walk, type RemovalReason, type Walk } from '../../src/domain/pathway/walk.ts';
import type { RankedFacts } from '../../src/domain/ranking.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { ROOT } from '../../src/load/settings.ts';
import { areaSchema, type Area } from '../../src/schema/area.ts';
import type { Directory } from '../../src/schema/directory.ts';
import { kindSchema, type Kind } from '../../src/schema/kind.ts';
import { axisSchema, settingSchema, type Pathways } from '../../src/schema/pathway.ts';
import type { Channel, ServiceFacts } from '../../src/schema/service.ts';
import type { z } from 'zod';

/** Answers as a person would give them; one that the finder does not know is refused, so no test asks for nothing. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

let loaded: Directory | undefined;

/** The real content, read once. The far day only keeps the reader from calling a check "in the future". */
export function directory(): Directory {
  loaded ??= loadDirectory(join(ROOT, 'content'), '9999-12-31');
  return loaded;
}

/** The day on which the newest check of the content was made: every number is in date then, whatever the clock says. */
export function dayOfContent(): string {
  return directory()
    .services.map(({ review }) => review.checked)
    .reduce((a, b) => (a > b ? a : b));
}

/** @throws Error that names a question or an answer that does not exist. */
export function answersOf(given: Given): Answers {
  const { answers, problems } = readAnswers(given, directory().pathways);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return answers;
}

/** What the real pathway makes of answers. */
export function walkFor(given: Given): Walk {
  const { pathways, kinds } = directory();
  return walk(answersOf(given), pathways, kinds);
}

/** The kinds of service in the results, in their order. */
export function kindsFor(given: Given): string[] {
  return walkFor(given).results.map(({ kind }) => kind);
}

/** Kinds that were taken out, each with the reason. */
export function removedFor(given: Given): Record<string, RemovalReason> {
  return Object.fromEntries(walkFor(given).removed.map(({ kind, reason }) => [kind, reason]));
}

/** Kinds with their services, on the day of the content and without a word about opening hours. */
export function helpFor(given: Given): Help {
  return findHelp(answersOf(given), directory(), dayOfContent());
}

/** The services of one kind, in their order; a kind that is not in the results has none. */
export function servicesFor(given: Given, kind: string): string[] {
  return helpFor(given).results.flatMap((result) => (result.kind === kind ? result.services.map(({ id }) => id) : []));
}

/** A small country: north (with hill and dale, a district of dale) and south, each in its region. */
export const AREAS: Area[] = [
  { id: 'uk', level: 'nation' as const },
  { id: 'england', within: 'uk', level: 'nation' as const },
  { id: 'midlands', within: 'england', level: 'region' as const },
  { id: 'north_force', within: 'midlands', level: 'force' as const },
  { id: 'hill', within: 'north_force', level: 'council' as const },
  { id: 'dale', within: 'north_force', level: 'council' as const },
  { id: 'dale_east', within: 'dale', level: 'district' as const },
  { id: 'coast', within: 'england', level: 'council' as const },
].map((area) => areaSchema.parse(area));

/** A kind of service; everybody but X may be shown it unless said otherwise. */
export function aKind(id: string, parts: Partial<z.input<typeof kindSchema>> = {}): Kind {
  return kindSchema.parse({ id, group: 'talk', audience: ['V', 'F', 'P'], p: ['P1'], ...parts });
}

type OptionInput = z.input<typeof axisSchema>['options'][number];

/** One question with its answers; an answer cites P1 unless it says otherwise. */
export function anAxis(
  id: string,
  options: Record<string, Omit<OptionInput, 'id' | 'p'> & { p?: string[] }>,
  parts: { many?: boolean; assume?: string } = {},
): z.input<typeof axisSchema> {
  return {
    id,
    ...parts,
    options: Object.entries(options).map(([option, rest]) => ({ p: ['P1'], ...rest, id: option })),
  };
}

/** Rules out of questions, the order of firsts, and switches. */
export function pathwaysOf(
  axes: z.input<typeof axisSchema>[],
  order: string[] = ['emergency'],
  settings: Record<string, z.input<typeof settingSchema>['value']> = {},
): Pathways {
  return {
    axes: axes.map((axis) => axisSchema.parse(axis)),
    tables: [],
    invariants: [],
    order,
    settings: Object.entries(settings).map(([id, value]) =>
      settingSchema.parse({ id, value, checked: '2026-11-21', confirmed: false, p: ['P165'] }),
    ),
  };
}

/** A way to reach a service that somebody vouches for and that always answers, unless said otherwise. */
export function aChannel(parts: { hours?: string; holidays?: Channel['holidays']; state?: 'lead' | 'published' } = {}) {
  return {
    hours: parts.hours ?? '24/7',
    holidays: parts.holidays ?? ('unknown' as const),
    evidence: { state: parts.state ?? ('published' as const), source: 'own-page' },
  };
}

interface ServiceParts extends Partial<Omit<RankedFacts, 'helps' | 'review'>> {
  helps?: Partial<ServiceFacts['helps']>;
  review?: { checked: string; due: string };
}

/** A service for everybody in England, checked on 2026-01-01, with one line that always answers, unless said otherwise. */
export function aService(id: string, parts: ServiceParts = {}): RankedFacts {
  return {
    id,
    kinds: ['advice'],
    areas: ['england'],
    status: 'running',
    channels: [aChannel()],
    ...parts,
    helps: {
      sex: 'any',
      age: {},
      community: [],
      communityOnly: false,
      audience: ['V', 'F', 'P'],
      exclusions: [],
      ...parts.helps,
    },
    review: { checked: '2026-01-01', due: '2027-01-01', by: 'desk research', ...parts.review },
  };
}
