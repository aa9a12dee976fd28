import type { Area } from '../../schema/area.ts';
import type { Axis } from '../../schema/pathway.ts';
import type { Say } from '../finder/say.ts';
import { drawField } from './field.ts';

/** The question where somebody is, as the finder asks it. */
export interface Asked {
  axis: Axis;
  areas: readonly Area[];
  say: Say;
  /** An answer was found; undefined where what stands in the field is none any more. */
  onAnswer: (answer: string | undefined) => void;
}

/** Draws a field under the answers to the question: a postcode or a town instead of a tap. */
export function drawWhere(place: HTMLElement, asked: Asked): void {
  const { say } = asked;
  drawField(place, { label: say('place.label'), failed: say('place.failed') }, (field, status) =>
    import('./open-in-finder.ts').then((rest) => rest.openInFinder(field, status, asked)),
  );
}
