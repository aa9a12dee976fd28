import { isVouchedFor } from '../../domain/contact.ts';
import type { ServiceFacts } from '../../schema/service.ts';
import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt, type Known } from './known.ts';

/**
 * A service that nobody can reach from the site names one that can be reached; and none names itself, one that has ended, or one for the
 * other side of the harm (C29, P121, P161). A service for professionals may name any line: they ask for somebody else (src/README.md).
 */
export function checkInstead(services: readonly ServiceFiles[], known: Known): Problem[] {
  const byId = new Map(services.map((service) => [service.id, service]));
  return services.flatMap((service) => {
    const { value, source } = service.facts;
    const wrongNames = value.instead.flatMap((id, index) => {
      const helper = byId.get(id)?.facts.value;
      const wrong =
        id === service.id ? 'a service cannot be named instead of itself' : helper && wrongWith(value, helper);
      return wrong === undefined
        ? []
        : [problemAt(source, ['instead', index], 'C29', `${id}: ${wrong}`, 'name another.')];
    });
    return [...wrongNames, ...checkEnded(service), ...checkReachable(service, byId, known)];
  });
}

function wrongWith(service: ServiceFacts, helper: ServiceFacts): string | undefined {
  if (helper.status === 'ended') return 'this service has ended itself';
  const [own, other] = [sides(service), sides(helper)];
  if (own.isForHurt && other.isForHarming && !other.isForHurt) return 'this is only for people who harm';
  if (own.isForHarming && !own.isForHurt && other.isForHurt && !other.isForHarming)
    return 'this is only for people who are hurt, and may not be shown to people who harm';
  return undefined;
}

function sides({ helps: { audience } }: ServiceFacts) {
  return { isForHurt: audience.includes('V') || audience.includes('F'), isForHarming: audience.includes('X') };
}

/** The page of a service that has ended says so and points on: a line on it would ring on (C29). */
function checkEnded({ facts: { value, source } }: ServiceFiles): Problem[] {
  if (value.status !== 'ended') return [];
  const fix = 'remove it, or write "lead" to keep it for the person who will ring.';
  return value.channels.flatMap((channel, index) =>
    isVouchedFor(channel)
      ? [problemAt(source, ['channels', index], 'C29', 'a service that has ended cannot be reached this way', fix)]
      : [],
  );
}

function checkReachable(
  { facts: { value, source } }: ServiceFiles,
  byId: ReadonlyMap<string, ServiceFiles>,
  known: Known,
): Problem[] {
  if (value.status !== 'ended' && value.channels.some(isVouchedFor)) return [];
  // A named service whose own file has a problem cannot be judged yet: one mistake is told once.
  if (value.instead.some((id) => !byId.has(id) && known.serviceFolders.includes(id))) return [];
  const helpers = value.instead.flatMap((id) => byId.get(id)?.facts.value ?? []);
  if (helpers.some(({ channels }) => channels.some(isVouchedFor))) return [];
  const wrong = 'nobody can ring this service from the site, and no other line is named';
  return [problemAt(source, ['instead'], 'C29', wrong, 'name one under "instead:" that can be rung.')];
}
