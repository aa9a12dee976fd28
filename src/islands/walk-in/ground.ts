import {
  Circle,
  latLngBounds,
  map as mapOn,
  type GridLayer,
  type LatLngTuple,
  type Map as Leaflet,
} from 'leaflet/dist/leaflet-src.esm.js';
import type { Point } from '../../domain/distance.ts';
import { pointOf } from '../../domain/place/walk-in.ts';
import type { Known } from '../place/place-files.ts';
import { placesOfList, type Placed } from './cards.ts';
import { drawMarks, TARGET } from './marks.ts';
import { drawNames } from './names.ts';

type Say = (key: string) => string;

/** About how far the rough middle of a first half of a postcode may be off, in metres. */
const ROUGH = 1000;
/** From here on there is room for the names of first halves of postcodes. */
const NEAR = 12;

/** Draws the map: names on a plain ground, or pictures with names of their own, and the places of the list. */
export function drawGround(
  place: HTMLElement,
  say: Say,
  known: Known,
  pictures: { layer: GridLayer; credit: string } | undefined,
): void {
  const ground = document.createElement('div');
  const further = button(say('further'));
  const closer = button(say('closer'));
  ground.className = 'ground';
  ground.dir = 'ltr';
  ground.setAttribute('role', 'region');
  ground.setAttribute('aria-label', say('map_label'));
  place.replaceChildren(skip(say), row(closer, further), ground, note(say('map_note')));

  const standing = standingOf(placesOfList(), known);
  const leaflet = frame(ground, standing, known);
  closer.addEventListener('click', () => {
    // Around the place that is nearest to the middle: between places there is nothing to see.
    const middle = leaflet.getCenter();
    const [first] = standing.map(({ point }) => at(point)).sort((a, b) => middle.distanceTo(a) - middle.distanceTo(b));
    leaflet.setZoomAround(first ?? middle, leaflet.getZoom() + 1);
  });
  further.addEventListener('click', () => leaflet.zoomOut());
  if (pictures) {
    pictures.layer.addTo(leaflet);
    place.append(note(pictures.credit));
  } else drawNames(leaflet, known);
  for (const { point, isRough } of standing)
    if (isRough) new Circle(at(point), { radius: ROUGH, interactive: false, className: 'ground-round' }).addTo(leaflet);
  drawMarks(leaflet, standing);
}

/** An empty map that shows all that stands on it, and can be moved as far as the known postcodes go. */
function frame(ground: HTMLElement, standing: readonly { point: Point }[], { places }: Known): Leaflet {
  const leaflet = mapOn(ground, {
    attributionControl: false,
    zoomControl: false,
    // Nothing moves by itself (A6), Shift belongs to the exit, and a wheel to the page.
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    inertia: false,
    boxZoom: false,
    scrollWheelZoom: false,
    minZoom: 8,
    maxZoom: 14,
  });
  leaflet.on('zoomend', () => ground.classList.toggle('near', leaflet.getZoom() >= NEAR));
  leaflet.setMaxBounds(latLngBounds([...places.codes.values()].map(at)).pad(0.2));
  const all = latLngBounds(standing.map(({ point }) => at(point)));
  return leaflet.fitBounds(all, { padding: [TARGET, TARGET], maxZoom: NEAR });
}

/** The places that a map can show, where they stand, and whether that is the rough middle of a first half of a postcode. */
function standingOf(all: readonly Placed[], { places }: Known) {
  return all.flatMap((placed) => {
    const point = pointOf(placed, places);
    return point ? [{ card: placed.card, point, isRough: placed.at === undefined }] : [];
  });
}

function at({ lat, lon }: Point): LatLngTuple {
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
