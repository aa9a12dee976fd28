import { listPath, parseList } from './copy-list.ts';
import { bytesOf, sha256, type Device, type Store } from './device.ts';
import { isWhole, LIST_ADDRESS, openVersion, readKept, type Kept } from './kept.ts';
import type { Wish } from './message.ts';
import { cacheOf, readMarker, removeLeftovers, writeMarker } from './marker.ts';

/** How far it is. */
export type Tell = (done: number, total: number) => void;

/** So many files are on their way at a time. */
const AT_ONCE = 6;

/**
 * Makes a copy, or renews the one that is there. Everything is fetched into a cache beside it, each file is held against its
 * digest, then all is read back from the device; only then one marker is written, and the old copy goes (safety.md, section 5, rules 3 and 4).
 * @throws Error when anything is missing, wrong, or finds no room: then the old copy still counts, and nothing else is left. When the
 * device was stopped, what is there stays for the next try, or is removed by who stopped it.
 */
export async function keepCopy(device: Device, { lang, goesOnLeaving }: Wish, tell: Tell): Promise<void> {
  const { caches } = device;
  const text = await fetchBytes(device, listPath(lang));
  const version = await sha256(text);
  const list = parseList(new TextDecoder().decode(text));
  const marker = { lang, version, goesOnLeaving, confirmed: device.now() };
  await removeLeftovers(device, marker);
  const before = await readMarker(device);
  const old = before && (await openVersion(device, before).catch(() => undefined));
  if (old?.marker.version === version && (await isWhole(device, old.marker))) {
    await writeMarker(device, marker);
    return;
  }
  try {
    const staging = await caches.open(cacheOf(marker));
    await staging.put(LIST_ADDRESS, new Response(text));
    await fill(device, staging, { marker, list }, old, tell);
    if (!(await isWhole(device, marker))) throw new Error('what was written cannot be read');
    await writeMarker(device, marker);
  } catch (error) {
    const counting = await readMarker(device);
    if (counting?.version !== version) await caches.delete(cacheOf(marker));
    throw error;
  }
  await removeLeftovers(device);
}

/**
 * Puts every file of a version into its cache. What is there already was left by a try that was cut off: on a slow line it takes several.
 * @throws Error at the first that is wrong; the others are given up.
 */
async function fill(device: Device, staging: Store, coming: Kept, old: Kept | undefined, tell: Tell): Promise<void> {
  const waiting = Object.entries(coming.list.files);
  const total = waiting.length;
  let done = 0;
  const next = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const [path, [digest]] = file;
      if (!(await sameIn(device, coming, path, digest))) {
        const bytes = (await sameIn(device, old, path, digest)) ?? (await fetchBytes(device, path));
        if ((await sha256(bytes)) !== digest) throw new Error(`${path} is not of this version`);
        await staging.put(path, new Response(bytes));
      }
      done += 1;
      tell(done, total);
    }
  };
  const all = Array.from({ length: AT_ONCE }, next);
  try {
    await Promise.all(all);
  } finally {
    waiting.length = 0;
    // Nothing is written any more once this has ended: whoever removes the copy waits for it.
    await Promise.allSettled(all);
  }
}

/** A file as it is on the device, where it is what it has to be: it need not be fetched again. */
async function sameIn(device: Device, kept: Kept | undefined, path: string, digest: string) {
  if (kept?.list.files[path]?.[0] !== digest) return undefined;
  return readKept(device, kept, path).catch(() => undefined);
}

/** Nothing of it goes into the browser's own store of files, where it could not be removed (M21). */
async function fetchBytes(device: Device, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await device.fetch(path, { cache: 'no-store', redirect: 'error' });
  if (!response.ok) throw new Error(`${path} answers ${String(response.status)}`);
  return bytesOf(response);
}
