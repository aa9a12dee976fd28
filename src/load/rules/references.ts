import { didYouMean, type Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt, type Known } from './known.ts';

/** Every id that a service names exists (C30), and a line that cannot be dialled names one that can (C29). */
export function checkReferences(services: ServiceFiles[], known: Known): Problem[] {
  // A folder whose file has a problem of its own exists all the same: one mistake is told once.
  const ids = known.serviceFolders;
  const kinds = known.kinds.map(({ id }) => id);
  const areas = known.areas.map(({ id }) => id);
  const languages = known.languages.map(({ tag }) => tag);
  const byId = new Map(services.map((service) => [service.id, service]));

  return services.flatMap((service) => {
    const { value, source } = service.facts;
    const unknown = (field: 'kinds' | 'areas' | 'instead', list: string[], file: string) =>
      value[field].flatMap((name, index) =>
        list.includes(name)
          ? []
          : [
              problemAt(
                source,
                [field, index],
                'C30',
                `"${name}" is not in ${file}`,
                `check its spelling.${didYouMean(name, list)}`,
              ),
            ],
      );
    const otherWords = Object.entries(service.words).flatMap(([lang, words]) =>
      languages.includes(lang)
        ? []
        : [
            problemAt(
              words.source,
              [],
              'C30',
              `"${lang}" is not in content/languages.yaml`,
              'add the language there first.',
            ),
          ],
    );
    const isJudged = value.instead.every((id) => byId.has(id) || !ids.includes(id));
    const needsInstead = !value.channels.some(({ evidence }) => evidence.state !== 'lead') || value.status === 'ended';
    const helpers = value.instead.flatMap((id) => byId.get(id) ?? []);
    const hasInstead = helpers.some(({ facts }) =>
      facts.value.channels.some(({ evidence }) => evidence.state !== 'lead'),
    );
    return [
      ...unknown('kinds', kinds, 'content/kinds.yaml'),
      ...unknown('areas', areas, 'content/areas.yaml'),
      ...unknown('instead', ids, 'content/services'),
      ...otherWords,
      ...(needsInstead && isJudged && !hasInstead
        ? [
            problemAt(
              source,
              ['instead'],
              'C29',
              'nobody can ring this service from the site, and no other line is named',
              'name one under "instead:" that can be rung.',
            ),
          ]
        : []),
    ];
  });
}
