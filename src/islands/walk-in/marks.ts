import { divIcon, LayerGroup, marker, type Map as Leaflet, type Marker } from 'leaflet/dist/leaflet-src.esm.js';
import type { Point } from '../../domain/distance.ts';
import { together } from '../../domain/place/walk-in.ts';

/** The smallest finger's target, in pixels (A5). */
export const TARGET = 44;
/** The least room between two of them. */
const GAP = 8;

/** Marks the places, those that stand too near to be told apart as one: from nearer by they may be several. */
export function drawMarks(leaflet: Leaflet, standing: readonly { card: HTMLElement; point: Point }[]): void {
  const marks = new LayerGroup().addTo(leaflet);
  const draw = () => {
    const { x: width, y: height } = leaflet.getSize();
    // What opens stays inside the map, and can be scrolled there.
    const room = { maxWidth: Math.min(300, width - 3 * TARGET), maxHeight: height - 3 * TARGET };
    marks.clearLayers();
    const drawn = standing.map(({ card, point: { lat, lon } }) => {
      const { x, y } = leaflet.project([lat, lon]);
      return { card, lat, lon, x, y };
    });
    for (const here of together(drawn, TARGET + GAP)) {
      const html = document.createElement('span');
      const icon = divIcon({ html, className: 'ground-place', iconSize: [TARGET, TARGET] });
      const mark = marker([here[0].lat, here[0].lon], { icon }).addTo(marks);
      const cards = here.map(({ card }) => card);
      openBy(mark, cards, room);
    }
  };
  draw();
  leaflet.on('zoomend', draw);
}

/** A mark by keyboard: named, opened by Enter (Leaflet's own) and the space bar, closed by Escape; what it says is read out. */
function openBy(marker: Marker, cards: readonly HTMLElement[], room: { maxWidth: number; maxHeight: number }): void {
  const words = told(cards);
  marker.bindPopup(words, { closeButton: false, ...room, autoPanPadding: [8, 8] });
  marker.on('popupopen', () => {
    words.focus({ preventScroll: true });
  });
  const mark = marker.getElement();
  if (!mark) return;
  mark.setAttribute('aria-label', cards.map(nameOf).join(', '));
  mark.lang = 'en';
  mark.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    marker.openPopup();
  });
  words.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    marker.closePopup();
    mark.focus({ preventScroll: true });
  });
}

/** What opens at a mark: nodes, never a string (CVE-2025-69993). */
function told(cards: readonly HTMLElement[]): HTMLElement {
  const words = document.createElement('div');
  words.tabIndex = -1;
  for (const card of cards) {
    const link = card.querySelector('h2 a')?.cloneNode(true);
    const address = card.querySelector('address')?.cloneNode(true);
    words.append(...[link, address].filter((node) => node !== undefined));
  }
  return words;
}

function nameOf(card: HTMLElement): string {
  return card.querySelector('h2')?.textContent.trim() ?? '';
}
