import type { Standing } from '../../domain/place/walk-in.ts';

/** A place of the list, as its card tells it. */
export interface Placed extends Standing {
  card: HTMLElement;
}

/** The places of the list, in the order in which the page has them now. */
export function placesOfList(): Placed[] {
  return [...document.querySelectorAll<HTMLElement>('#walk-in > li')].map((card) => {
    const { code, at } = card.dataset;
    const [lat, lon] = at?.split(' ').map(Number) ?? [];
    return { card, code, at: lat === undefined || lon === undefined ? undefined : { lat, lon } };
  });
}
