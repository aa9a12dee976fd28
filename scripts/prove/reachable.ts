// Every service that the public may use is shown for some answers, in each covered area that it covers.
import { coveredAreasOf } from '../../src/domain/area.ts';
import { findHelp } from '../../src/domain/find-help.ts';
import type { Answers } from '../../src/domain/pathway/answers.ts';
import { walk } from '../../src/domain/pathway/walk.ts';
import type { Directory } from '../../src/schema/directory.ts';
import { everyCombination } from './answer-space.ts';
import type { Findings } from './counter-examples.ts';
import { endsOf, type Reduction } from './ends.ts';
import { shown } from './kind-rules.ts';

/**
 * Looks for real answers that show each service, and asks the finder with them.
 * @returns how many services were found, each counted in every area it covers.
 */
export function proveReachable(directory: Directory, reduction: Reduction, today: string, findings: Findings): number {
  const { pathways, kinds, areas, services } = directory;
  // What only professionals may be shown, or what is not there yet, is no way for the public.
  const forPublicKinds = new Set(
    kinds
      .filter((kind) => kind.public && kind.enabledBy === undefined && kind.audience.some((who) => who !== 'P'))
      .map(({ id }) => id),
  );
  const forPublic = services.filter(
    (service) =>
      service.status === 'running' &&
      service.helps.audience.some((who) => who !== 'P') &&
      service.kinds.some((kind) => forPublicKinds.has(kind)),
  );
  const left = new Map(
    forPublic.flatMap((service) =>
      coveredAreasOf(service.areas, areas).map((area) => [`${service.id} ${area.id}`, service] as const),
    ),
  );
  const pairs = left.size;

  const questions = reduction.who.map(({ id }) => id).filter((id) => id !== 'danger' && id !== 'area');
  const others = pathways.axes.filter(({ id }) => !questions.includes(id) && id !== 'area');
  const single: Answers[] = [
    {},
    ...others.flatMap(({ id, options }) => options.map((option) => ({ [id]: [option.id] }))),
  ];
  for (const area of areas.filter(({ covered }) => covered)) {
    for (const person of everyCombination(questions, pathways)) {
      const who = { ...person, area: [area.id] };
      const all = findHelpIf(who);
      for (const { kind, services: named } of all)
        for (const { id } of named) {
          if (!left.has(`${id} ${area.id}`)) continue;
          const more = single.find((one) => shown(walk({ ...who, ...one }, pathways, kinds)).has(kind));
          const help = more && findHelp({ ...who, ...more }, directory, today);
          for (const result of help?.results ?? [])
            for (const each of result.services) left.delete(`${each.id} ${area.id}`);
        }
    }

    /** Everything that could be shown to somebody, as long as something is still looked for here. */
    function findHelpIf(who: Answers) {
      if (![...left.keys()].some((pair) => pair.endsWith(` ${area.id}`))) return [];
      const { person } = walk(who, pathways, kinds);
      if (person.audience === 'P') return [];
      return findHelp(who, directory, today, undefined, endsOf(reduction.deedsFor(who)).added).results;
    }
  }
  for (const [pair, { kinds: own }] of left)
    findings.add('every service can be reached', `no answers show ${pair.replace(' ', ' in ')} (${own.join(', ')})`);
  return pairs - left.size;
}
