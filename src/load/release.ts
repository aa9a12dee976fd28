import { isNational, listed, publicPart, type Listing } from '../domain/changes.ts';
import type { Released } from '../schema/released.ts';
import type { Content } from './content.ts';
import type { Known } from './rules/known.ts';
import type { ServiceFiles } from './services.ts';

/** What is public now, of the services whose files can be read. */
export function publicListing(services: readonly ServiceFiles[]): Listing {
  return publicPart(new Map(services.map(({ id, facts }) => [id, listed(facts.value)])));
}

/** What is public now, in the form of `content/released.json`, for the next release to be held against. */
export function recordRelease({ services }: Pick<Content, 'services'>, known: Known): Released {
  return {
    recorded: known.today,
    services: Object.fromEntries(
      [...publicListing(services)].map(([id, { confidential, areas, lines }]) => [
        id,
        {
          confidential,
          national: isNational({ areas: [...areas] }, known.areas),
          areas: [...areas],
          lines: lines.map(({ kind, purpose, reach, hours }) => ({ kind, purpose, reach, hours })),
        },
      ]),
    ),
  };
}
