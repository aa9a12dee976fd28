import type { Area } from '../schema/area.ts';
import type { Kind } from '../schema/kind.ts';
import type { Pathways } from '../schema/pathway.ts';
import { coveredAreasOf } from './area.ts';
import type { Moment } from './contact.ts';
import { eligibility, judgedAs, type Exclusion, type Match } from './eligibility.ts';
import type { Answers } from './pathway/answers.ts';
import { walk, type Applied, type KindResult, type Walk } from './pathway/walk.ts';
import { rank, type RankedFacts, type Standing } from './ranking.ts';
import { unknownTo, type Unknown, type UnknownFacts } from './unknown.ts';

/** A service in a result: why it is there, and why it stands where it stands. */
export interface ServiceResult {
  id: string;
  matches: Match[];
  /** What nobody has stated, where it matters for the answers: the reader should ask. */
  unknown: Unknown[];
  standing: Standing;
}

export interface HelpResult extends KindResult {
  services: ServiceResult[];
  /** Services of this kind that do not fit, with the reason: near misses. */
  nearMisses: { id: string; excluded: Exclusion[] }[];
}

export interface Help extends Omit<Walk, 'results'> {
  results: HelpResult[];
}

/** The facts of a service that the finder goes by. */
export type FoundFacts = RankedFacts & UnknownFacts;

/** What the finder knows: the same in the page, the browser, the command line and the tests. */
export interface FinderData {
  pathways: Pathways;
  kinds: readonly Kind[];
  areas: readonly Area[];
  services: readonly FoundFacts[];
}

/**
 * From answers to services, with the reason for each. Which services stand for a kind follows from their own facts.
 * @param today the day to judge freshness by, "2026-11-21".
 * @param moment leave out on pages drawn at build time: then nothing is said about being open.
 * @param extra rows of tables that apply besides the answers.
 */
export function findHelp(
  answers: Answers,
  data: FinderData,
  today: string,
  moment?: Moment,
  extra: readonly Applied[] = [],
): Help {
  const { pathways, kinds, areas, services } = data;
  const route = walk(answers, pathways, kinds, extra);
  const { person } = route;
  const context = {
    areas,
    kinds,
    area: person.area,
    elsewhere: person.elsewhere,
    communities: person.communities,
    today,
    moment,
  };

  // Who did not say where is shown the covered areas and the nation (P160); neighbours only who is, or wants to be, elsewhere.
  const isNear = person.area !== undefined || person.elsewhere === true;

  const results = route.results.map((result) => {
    const kind = kinds.find(({ id }) => id === result.kind);
    const asker = judgedAs(person, kind);
    const judged = services
      .filter(({ kinds: own, status }) => own.includes(result.kind) && status === 'running')
      .filter((service) => isNear || coveredAreasOf(service.areas, areas).length > 0)
      .map((service) => ({ service, ...eligibility(service, asker, areas) }));
    const fitting = judged.filter(({ fits }) => fits);
    return {
      ...result,
      services: rank(
        fitting.map(({ service }) => service),
        context,
      ).map(({ service, standing }) => {
        const judgement = fitting.find((entry) => entry.service === service);
        return {
          id: service.id,
          matches: judgement?.matches ?? [],
          unknown: unknownTo(person, service, kind),
          standing,
        };
      }),
      nearMisses: judged
        .filter(({ fits, excluded }) => !fits && !excluded.includes('area') && !excluded.includes('audience'))
        .map(({ service, excluded }) => ({ id: service.id, excluded })),
    };
  });
  return { ...route, results };
}
