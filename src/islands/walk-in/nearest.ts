import { placeOf } from '../../domain/place.ts';
import { middleOf } from '../../domain/place/places.ts';
import { nearestFirst } from '../../domain/place/walk-in.ts';
import { listen } from '../place/listen.ts';
import { fetchPlaces } from '../place/place-files.ts';
import { placesOfList, type Placed } from './cards.ts';

type Say = (key: string, values?: Record<string, string>) => string;

/**
 * Says of each place how far it is and puts the nearest first, once the first half of a postcode is known; a town is too wide to measure
 * from. On a border nothing is asked: which council it is does not matter here.
 */
export async function openNearest(field: HTMLInputElement, status: HTMLElement, say: Say): Promise<void> {
  const { places, words, ...known } = await fetchPlaces();
  const inOrder = placesOfList();
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  status.after(note);
  const typedCode = () => {
    const matched = placeOf(field.value.trim(), places)?.matched;
    return matched?.by === 'code' ? matched.as[0] : undefined;
  };
  const nameOf = (what: string) => words.areas[what] ?? (what === '' ? (words.strings['place.elsewhere'] ?? '') : what);
  const asBefore = () => {
    show(
      inOrder.map((place) => ({ place, km: undefined })),
      say,
    );
    note.textContent = '';
  };
  listen(
    field,
    status,
    { places, words, ...known },
    {
      comesTo: (area) => typedCode() ?? area ?? '',
      nameOf,
      choose: (what) => {
        const from = middleOf(what, places);
        if (from) show(nearestFirst(from, inOrder, places), say);
        else asBefore();
        note.textContent = say(from ? 'sorted' : 'need_code');
      },
      clear: asBefore,
    },
  );
}

/** Puts the cards in this order, and beside each how far it is. */
function show(inOrder: readonly { place: Placed; km: number | undefined }[], say: Say): void {
  for (const { place, km } of inOrder) {
    const words = place.card.querySelector<HTMLElement>('[data-distance]');
    if (words) {
      words.hidden = km === undefined;
      // The middles are rough by about a kilometre: nearer than that nobody can say.
      words.textContent = km === undefined ? '' : say('distance', { km: String(Math.max(1, Math.round(km))) });
    }
    place.card.parentElement?.append(place.card);
  }
}
