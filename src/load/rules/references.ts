import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt, unknownName, type Known } from './known.ts';

/** Every id and language that a service names exists (C30). */
export function checkReferences(services: ServiceFiles[], known: Known): Problem[] {
  const kinds = known.kinds.map(({ id }) => id);
  const areas = known.areas.map(({ id }) => id);
  const languages = known.languages.map(({ tag }) => tag);

  return services.flatMap((service) => {
    const { value, source } = service.facts;
    const unknown = (field: 'kinds' | 'areas' | 'instead', list: string[], file: string) =>
      value[field].flatMap((name, index) => unknownName(source, [field, index], name, list, file));
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
    return [
      ...unknown('kinds', kinds, 'content/kinds.yaml'),
      ...unknown('areas', areas, 'content/areas.yaml'),
      // A folder whose file has a problem of its own exists all the same: one mistake is told once.
      ...unknown('instead', known.serviceFolders, 'content/services'),
      ...otherWords,
      ...spokenLanguages(service),
    ];
  });
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Languages that staff speak are real ones: the page prints their names, and nobody knows "xx". */
function spokenLanguages({ facts: { value, source } }: ServiceFiles): Problem[] {
  return value.channels.flatMap(({ languages }, index) =>
    languages.flatMap((tag, at) => {
      if (languageNames.of(tag) !== undefined) return [];
      const path = ['channels', index, 'languages', at];
      return [
        problemAt(source, path, 'C30', `"${tag}" is not the tag of a language`, 'write it as in "en", "ur", "pa".'),
      ];
    }),
  );
}
