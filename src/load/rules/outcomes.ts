import { coveringArea } from '../../domain/area.ts';
import { isVouchedFor } from '../../domain/contact.ts';
import { eligibility, judgedAs } from '../../domain/eligibility.ts';
import { certainOutcomes, type Outcome } from '../../domain/pathway/outcomes.ts';
import type { Kind } from '../../schema/kind.ts';
import type { ServiceFacts } from '../../schema/service.ts';
import type { Content } from '../content.ts';
import { pathwaysOf } from '../pathways.ts';
import type { Problem } from '../problem.ts';
import { problemAt, type Known } from './known.ts';
import { isWhole } from './whole.ts';

const ENOUGH = 2;

/** A service that can be reached on any day, as far as the rule asks about it. */
interface Offer {
  facts: ServiceFacts;
  /** Covered areas it helps people of. */
  areas: ReadonlySet<string>;
  /** A line for all of them that answers day and night. */
  isNightLine: boolean;
}

/**
 * Whoever asks, from wherever, is shown two services that can be reached, one of them a line for the whole country that
 * answers day and night (C31, P158). Dates play no part: a late check takes a number away, never the whole site (S28).
 */
export function checkOutcomes(content: Content, known: Known): Problem[] {
  if (!isWhole(content, known)) return [];
  const pathways = pathwaysOf(content.pathways);
  const covered = known.areas.filter((area) => area.covered).map(({ id }) => id);
  const offers = content.services.flatMap(({ facts }) => offerOf(facts.value, covered, known));
  const byKind = new Map(
    known.kinds.map((kind) => [kind.id, { kind, offers: offers.filter(({ facts }) => facts.kinds.includes(kind.id)) }]),
  );
  const told = new Set<string>();
  return certainOutcomes(pathways, known.kinds).flatMap((outcome) => {
    const fitting = offersTo(outcome, byKind, known);
    const lacks = covered.flatMap((area) =>
      whatLacks(
        fitting.filter(({ areas }) => areas.has(area)),
        area,
      ),
    )[0];
    const [[axis, [option]] = ['', ['']]] = Object.entries(outcome.answers) as [string, [string]][];
    // One answer is told once, however many others it fails with.
    if (lacks === undefined || told.has(option)) return [];
    told.add(option);
    const index = pathways.axes.findIndex(({ id }) => id === axis);
    const at = pathways.axes[index]?.options.findIndex(({ id }) => id === option) ?? -1;
    const path = index < 0 ? [] : [index, 'options', at];
    const who = Object.entries(outcome.answers).map(([id, chosen]) => `${id} ${chosen.join()}`);
    const wrong = `who answers ${who.join(', ') || 'nothing'} ${lacks}`;
    return [
      problemAt(
        content.pathways.axes.source,
        path,
        'C31',
        wrong,
        'let this answer add a kind that has one, and no other take it away.',
      ),
    ];
  });
}

function offerOf(facts: ServiceFacts, covered: readonly string[], { areas }: Known): Offer[] {
  const channels = facts.status === 'running' ? facts.channels.filter(isVouchedFor) : [];
  const covering = covered.map((id) => ({ id, by: coveringArea(facts.areas, id, areas) }));
  const own = covering.filter(({ by }) => by !== undefined).map(({ id }) => id);
  if (channels.length === 0 || own.length === 0) return [];
  // A short number such as 101 is the same in the whole country, whichever force answers.
  const isNational = covering.every(({ by }) => by?.level === 'nation');
  const isNightLine = channels.some(
    ({ hours, number }) => hours === '24/7' && (isNational || number?.startsWith('+') === false),
  );
  return [{ facts, areas: new Set(own), isNightLine }];
}

/** The services that one outcome is sure to show. */
function offersTo(
  { person, kinds }: Outcome,
  byKind: ReadonlyMap<string, { kind: Kind; offers: readonly Offer[] }>,
  { areas }: Known,
): Offer[] {
  const found = kinds.flatMap((id) => {
    const { kind, offers = [] } = byKind.get(id) ?? {};
    return offers.filter(({ facts }) => eligibility(facts, judgedAs(person, kind), areas).fits);
  });
  return [...new Set(found)];
}

/** What is missing for a person in an area, in words that follow "who answers ...". */
function whatLacks(offers: readonly Offer[], area: string): string[] {
  if (offers.length < ENOUGH) return [`is sure of only ${String(offers.length)} service(s) to reach in ${area}`];
  if (offers.some(({ isNightLine }) => isNightLine)) return [];
  return [`is sure of no line for the whole country that answers day and night in ${area}`];
}
