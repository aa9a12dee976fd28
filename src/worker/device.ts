/** What a copy is made with and kept on: the browser's own in the worker, made-up ones in tests. */
export interface Device {
  caches: Pick<CacheStorage, 'open' | 'has' | 'delete' | 'keys' | 'match'>;
  fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** The device's clock, in milliseconds. */
  now: () => number;
}

/** SHA-256 in hexadecimal, as the build writes it. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}
