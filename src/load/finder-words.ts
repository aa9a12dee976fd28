import { mattering } from '../domain/unknown.ts';
import type { Strings } from '../schema/directory.ts';
import type { Axis } from '../schema/pathway.ts';

const WORDS = /^(axis|finder|kind|kind_what|notice|reason)\./;
/** Words that only the page itself says, or the pages without script, or that come with the list to take along. */
const ELSEWHERE = /^finder\.(heading|no_script|static_\w+|removed_audience|copied|by_hand)$/;

/**
 * The words that the finder may need for some questions, besides those that every page brings for its scripts: its own, those of
 * the questions and of kinds that can be reached, the lines that some answer brings, and what an answer makes worth knowing. Lines
 * of the decision tables are for professionals' pages, and stay off every telephone.
 * @param reachable kinds that some answer leads to.
 * @param expected what happens when one rings, of the services that are sent.
 */
export function finderWords(
  strings: Strings,
  axes: readonly Axis[],
  reachable: ReadonlySet<string>,
  expected: ReadonlySet<string>,
): Strings {
  const lines = new Set([...linesOf(axes), ...unknownIn(axes), ...[...expected].map((id) => `expect.${id}`)]);
  return Object.fromEntries(
    Object.entries(strings).filter(
      ([key]) =>
        lines.has(key) ||
        (WORDS.test(key) &&
          !ELSEWHERE.test(key) &&
          (!key.startsWith('kind') || reachable.has(key.slice(key.indexOf('.') + 1))) &&
          (!key.startsWith('axis') || axes.some(({ id }) => key === `axis.${id}` || key.startsWith(`axis.${id}.`)))),
    ),
  );
}

/** What may be said to be unknown, once somebody gave some answer. */
function unknownIn(axes: readonly Axis[]): string[] {
  const all = axes.flatMap(({ options }) => options.flatMap(({ means }) => mattering(means)));
  return all.flatMap((what) => ['unknown.line', `unknown.${what}`]);
}

function linesOf(axes: readonly Axis[]): Set<string> {
  return new Set(
    axes.flatMap(({ options }) =>
      options.flatMap((option) =>
        (['must', 'never', 'say'] as const).flatMap((part) => option[part].map((id) => `${part}.${id}`)),
      ),
    ),
  );
}
