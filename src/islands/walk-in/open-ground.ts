import { fetchPlaces } from '../place/place-files.ts';
import { allowScripts } from '../search/trusted-types.ts';

/** What the page says of pictures to lay under the map, where the maintainer has some (src/site.ts). */
interface Pictures {
  archive?: string;
  credit?: string;
}

/**
 * Fetches all that the map needs, and draws it: moving it asks for nothing (S2).
 * @throws Error when a part cannot be had; without the pictures there is a plain ground still.
 */
export async function openGround(
  place: HTMLElement,
  say: (key: string) => string,
  { archive, credit = '' }: Pictures,
): Promise<void> {
  // Before Leaflet is there: it tries a string on the page when it is loaded (S17).
  allowScripts();
  const [known, { drawGround }, layer] = await Promise.all([
    fetchPlaces(),
    import('./ground.ts'),
    archive === undefined
      ? undefined
      : import('./pictures.ts').then((own) => own.pictureLayer(archive)).catch(() => undefined),
  ]);
  drawGround(place, say, known, layer && { layer, credit });
}
