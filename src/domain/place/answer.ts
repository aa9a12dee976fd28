import type { Area } from '../../schema/area.ts';
import type { Axis } from '../../schema/pathway.ts';
import { withAncestors } from '../area.ts';

/**
 * The answer that a place is to the question where somebody is: the area it lies in, or else "somewhere else".
 * @param area a council or district; undefined for a place outside all of them.
 * @returns undefined for a question that asks no such thing.
 */
export function answerFor(
  area: string | undefined,
  { options }: Pick<Axis, 'options'>,
  areas: readonly Area[],
): string | undefined {
  const around = area === undefined ? [] : withAncestors(area, areas).map(({ id }) => id);
  const inside = options.find(({ means }) => means.area !== undefined && around.includes(means.area));
  return (inside ?? options.find(({ means }) => means.elsewhere))?.id;
}
