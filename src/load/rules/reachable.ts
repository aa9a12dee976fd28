import { describesPerson } from '../../domain/pathway/outcomes.ts';
import type { Axis } from '../../schema/pathway.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { problemAt, type Known } from './known.ts';

/** No service and no question is an orphan (C30, C31). Pages have addresses only once they are built: tests/build/links.test.ts. */
export function checkReachable(content: Content, known: Known): Problem[] {
  return [...orphanServices(content, known), ...hiddenKinds(content, known), ...questions(content)];
}

/**
 * A running service stands in the list of each language under the heading of its first kind, or among those of neighbours.
 * Under a kind that is never shown it would stand nowhere, and no answer leads to it either.
 */
function orphanServices({ services }: Content, { kinds }: Known): Problem[] {
  return services.flatMap(({ facts: { value, source } }) => {
    const first = kinds.find(({ id }) => value.kinds.includes(id));
    if (value.status === 'ended' || first?.group !== 'never') return [];
    const wrong = `"${first.id}" is a kind that is never shown, so no list and no answer leads to this service`;
    return [problemAt(source, ['kinds'], 'C30', wrong, 'give it a kind that is shown, or write "status: ended".')];
  });
}

/** An answer that adds what is never shown leads nowhere. */
function hiddenKinds({ pathways: { axes } }: Content, { kinds }: Known): Problem[] {
  const hidden = kinds.filter(({ group }) => group === 'never').map(({ id }) => id);
  return axes.value.flatMap(({ options }, index) =>
    options.flatMap(({ then }, at) =>
      [...then.add, ...then.first]
        .filter((id) => hidden.includes(id))
        .map((id) =>
          problemAt(
            axes.source,
            [index, 'options', at, 'then'],
            'C30',
            `this answer adds "${id}", which is never shown`,
            'remove it, or add a kind that is shown.',
          ),
        ),
    ),
  );
}

/**
 * The finder's questions stand in a row and each can be skipped, so every one is reached and none is a dead end; back and
 * "I do not know" are drawn with each of them (src/islands/finder/Question.tsx), 999 with every page. What content can still get
 * wrong: a question that changes nothing, and a question with pages of its own that lack an answer.
 */
function questions({ pathways: { axes } }: Content): Problem[] {
  return axes.value.flatMap((axis, index) => {
    const report = (path: PropertyKey[], wrong: string, fix: string) => [
      problemAt(axes.source, [index, ...path], 'C31', wrong, fix),
    ];
    const hasPages = axis.options.some(({ slug }) => slug !== undefined);
    const canSkip = axis.assume !== undefined || axis.options.some(({ means }) => means.open === true);
    return [
      ...(changesSomething(axis)
        ? []
        : report(
            [],
            `no answer to "${axis.id}" changes anything`,
            'let an answer add a kind, or remove the question.',
          )),
      ...(hasPages && !canSkip
        ? report(
            [],
            `"${axis.id}" has pages of its own, but none for who does not know`,
            'add an answer with "means: { open: true }", or "assume:".',
          )
        : []),
      ...axis.options.flatMap(({ id, slug }, at) => [
        ...(hasPages && slug === undefined
          ? report(['options', at], `"${id}" has no page, so nobody without script can choose it`, 'add "slug:".')
          : []),
        ...(slug !== undefined && axis.options.findIndex((other) => other.slug === slug) < at
          ? report(['options', at], `the slug "${slug}" is also that of another answer`, 'choose another.')
          : []),
      ]),
    ];
  });
}

function changesSomething(axis: Axis): boolean {
  return (
    describesPerson(axis) ||
    axis.options.some(({ means, then, must, never, say }) => {
      const changes = [then.add, then.first, then.remove, Object.keys(then.replaceProtected), must, never, say];
      const isAboutPlace = means.area !== undefined || means.elsewhere === true || means.communities !== undefined;
      return isAboutPlace || then.banner !== undefined || changes.some((list) => list.length > 0);
    })
  );
}
