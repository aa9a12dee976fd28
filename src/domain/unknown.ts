import type { Kind } from '../schema/kind.ts';
import type { AxisOption } from '../schema/pathway.ts';
import type { Channel, Evidence, ServiceFacts } from '../schema/service.ts';
import type { Person } from './eligibility.ts';
import { interpreterOf } from './interpreters.ts';

/** What nobody has stated about a service, for the reader to ask. */
export type Unknown = NonNullable<AxisOption['means']['matters']>[number];

/** The facts that say what nobody has stated. */
export interface UnknownFacts {
  helps: Pick<ServiceFacts['helps'], 'sex' | 'age'>;
  doubts: ServiceFacts['doubts'];
  channels: readonly (Pick<Channel, 'interpreter'> & { evidence: Pick<Evidence, 'state'> })[];
}

/** The doubt of a record about where it helps. */
export const PLACES_UNSURE = 'coverage_unsure';

/** Of age this much: what is for adults hardly ever ends at an age, and nobody is too old for it (P130). */
const ADULT = 18;

/** What an answer makes worth knowing about a service. An answer that narrows nothing may still make something matter (P129). */
export function mattering({ sex, age, area, matters = [] }: AxisOption['means']): Unknown[] {
  return [
    ...(sex === undefined ? [] : ['sex' as const]),
    ...(age === undefined || age.to >= ADULT ? [] : ['age' as const]),
    ...(area === undefined ? [] : ['areas' as const]),
    ...matters,
  ];
}

/**
 * What is not known of a service and matters to this person. It never excludes (P160). Of police, doctors and lines in a crisis
 * nothing is said to be open but the place: nobody should be kept from ringing them by a doubt (P1, P158).
 */
export function unknownTo(
  { matters = [] }: Person,
  { helps, doubts, channels }: UnknownFacts,
  kind: Pick<Kind, 'aboutChild' | 'everybody' | 'houses'> | undefined,
): Unknown[] {
  const isOpen = {
    sex: helps.sex === 'unknown',
    // What is for children is for children of all ages, unless its record says more.
    age: kind?.aboutChild !== true && helps.age.from === undefined && helps.age.to === undefined,
    areas: doubts.includes(PLACES_UNSURE),
    interpreter: interpreterOf(channels) === 'unknown',
    // A visa changes who may be given a place to live, and the records say nothing of it (P74).
    no_recourse: kind?.houses === true,
  };
  return [...new Set(matters)].filter((what) => isOpen[what] && (what === 'areas' || kind?.everybody !== true));
}
