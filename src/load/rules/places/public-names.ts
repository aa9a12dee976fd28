import type { ServiceFacts } from '../../../schema/service.ts';
import type { ServiceFiles } from '../../services.ts';
import { namesToReadOver, placesIn } from './in-text.ts';

/** Words that lead from one organisation to the next: "CHADD with BCWA, for the council". */
const NEXT =
  /\s*[,;()]\s*(?:(?:and|with|for|as|by|part of|formerly|grew from|commissioned by)\s+)?|\s+(?:and|with|for|as|commissioned by|part of|formerly|grew from)\s+/i;
/** What follows these is a place and no organisation: "Day Line Trust at Rose House". */
const AT = /(?:^|\s+)(?:at|in|on|near|from|opposite|behind|beside)\s+/i;

const known = new WeakMap<readonly ServiceFiles[], RegExp | undefined>();

/** `publicNames` of all services that were read. Gathered once: two checks ask, and every name is looked through. */
export function publicNamesOf(services: readonly ServiceFiles[]): RegExp | undefined {
  if (!known.has(services)) known.set(services, publicNames(services.map(({ facts }) => facts.value)));
  return known.get(services);
}

/**
 * The names of organisations, which are public whatever else is secret, as one pattern to read over. Who runs a service
 * counts for all of them; what it is called only where the service itself is no secret, or anybody could call a house
 * by the name that hides it.
 */
export function publicNames(
  services: readonly Pick<ServiceFacts, 'runBy' | 'confidential' | 'name' | 'alsoKnownAs'>[],
): RegExp | undefined {
  const names = services.flatMap(({ runBy, confidential, name, alsoKnownAs }) => [
    ...organisationsIn(runBy),
    ...(confidential ? [] : [name, ...alsoKnownAs]),
  ]);
  // A name that gives no place away need not be read over, and one that holds a whole address may not be.
  return namesToReadOver(
    names.filter((name) => placesIn(name).length > 0 && placesIn(name, { onlyHard: true }).length === 0),
  );
}

/** The organisations that "runBy" names. */
function organisationsIn(runBy: string): string[] {
  return runBy.split(NEXT).flatMap((piece) => {
    const [organisation = ''] = piece.split(AT);
    return organisation === '' ? [] : [organisation.trim()];
  });
}
