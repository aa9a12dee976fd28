import { lettersOf } from '../../domain/place/letters.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { problemAt, unknownName, type Known } from './known.ts';

/** How large a place is that somebody lives in. */
const LIVED_IN = ['council', 'district'];

/**
 * The names that people type lead to one place each: every area exists and is one that people live in, each of those has a name
 * (C30), and no name stands twice, however it is written (C6).
 */
export function checkTowns({ towns: { value, source } }: Pick<Content, 'towns'>, { areas }: Known): Problem[] {
  const ids = areas.map(({ id }) => id);
  const lived = areas.filter(({ level }) => LIVED_IN.includes(level)).map(({ id }) => id);
  const named = value.flatMap((town) => town.areas);
  return [
    ...value.flatMap((town, index) =>
      town.areas.flatMap((area, at) => {
        const path = [index, 'areas', at];
        if (!ids.includes(area)) return unknownName(source, path, area, ids, 'content/areas.yaml');
        const wrong = `"${area}" is larger than a council`;
        return lived.includes(area)
          ? []
          : [problemAt(source, path, 'C30', wrong, 'name the councils or districts that are meant.')];
      }),
    ),
    ...lived
      .filter((area) => !named.includes(area))
      .map((area) =>
        problemAt(source, [], 'C30', `nobody can say that they are in "${area}"`, 'add a line with its name.'),
      ),
    ...repeats(value, source),
  ];
}

function repeats(value: Content['towns']['value'], source: Content['towns']['source']): Problem[] {
  const first = new Map<string, string>();
  return value.flatMap(({ name, also }, index) =>
    [name, ...also].flatMap((written, at) => {
      const letters = lettersOf(written);
      const before = first.get(letters);
      first.set(letters, before ?? written);
      const wrong = `"${written}" is "${before ?? ''}" once more`;
      const path = [index, ...(at === 0 ? ['name'] : ['also', at - 1])];
      return before === undefined
        ? []
        : [problemAt(source, path, 'C6', wrong, 'keep one of them, with all the areas it may mean.')];
    }),
  );
}
