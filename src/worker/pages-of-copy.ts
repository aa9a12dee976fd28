import type { Device } from './device.ts';
import { MARKER_CACHE } from './marker.ts';

/** The open pages that came from the copy, kept beside its marker: a browser ends a worker that has nothing to do, and it forgets. */
const address = (page: string) => `/kept/page/${page}`;

/** Remembers that a page came from a version of the copy, so that all it fetches comes from there, too: never of two versions. */
export async function rememberPage({ caches }: Device, page: string, version: string): Promise<void> {
  if (page !== '') await (await caches.open(MARKER_CACHE)).put(address(page), new Response(version));
}

/** The version that a page came from; undefined when it came from the server. */
export async function versionOfPage({ caches }: Device, page: string): Promise<string | undefined> {
  return (await caches.match(address(page), { cacheName: MARKER_CACHE }))?.text();
}

/** Forgets pages that are not open any more. */
export async function forgetPages({ caches }: Device, isOpen: (page: string) => Promise<boolean>): Promise<void> {
  if (!(await caches.has(MARKER_CACHE))) return;
  const stored = await caches.open(MARKER_CACHE);
  for (const request of await stored.keys()) {
    const page = new URL(request.url, 'https://here').pathname.split('/kept/page/')[1];
    if (page !== undefined && !(await isOpen(page))) await stored.delete(request);
  }
}
