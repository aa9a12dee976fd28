/** What is done with one cache. */
export type Store = Pick<Cache, 'put' | 'keys' | 'delete'>;

/** What a copy is made with and kept on: the browser's own in the worker, made-up ones in tests. */
export interface Device {
  caches: Pick<CacheStorage, 'has' | 'delete' | 'keys' | 'match'> & { open: (name: string) => Promise<Store> };
  fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** The device's clock, in milliseconds. */
  now: () => number;
}

/**
 * A device that does nothing any more once somebody says stop: what is on its way from the server is given up, and each next step on
 * the disk fails. So whoever removes a copy need not trust what is being made to look whether it may go on (S23).
 */
export function until(stop: AbortSignal, { caches, fetch, now }: Device): Device {
  const unlessStopped =
    <Given extends unknown[], Result>(act: (...given: Given) => Promise<Result>) =>
    async (...given: Given) => {
      stop.throwIfAborted();
      return act(...given);
    };
  return {
    caches: {
      open: unlessStopped(async (name: string) => {
        const store = await caches.open(name);
        return {
          put: unlessStopped((request: RequestInfo | URL, response: Response) => store.put(request, response)),
          keys: unlessStopped(() => store.keys()),
          delete: unlessStopped((request: RequestInfo | URL) => store.delete(request)),
        };
      }),
      has: unlessStopped((name: string) => caches.has(name)),
      delete: unlessStopped((name: string) => caches.delete(name)),
      keys: unlessStopped(() => caches.keys()),
      match: unlessStopped((request: RequestInfo | URL, options?: MultiCacheQueryOptions) =>
        caches.match(request, options),
      ),
    },
    fetch: unlessStopped((address: string, init?: RequestInit) => fetch(address, { ...init, signal: stop })),
    now,
  };
}

/** SHA-256 in hexadecimal, as the build writes it. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}
