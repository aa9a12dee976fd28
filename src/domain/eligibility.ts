import type { Area } from '../schema/area.ts';
import type { Kind } from '../schema/kind.ts';
import type { ServiceFacts } from '../schema/service.ts';
import { coveringArea } from './area.ts';
import type { Unknown } from './unknown.ts';

/** What the answers say about the person who needs help. Left out: not asked, or skipped, and then never a reason against. */
export interface Person {
  /** V being hurt, F worried about someone, P professional, X worried about their own behaviour. */
  audience: 'V' | 'F' | 'P' | 'X';
  area?: string | undefined;
  /** true: outside the covered areas, or wants to be. */
  elsewhere?: boolean | undefined;
  sex?: 'women' | 'men' | undefined;
  age?: { from: number; to: number } | undefined;
  /** Communities whose own services would fit, as far as the answers say. */
  communities?: readonly string[] | undefined;
  /** What of a service is worth knowing to this person. */
  matters?: readonly Unknown[] | undefined;
}

/** Why a service fits. */
export type Match = { is: 'area'; area: string } | { is: 'sex' } | { is: 'age' } | { is: 'everyone' };

/** Why a service does not fit (P159). */
export type Exclusion = 'area' | 'sex' | 'age' | 'audience';

/** Whom a service helps, held against a person; with the reason for each. */
export interface Eligibility {
  fits: boolean;
  matches: Match[];
  excluded: Exclusion[];
}

/** The facts that say whom a service helps. */
export interface HelpsFacts {
  areas: ServiceFacts['areas'];
  helps: Pick<ServiceFacts['helps'], 'sex' | 'age' | 'community' | 'audience'>;
}

/** Whether a service helps a person. Only what is known on both sides can exclude (P159, P160). */
export function eligibility(service: HelpsFacts, person: Person, areas: readonly Area[]): Eligibility {
  const { helps } = service;
  const matches: Match[] = [];
  const excluded: Exclusion[] = [];

  if (!isOpenTo(helps.audience, person.audience)) excluded.push('audience');

  if (person.area !== undefined) {
    const covering = coveringArea(service.areas, person.area, areas);
    if (covering) matches.push({ is: 'area', area: covering.id });
    else excluded.push('area');
  }
  if (person.sex !== undefined && helps.sex !== 'any' && helps.sex !== 'unknown') {
    if (helps.sex === person.sex) matches.push({ is: 'sex' });
    else excluded.push('sex');
  }
  if (person.age !== undefined && (helps.age.from !== undefined || helps.age.to !== undefined)) {
    const isTooYoung = person.age.to < (helps.age.from ?? 0);
    const isTooOld = person.age.from > (helps.age.to ?? 120);
    if (isTooYoung || isTooOld) excluded.push('age');
    else matches.push({ is: 'age' });
  }
  if (helps.sex === 'any' && helps.community.length === 0) matches.push({ is: 'everyone' });
  return { fits: excluded.length === 0, matches, excluded };
}

/** The person to hold a kind's services against: ages of a service about a child are the child's, not those of an adult who asks. */
export function judgedAs(person: Person, kind: Pick<Kind, 'aboutChild'> | undefined): Person {
  return kind?.aboutChild === true && (person.age?.from ?? 0) >= 18 ? { ...person, age: undefined } : person;
}

/**
 * Whether results for this audience may hold a service. A friend or a professional looks for services for somebody else, so
 * those for the person count; help for people who harm is never mixed with the rest (P121, P161).
 */
function isOpenTo(open: readonly Person['audience'][], audience: Person['audience']): boolean {
  if (audience === 'X') return open.includes('X');
  const isForThePublic = open.includes('V') || open.includes('F');
  return isForThePublic || (audience === 'P' && open.includes('P'));
}
