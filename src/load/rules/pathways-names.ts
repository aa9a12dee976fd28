import type { Operations } from '../../schema/pathway.ts';
import { didYouMean, type Problem } from '../problem.ts';
import type { YamlSource } from '../yaml-source.ts';
import { problemAt } from './known.ts';

/** A name that a rule uses stands in the list it is from (C30). */
export function checkName(
  name: string,
  list: readonly string[],
  what: string,
  source: YamlSource,
  path: readonly PropertyKey[],
): Problem[] {
  if (list.includes(name)) return [];
  return [problemAt(source, path, 'C30', `"${name}" is not ${what}`, `check its spelling.${didYouMean(name, list)}`)];
}

/** Every kind of service that operations name exists (C30). */
export function checkKindNames(
  then: Operations,
  kinds: readonly string[],
  source: YamlSource,
  path: readonly PropertyKey[],
): Problem[] {
  return [...then.add, ...then.first, ...then.remove, ...Object.entries(then.replaceProtected).flat()].flatMap((kind) =>
    checkName(kind, kinds, 'in content/kinds.yaml', source, [...path, 'then']),
  );
}

/** No name stands twice in a list (C6). */
export function checkTwice(
  names: readonly string[],
  source: YamlSource,
  pathOf: (index: number) => readonly PropertyKey[],
): Problem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [problemAt(source, pathOf(index), 'C6', `"${name}" stands twice`, 'give one of them another name.')],
  );
}
