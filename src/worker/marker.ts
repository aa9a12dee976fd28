import { sha256, type Device } from './device.ts';

/** Which copy counts, and what its owner chose. It is the last thing that is written: without it there is no copy. */
export interface Marker {
  lang: string;
  /** The digest of the list of the copy. */
  version: string;
  /** When the server last had the same, in milliseconds by the device's clock. */
  confirmed: number;
  /** Whether "Leave this page" removes the copy. */
  goesOnLeaving: boolean;
}

/** The cache of the marker; names of caches can be read on the disk, so they say nothing (S5). */
export const MARKER_CACHE = 'kept';
const ADDRESS = '/kept/marker';

/** The cache of a version. */
export function cacheOf({ version }: Pick<Marker, 'version'>): string {
  return `kept-${version.slice(0, 16)}`;
}

/** The marker; undefined where there is none, or where it was damaged: its own digest stands before it. */
export async function readMarker({ caches }: Pick<Device, 'caches'>): Promise<Marker | undefined> {
  try {
    const found = await caches.match(ADDRESS, { cacheName: MARKER_CACHE });
    const [digest, ...rest] = ((await found?.text()) ?? '').split('\n');
    const text = rest.join('\n');
    if (digest !== (await sha256(new TextEncoder().encode(text)))) return undefined;
    return JSON.parse(text) as Marker;
  } catch {
    return undefined;
  }
}

/** Writes the marker in one step: from then on this copy counts. */
export async function writeMarker({ caches }: Device, marker: Marker): Promise<void> {
  const text = JSON.stringify(marker);
  const digest = await sha256(new TextEncoder().encode(text));
  await (await caches.open(MARKER_CACHE)).put(ADDRESS, new Response(`${digest}\n${text}`));
}

/**
 * Removes all that lies on the device but the copy that counts: what was left when a copy was cut off while it was made.
 * @param coming the version that is being made: it goes on with what is there of it.
 */
export async function removeLeftovers(device: Device, coming?: Pick<Marker, 'version'>): Promise<void> {
  const marker = await readMarker(device);
  const wanted = marker === undefined ? [] : [MARKER_CACHE, cacheOf(marker)];
  if (coming) wanted.push(cacheOf(coming));
  for (const name of await device.caches.keys()) if (!wanted.includes(name)) await device.caches.delete(name);
}

/** Removes everything from the device. */
export async function removeAll({ caches }: Device): Promise<void> {
  // The marker first: what is cut off here is no copy any more.
  await caches.delete(MARKER_CACHE);
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}
