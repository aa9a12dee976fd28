import type { Marker } from 'leaflet';
import type { Point } from '../../domain/distance.ts';
import { middleOfArea, pointOf } from '../../domain/place/walk-in.ts';
import { fetchPlaces, type Known } from '../place/place-files.ts';
import { allowScripts } from '../search/trusted-types.ts';
import { placesOfList, type Placed } from './cards.ts';

type Say = (key: string) => string;

/** About how far the rough middle of a first half of a postcode may be off, in metres. */
const ROUGH = 1000;
/** From here on there is room for the names of first halves of postcodes. */
const NEAR = 12;
/** The smallest finger's target, in pixels. */
const TARGET = 44;

/** Pictures to lay under the map, where the maintainer has some (src/site.ts). */
interface Pictures {
  archive?: string;
  credit?: string;
}

/**
 * Draws the map: names on a plain ground and the places of the list. All it needs is fetched before; moving it asks for nothing (S2).
 * @throws Error when a part cannot be had; without the pictures there is a plain ground still.
 */
export async function openGround(place: HTMLElement, say: Say, { archive, credit = '' }: Pictures): Promise<void> {
  // Before Leaflet is there: it tries a string on the page when it is loaded (S17).
  allowScripts();
  const [known, { Circle, divIcon, latLngBounds, map, marker }, pictures] = await Promise.all([
    fetchPlaces(),
    import('leaflet/dist/leaflet-src.esm.js'),
    archive === undefined
      ? undefined
      : import('./pictures.ts').then((own) => own.pictureLayer(archive)).catch(() => undefined),
  ]);
  const ground = document.createElement('div');
  const further = button(say('further'));
  const closer = button(say('closer'));
  ground.className = 'ground';
  ground.dir = 'ltr';
  ground.setAttribute('role', 'region');
  ground.setAttribute('aria-label', say('map_label'));
  place.replaceChildren(skip(say), row(closer, further), ground, note(say('map_note')));
  if (pictures) place.append(note(credit));

  const leaflet = map(ground, {
    attributionControl: false,
    zoomControl: false,
    // Nothing moves by itself (A-ids, reduced motion), Shift belongs to the exit, and a wheel to the page.
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    inertia: false,
    boxZoom: false,
    scrollWheelZoom: false,
    minZoom: 8,
    maxZoom: 14,
  });
  const spots = spotsOf(placesOfList(), known);
  leaflet.on('zoomend', () => ground.classList.toggle('near', leaflet.getZoom() >= NEAR));
  leaflet.setMaxBounds(latLngBounds([...known.places.codes.values()].map(at)).pad(0.2));
  leaflet.fitBounds(latLngBounds(spots.map(({ point }) => at(point))), { padding: [TARGET, TARGET], maxZoom: 12 });
  closer.addEventListener('click', () => leaflet.zoomIn());
  further.addEventListener('click', () => leaflet.zoomOut());

  pictures?.addTo(leaflet);
  // Pictures have names of their own.
  for (const { name, point, kind } of pictures ? [] : namesOf(known)) {
    const html = document.createElement('span');
    html.textContent = name;
    html.dir = 'auto';
    const icon = divIcon({ html, className: `ground-name ${kind}`, iconSize: [0, 0] });
    const label = marker(at(point), { icon, interactive: false, keyboard: false }).addTo(leaflet);
    // The list says where places are; a reader who listens need not hear a hundred names of postcodes.
    label.getElement()?.setAttribute('aria-hidden', 'true');
  }
  for (const { point, isRough, placed } of spots) {
    if (isRough) new Circle(at(point), { radius: ROUGH, interactive: false, className: 'ground-round' }).addTo(leaflet);
    const html = document.createElement('span');
    const icon = divIcon({ html, className: 'ground-place', iconSize: [TARGET, TARGET] });
    const spot = marker(at(point), { icon }).addTo(leaflet);
    spot.bindPopup(told(placed), { closeButton: false, maxWidth: 220, autoPanPadding: [8, 8] });
    handle(spot, placed.map(({ card }) => nameOf(card)).join(', '));
  }
}

/** A mark by keyboard: named, opened by Enter (Leaflet's own) and the space bar, closed by Escape; what it says is read out. */
function handle(spot: Marker, name: string): void {
  const mark = spot.getElement();
  const words = spot.getPopup()?.getContent();
  if (!mark || !(words instanceof HTMLElement)) return;
  mark.setAttribute('aria-label', name);
  mark.lang = 'en';
  mark.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    spot.openPopup();
  });
  spot.on('popupopen', () => {
    words.focus({ preventScroll: true });
  });
  words.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    spot.closePopup();
    mark.focus({ preventScroll: true });
  });
}

/** What opens at a mark: nodes, never a string (CVE-2025-69993). */
function told(placed: readonly Placed[]): HTMLElement {
  const words = document.createElement('div');
  words.tabIndex = -1;
  for (const { card } of placed) {
    const link = card.querySelector('h2 a')?.cloneNode(true);
    const address = card.querySelector('address')?.cloneNode(true);
    words.append(...[link, address].filter((node) => node !== undefined));
  }
  return words;
}

function nameOf(card: HTMLElement): string {
  return card.querySelector('h2')?.textContent.trim() ?? '';
}

/** Places that stand at one point, and whether that is the rough middle of a first half of a postcode. */
interface Spot {
  point: Point;
  isRough: boolean;
  placed: Placed[];
}

function spotsOf(all: readonly Placed[], { places }: Known): Spot[] {
  const spots = new Map<string, Spot>();
  for (const placed of all) {
    const point = pointOf(placed, places);
    if (!point) continue;
    const where = `${point.lat} ${point.lon}`;
    const spot = spots.get(where) ?? { point, isRough: placed.at === undefined, placed: [] };
    spot.placed.push(placed);
    spots.set(where, spot);
  }
  return [...spots.values()];
}

/** Names of councils and districts, and of first halves of postcodes; those with one middle share a label. */
function namesOf({ places, words }: Known): { name: string; point: Point; kind: string }[] {
  const areas = Object.entries(words.areas).flatMap(([id, name]) => {
    const point = middleOfArea(id, places);
    return point ? [{ name, point, kind: 'area' }] : [];
  });
  const codes = new Map<string, { name: string; point: Point; kind: string }>();
  for (const [code, { lat, lon }] of places.codes) {
    const where = `${lat} ${lon}`;
    const before = codes.get(where);
    codes.set(where, { name: before ? `${before.name} ${code}` : code, point: { lat, lon }, kind: 'code' });
  }
  return [...areas, ...codes.values()];
}

function at({ lat, lon }: Point): [number, number] {
  return [lat, lon];
}

function skip(say: Say): HTMLElement {
  const link = document.createElement('a');
  link.className = 'out';
  link.href = '#walk-in';
  link.textContent = say('map_skip');
  return link;
}

function note(text: string): HTMLElement {
  return Object.assign(document.createElement('p'), { className: 'soft', textContent: text });
}

function row(...presses: HTMLElement[]): HTMLElement {
  const all = document.createElement('div');
  all.className = 'row';
  all.append(...presses);
  return all;
}

function button(text: string): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { type: 'button', textContent: text });
}
