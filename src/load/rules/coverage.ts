import { coverageMap, type Cell } from '../../domain/coverage.ts';
import { PEOPLE, type Coverage } from '../../schema/coverage.ts';
import type { Content } from '../content.ts';
import { pathwaysOf } from '../pathways.ts';
import { didYouMean, type Problem } from '../problem.ts';
import { problemAt, type Known } from './known.ts';
import { isWhole } from './whole.ts';

/** The gap map: every need of everybody, everywhere, is met by a service or by a line that takes them instead (C32). */
export function checkCoverage(content: Content, known: Known): Problem[] {
  const problems = [...unknownNames(content, known), ...missingPeople(content), ...missingWords(content)];
  // What names something that does not exist has no cells to judge.
  return problems.length > 0 || !isWhole(content, known) ? problems : emptyCells(content, known);
}

/** Every kind, question and answer that the map names exists (C30). */
function unknownNames({ coverage: { value, source }, pathways }: Content, known: Known): Problem[] {
  const kinds = known.kinds.map(({ id }) => id);
  const unknown = (name: string, list: readonly string[], what: string, path: PropertyKey[]) =>
    list.includes(name)
      ? []
      : [problemAt(source, path, 'C30', `"${name}" is not ${what}`, `check its spelling.${didYouMean(name, list)}`)];
  const areKinds = (ids: readonly string[], path: PropertyKey[]) =>
    ids.flatMap((id) => unknown(id, kinds, 'in content/kinds.yaml', path));
  const axes = pathways.axes.value;
  return [
    ...value.needs.flatMap((need, index) => areKinds(need.kinds, ['needs', index, 'kinds'])),
    ...value.people.flatMap(({ fallback, own, as }, index) => [
      ...areKinds(fallback, ['people', index, 'fallback']),
      ...areKinds(own.kinds, ['people', index, 'own', 'kinds']),
      ...as.flatMap((answers, at) =>
        Object.entries(answers).flatMap(([axis, option]) => {
          const options = axes.find(({ id }) => id === axis)?.options.map(({ id }) => id);
          const path = ['people', index, 'as', at, axis];
          return options === undefined
            ? unknown(
                axis,
                axes.map(({ id }) => id),
                'a question of the finder',
                path,
              )
            : unknown(option, options, `an answer to "${axis}"`, path);
        }),
      ),
    ]),
  ];
}

/** All of those whom C32 names have a column, once. */
function missingPeople({ coverage: { value, source } }: Content): Problem[] {
  const listed = value.people.map(({ id }) => id);
  return PEOPLE.filter((id) => !listed.includes(id)).map((id) =>
    problemAt(source, ['people'], 'C32', `"${id}" is not among the people of the gap map`, 'add them.'),
  );
}

function missingWords({ coverage: { value, source }, strings }: Content): Problem[] {
  const english = strings['en']?.value ?? {};
  return (['needs', 'people'] as const).flatMap((list) =>
    value[list].flatMap(({ id }, index) => {
      const key = `${list === 'needs' ? 'need' : 'people'}.${id}`;
      const wrong = `content/ui/en.json has no "${key}"`;
      return key in english ? [] : [problemAt(source, [list, index], 'C23', wrong, 'write it.')];
    }),
  );
}

/**
 * Cells with neither a service nor a line. Judged on what anybody vouches for, whatever the day: when all checks are too old
 * the map must still be drawn, and say so (S28).
 */
function emptyCells({ coverage: { value, source }, pathways, services }: Content, known: Known): Problem[] {
  const map = coverageMap({
    coverage: value,
    pathways: pathwaysOf(pathways),
    kinds: known.kinds,
    areas: known.areas,
    services: services.map(({ id, facts }) => ({ ...facts.value, id })),
  });
  const isEmpty = ({ count, fallback }: Cell) => count === 0 && fallback === undefined;
  return value.people.flatMap(({ id }: Coverage['people'][number], index) => {
    const found = map.flatMap(({ rows, own, area }) => [
      ...rows.flatMap(({ need, place, cells }) =>
        cells.filter((cell) => cell.people === id && isEmpty(cell)).map(() => `${need} in ${place}`),
      ),
      ...own.filter((cell) => cell.people === id && isEmpty(cell)).map(() => `a service of their own in ${area}`),
    ]);
    if (found.length === 0) return [];
    const wrong = `for "${id}" there is neither a service nor a line to fall back on: ${found.join(', ')}`;
    const fix = 'add a service that takes them, or name a kind of line that does.';
    return [problemAt(source, ['people', index, 'fallback'], 'C32', wrong, fix)];
  });
}
