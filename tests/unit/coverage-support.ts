// A small country with people, needs and services to hold the gap map against.
import type { CoverageData, CoveredFacts } from '../../src/domain/takers.ts';
import type { Area } from '../../src/schema/area.ts';
import { coverageSchema } from '../../src/schema/coverage.ts';
import type { Channel } from '../../src/schema/service.ts';
import { aKind, anAxis, AREAS, aService, pathwaysOf } from './support.ts';

/** In date on this day; checked on 2026-01-01, every 365 days. */
export const IN_DATE = '2026-06-01';
export const LATE = '2027-06-01';
export const TOO_LATE = '2028-06-01';

/** Hill and dale are covered; dale has a second district. */
const places: Area[] = [
  ...AREAS.map((area) => (['hill', 'dale'].includes(area.id) ? { ...area, covered: true } : area)),
  { id: 'dale_west', within: 'dale', level: 'district', covered: false },
];

const KINDS = [
  aKind('talk_line', { protected: true }),
  aKind('womens_line', { sex: 'women', protected: true }),
  aKind('mens_line', { sex: 'men' }),
  aKind('house'),
  aKind('carer', { aboutChild: true }),
  aKind('change_line', { audience: ['X', 'P'] }),
];

const PATHWAYS = pathwaysOf([
  anAxis('who', {
    me: { means: { audience: 'V' } },
    change: { means: { audience: 'X' } },
    work: { means: { audience: 'P' } },
  }),
  anAxis('sex', {
    woman: { means: { sex: 'women' } },
    man: {
      means: { sex: 'men' },
      then: { removeKindsFor: 'women', replaceProtected: { womens_line: 'mens_line' } },
    },
  }),
  anAxis('age', {
    under_13: { means: { age: { from: 0, to: 12 } }, then: { remove: ['house'], removeReason: 'age' } },
    teens: { means: { age: { from: 13, to: 17 } } },
    older: { means: { age: { from: 60, to: 120 } } },
  }),
]);

const COVERAGE = coverageSchema.parse({
  needs: [
    { id: 'talk', kinds: ['talk_line', 'womens_line'], p: ['P1'] },
    { id: 'stay', kinds: ['house'], p: ['P1'] },
    { id: 'children', kinds: ['carer'], p: ['P1'] },
    { id: 'change', kinds: ['change_line'], only: ['change'], p: ['P1'] },
  ],
  people: [
    { id: 'women', as: [{ sex: 'woman' }], own: { sex: 'women' }, fallback: ['talk_line'], p: ['P1'] },
    { id: 'men', as: [{ sex: 'man' }], own: { sex: 'men' }, fallback: ['mens_line', 'talk_line'], p: ['P1'] },
    { id: 'young', as: [{ age: 'under_13' }, { age: 'teens' }], fallback: ['talk_line'], p: ['P1'] },
    { id: 'older', as: [{ age: 'older' }], own: { communities: ['older'] }, fallback: ['talk_line'], p: ['P1'] },
    {
      id: 'deaf',
      as: [{}],
      ways: ['text', 'webchat'],
      own: { communities: ['deaf'] },
      fallback: ['talk_line'],
      p: ['P1'],
    },
    { id: 'migrants', as: [{}], shutOutBy: ['not_no_recourse'], fallback: ['talk_line'], p: ['P1'] },
    { id: 'professionals', as: [{ who: 'work' }], fallback: ['talk_line'], p: ['P1'] },
    { id: 'change', as: [{ who: 'change' }], hasOwnNeeds: true, fallback: ['change_line'], p: ['P1'] },
  ],
});

type Parts = Omit<NonNullable<Parameters<typeof aService>[1]>, 'helps'> & {
  ways?: Channel['kind'][];
  helps?: Partial<CoveredFacts['helps']>;
};

/** A service that is reached by telephone, unless said otherwise. */
export function covered(id: string, { ways = ['phone'], ...parts }: Parts = {}): CoveredFacts {
  const { helps = {}, ...facts } = parts;
  const service = aService(id, { kinds: ['house'], areas: ['hill'], ...facts });
  const [way = aLead()] = service.channels;
  return {
    ...service,
    channels: ways.map((kind) => ({ ...way, kind, evidence: { ...way.evidence, source: 'page' } })),
    helps: { ...service.helps, communityOnly: false, exclusions: [], ...helps },
  };
}

/** What the map is drawn from, with these services. */
export const data = (...services: CoveredFacts[]): CoverageData => ({
  coverage: COVERAGE,
  pathways: PATHWAYS,
  kinds: KINDS,
  areas: places,
  services,
});

/** A way to reach a service that nobody vouches for. */
export function aLead() {
  return {
    hours: '24/7',
    holidays: 'unknown' as const,
    interpreter: 'unknown' as const,
    evidence: { state: 'lead' as const },
  };
}
