import { answersInView, choicesIn, leadsTo, MAX_IN_VIEW } from '../../domain/pathway/in-view.ts';
import type { Axis, AxisGroup } from '../../schema/pathway.ts';
import type { PathwayFiles } from '../pathways.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from './known.ts';
import { checkName, checkTwice } from './pathways-names.ts';

/** Never more than five answers in view (A15, C31), and every one of them in one group that can be reached (C6, C30, C31). */
export function checkGroups({ axes }: PathwayFiles): Problem[] {
  return axes.value.flatMap((axis, index) => {
    // What is misspelt would only be said twice.
    const names = checkNames(axis, index, axes.source);
    return names.length > 0
      ? names
      : [...checkInView(axis, index, axes.source), ...checkReached(axis, index, axes.source)];
  });
}

type Source = PathwayFiles['axes']['source'];

function checkNames(axis: Axis, index: number, source: Source): Problem[] {
  const { id, groups = [], many } = axis;
  const answers = answersInView(axis);
  const ids = groups.map((group) => group.id);
  const listed = groups.flatMap(({ options }, at) =>
    options.map((option, nth) => ({ option, path: ['options', nth], at })),
  );
  const report = (at: number, wrong: string, fix: string) => [
    problemAt(source, [index, 'groups', at], 'C30', wrong, fix),
  ];
  return [
    ...checkTwice(ids, source, (at) => [index, 'groups', at, 'id']),
    ...checkTwice(
      listed.map(({ option }) => option),
      source,
      (nth) => [index, 'groups', ...[listed[nth]].flatMap((entry) => (entry ? [entry.at, ...entry.path] : []))],
    ),
    ...listed.flatMap(({ option, at, path }) =>
      checkName(option, answers, `an answer of "${id}" that is shown`, source, [index, 'groups', at, ...path]),
    ),
    ...groups.flatMap((group, at) => {
      const { within, assume } = group;
      if (many && (within ?? assume) !== undefined)
        return report(
          at,
          `"${id}" takes several answers, so its groups follow each other`,
          'remove "within:" and "assume:".',
        );
      if (within !== undefined && !ids.includes(within))
        return checkName(within, ids, `a group of "${id}"`, source, [index, 'groups', at, 'within']);
      if (isInItself(group, groups))
        return report(at, `the group "${group.id}" lies within itself`, 'name another group, or remove "within:".');
      if (assume !== undefined && !choicesIn(axis, group.id).some((choice) => leadsTo(axis, choice, assume)))
        return report(at, `"${assume}" does not stand in the group "${group.id}"`, 'name an answer of this group.');
      return [];
    }),
  ];
}

function isInItself(group: AxisGroup, groups: readonly AxisGroup[]): boolean {
  const seen = new Set<string>();
  for (let at: AxisGroup | undefined = group; at !== undefined; at = outside(at, groups)) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}

function outside({ within }: AxisGroup, groups: readonly AxisGroup[]): AxisGroup | undefined {
  return groups.find(({ id }) => id === within);
}

/** The screens of a question: the first one, and one for each group. */
function screensOf({ groups = [], many }: Axis): { group?: string; path: PropertyKey[] }[] {
  const own = groups.map(({ id }, at) => ({ group: id, path: ['groups', at] }));
  return many && own.length > 0 ? own : [{ path: own.length > 0 ? ['groups'] : ['options'] }, ...own];
}

function checkInView(axis: Axis, index: number, source: Source): Problem[] {
  return screensOf(axis).flatMap(({ group, path }) => {
    const count = choicesIn(axis, group).length;
    const wrong = `"${group ?? axis.id}" shows ${String(count)} answers at once; ${String(MAX_IN_VIEW)} are as many as a frightened person can take in`;
    return count <= MAX_IN_VIEW
      ? []
      : [problemAt(source, [index, ...path], 'C31', wrong, 'make more groups of them, under "groups:".')];
  });
}

function checkReached(axis: Axis, index: number, source: Source): Problem[] {
  const { groups, options } = axis;
  const listed = groups?.flatMap((group) => group.options) ?? answersInView(axis);
  return answersInView(axis)
    .filter((answer) => !listed.includes(answer))
    .map((answer) =>
      problemAt(
        source,
        [index, 'options', options.findIndex(({ id }) => id === answer)],
        'C31',
        `"${answer}" stands in no group, so nobody can choose it`,
        'put it into one of the groups above.',
      ),
    );
}
