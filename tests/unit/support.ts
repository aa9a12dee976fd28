// Small made-up facts to hold rules against: a country, kinds, questions, services.
import type { HelpsFacts } from '../../src/domain/eligibility.ts';
import type { FoundFacts } from '../../src/domain/find-help.ts';
import { areaSchema, type Area } from '../../src/schema/area.ts';
import { kindSchema, type Kind } from '../../src/schema/kind.ts';
import { axisSchema, settingSchema, type Pathways } from '../../src/schema/pathway.ts';
import type { Channel } from '../../src/schema/service.ts';
import type { z } from 'zod';

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
export function aChannel(
  parts: Partial<Pick<Channel, 'hours' | 'holidays' | 'interpreter'>> & { state?: 'lead' | 'published' } = {},
) {
  return {
    hours: parts.hours ?? '24/7',
    holidays: parts.holidays ?? ('unknown' as const),
    interpreter: parts.interpreter ?? ('unknown' as const),
    evidence: { state: parts.state ?? ('published' as const) },
  };
}

interface ServiceParts extends Partial<Omit<FoundFacts, 'helps' | 'review'>> {
  helps?: Partial<HelpsFacts['helps']>;
  review?: { checked: string; due: string };
}

/** A service for everybody in England, checked on 2026-01-01, with one line that always answers, unless said otherwise. */
export function aService(id: string, parts: ServiceParts = {}): FoundFacts {
  return {
    id,
    kinds: ['advice'],
    areas: ['england'],
    status: 'running',
    channels: [aChannel()],
    doubts: [],
    ...parts,
    helps: {
      sex: 'any',
      age: {},
      community: [],
      audience: ['V', 'F', 'P'],
      ...parts.helps,
    },
    review: { checked: '2026-01-01', due: '2027-01-01', ...parts.review },
  };
}
