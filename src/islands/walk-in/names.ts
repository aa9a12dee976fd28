import { divIcon, marker, type Map as Leaflet } from 'leaflet/dist/leaflet-src.esm.js';
import type { Point } from '../../domain/distance.ts';
import { middleOfArea } from '../../domain/place/walk-in.ts';
import type { Known } from '../place/place-files.ts';

/** A name on the ground. */
interface Name {
  name: string;
  point: Point;
  /** Of a council or district, or of first halves of postcodes, for which there is room only from near by. */
  kind: 'area' | 'code';
}

/** Writes names on the ground, for eyes alone: a reader who listens has the list, and need not hear a hundred names of postcodes. */
export function drawNames(leaflet: Leaflet, known: Known): void {
  for (const { name, point, kind } of namesOf(known)) {
    const html = document.createElement('span');
    html.textContent = name;
    html.dir = 'auto';
    // Letters and digits of a postcode are of one face.
    if (kind === 'code') html.lang = 'en';
    const icon = divIcon({ html, className: `ground-name ${kind}`, iconSize: [0, 0] });
    const label = marker([point.lat, point.lon], { icon, interactive: false, keyboard: false }).addTo(leaflet);
    label.getElement()?.setAttribute('aria-hidden', 'true');
  }
}

/** Names of councils and districts, and of first halves of postcodes; those with one middle share a label. */
function namesOf({ places, words }: Known): Name[] {
  const areas = Object.entries(words.areas).flatMap(([id, name]): Name[] => {
    const point = middleOfArea(id, places);
    return point ? [{ name, point, kind: 'area' }] : [];
  });
  const codes = new Map<string, Name>();
  for (const [code, { lat, lon }] of places.codes) {
    const where = `${String(lat)} ${String(lon)}`;
    const before = codes.get(where);
    codes.set(where, { name: before ? `${before.name} ${code}` : code, point: { lat, lon }, kind: 'code' });
  }
  return [...areas, ...codes.values()];
}
