import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt, tellingWordIn, type Known } from './known.ts';

/** Names of pages of this site, and of what servers and search keep beside pages: a service may not be mistaken for one. */
const RESERVED = [
  '404',
  'about',
  'accessibility',
  'api',
  'assets',
  'data',
  'easy',
  'find',
  'help',
  'index',
  'list',
  'map',
  'more',
  'new',
  'now',
  'pagefind',
  'places',
  'print',
  'safe',
  'search',
  'services',
  'using-this-site',
  'work',
];

/** Slugs and labels are unique and neutral: a browser records both (C6, for S5). */
export function checkNames(services: ServiceFiles[], known: Known): Problem[] {
  const telling = Object.values(known.tellingWords).flat();
  const seen = { slug: new Map<string, string>(), label: new Map<string, string>() };
  return services.flatMap(({ id, facts: { value, source } }) =>
    (['slug', 'label'] as const).flatMap((field) => {
      const name = value[field];
      const plain = name.toLowerCase().replace(/\s+/g, ' ');
      const before = seen[field].get(plain);
      seen[field].set(plain, id);
      const word = tellingWordIn(name, telling);
      return [
        ...(before === undefined
          ? []
          : [problemAt(source, [field], 'C6', `the ${field} "${name}" is also that of ${before}`, 'choose another.')]),
        ...(field === 'slug' && RESERVED.includes(name)
          ? [problemAt(source, [field], 'C6', `"${name}" is the name of a page of this site`, 'choose another slug.')]
          : []),
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
