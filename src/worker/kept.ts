import { parseList, type CopyList } from './copy-list.ts';
import { bytesOf, sha256, type Device } from './device.ts';
import { cacheOf, type Marker } from './marker.ts';

/** Where a copy keeps its own list. */
export const LIST_ADDRESS = '/kept/list';

/** A copy that counts, with its list as the build wrote it. */
export interface Kept {
  marker: Marker;
  list: CopyList;
}

/** The copy is not what was kept: the browser or somebody took part of it, or changed it. */
export class Damaged extends Error {}

/** Whether every file of a version is on the device, and is what its list says. */
export async function isWhole(device: Device, marker: Marker): Promise<boolean> {
  try {
    const kept = await openVersion(device, marker);
    for (const path of Object.keys(kept.list.files)) await readKept(device, kept, path);
    return true;
  } catch {
    return false;
  }
}

/**
 * A version that is on the device. What is in its files is looked at when they are read.
 * @throws Damaged when its list is gone or changed, or a file is missing.
 */
export async function openVersion(device: Device, marker: Marker): Promise<Kept> {
  const bytes = await storedBytes(device, marker, LIST_ADDRESS);
  if ((await sha256(bytes)) !== marker.version) throw new Damaged('the list');
  const kept = { marker, list: parseList(new TextDecoder().decode(bytes)) };
  await checkAllThere(device, kept);
  return kept;
}

async function checkAllThere({ caches }: Device, { marker, list }: Kept): Promise<void> {
  const stored = await (await caches.open(cacheOf(marker))).keys();
  const there = new Set(stored.map(({ url }) => new URL(url, 'https://here').pathname));
  const lost = Object.keys(list.files).find((path) => !there.has(path));
  if (lost !== undefined) throw new Damaged(lost);
}

/**
 * A file of the copy, as the build made it; undefined where the list has no such file.
 * @throws Damaged when it is gone or changed.
 */
export async function readKept(
  device: Device,
  { marker, list }: Kept,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [digest] = list.files[path] ?? [];
  if (digest === undefined) return undefined;
  const bytes = await storedBytes(device, marker, path);
  if ((await sha256(bytes)) !== digest) throw new Damaged(path);
  return bytes;
}

async function storedBytes({ caches }: Device, marker: Marker, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const found = await caches.match(path, { cacheName: cacheOf(marker) }).catch(() => undefined);
  if (!found) throw new Damaged(path);
  // A file whose bytes the disk gives no more cannot be read to its end.
  return bytesOf(found).catch(() => {
    throw new Damaged(path);
  });
}
