import { answerFor } from '../../domain/place/answer.ts';
import type { Asked } from './in-finder.ts';
import { listen } from './listen.ts';
import { fetchPlaces } from './place-files.ts';

/** Lets a place choose the answer that it lies in: two places of one county need not be told apart. */
export async function openInFinder(
  field: HTMLInputElement,
  status: HTMLElement,
  { axis, areas, say, onAnswer }: Asked,
): Promise<void> {
  listen(field, status, await fetchPlaces(), {
    comesTo: (area) => answerFor(area, axis, areas) ?? '',
    nameOf: (answer) => say(`axis.${axis.id}.${answer}`),
    choose: onAnswer,
    clear: () => {
      onAnswer(undefined);
    },
  });
}
