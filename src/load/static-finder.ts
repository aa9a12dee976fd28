import { answersBehind, choicesIn, groupChosen } from '../domain/pathway/in-view.ts';
import type { Axis } from '../schema/pathway.ts';
import { languages, directory } from './site-content.ts';

/** An answer that also has a page of its own, for readers without script. */
export interface SluggedOption {
  id: string;
  slug: string;
}

/** The questions that become pages: who, then where. All others are sections of those pages, so that no harm stands in an address. */
export const [whoOptions, areaOptions] = ['audience', 'area'].map((id) => slugged(axisOf(id))) as [
  SluggedOption[],
  SluggedOption[],
];

/** Who asks, as the finder groups it: answers by themselves, then groups with all that stand in them. */
export function whoGroups(): { group?: string; options: SluggedOption[] }[] {
  const axis = axisOf('audience');
  const choices = choicesIn(axis).map((choice) => {
    const group = groupChosen(axis, choice)?.id;
    const options = answersBehind(axis, choice).flatMap((answer) => whoOptions.find(({ id }) => id === answer) ?? []);
    return { ...(group !== undefined && { group }), options };
  });
  // Under a heading stands what belongs to it, so answers by themselves come before the first.
  return [...choices.filter(({ group }) => group === undefined), ...choices.filter(({ group }) => group !== undefined)];
}

export function axisOf(id: string): Axis {
  const axis = directory.pathways.axes.find((candidate) => candidate.id === id);
  if (!axis) throw new Error(`content/pathways/axes.yaml has no "${id}"`);
  return axis;
}

function slugged(axis: Axis): SluggedOption[] {
  return axis.options.flatMap(({ id, slug }) => (slug === undefined ? [] : [{ id, slug }]));
}

/** Every language with every "who". */
export function whoPaths(): { params: { lang: string; who: string }; props: { audience: SluggedOption } }[] {
  return languages.flatMap(({ tag }) =>
    whoOptions.map((audience) => ({ params: { lang: tag, who: audience.slug }, props: { audience } })),
  );
}

/** Every language with every "who" and every "where". */
export function wherePaths(): {
  params: { lang: string; who: string; area: string };
  props: { audience: SluggedOption; area: SluggedOption };
}[] {
  return whoPaths().flatMap(({ params, props }) =>
    areaOptions.map((area) => ({ params: { ...params, area: area.slug }, props: { ...props, area } })),
  );
}
