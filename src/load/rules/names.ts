import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt, tellingWordIn, type Known } from './known.ts';

/** Slugs and labels are unique and neutral: a browser records both (C6, for S5). */
export function checkNames(services: ServiceFiles[], known: Known): Problem[] {
  const telling = Object.values(known.tellingWords).flat();
  const seen = { slug: new Map<string, string>(), label: new Map<string, string>() };
  return services.flatMap(({ id, facts: { value, source } }) =>
    (['slug', 'label'] as const).flatMap((field) => {
      const name = value[field];
      const before = seen[field].get(name.toLowerCase());
      seen[field].set(name.toLowerCase(), id);
      const word = tellingWordIn(name, telling);
      return [
        ...(before === undefined
          ? []
          : [problemAt(source, [field], 'C6', `the ${field} "${name}" is also that of ${before}`, 'choose another.')]),
        ...(word === undefined
          ? []
          : [
              problemAt(
                source,
                [field],
                'C6',
                `the ${field} "${name}" tells what the page is about ("${word}")`,
                'use initials or a neutral name.',
              ),
            ]),
      ];
    }),
  );
}
