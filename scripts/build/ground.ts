import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readTileArchive } from '../../src/domain/place/tile-archive.ts';

/** It is fetched whole by a phone, and kept nowhere. */
const MAX_BYTES = 5_000_000;

/**
 * Whether the pictures under the map that src/site.ts names can be drawn: a browser that cannot read them would say nothing.
 * @param site the folder of the built site.
 * @throws Error that says what is wrong with them.
 */
export async function checkGround(site: string, archive: string): Promise<void> {
  const wrong = (what: string) => new Error(`"ground" in src/site.ts: ${what}.`);
  if (!/^\/[\w-]+\.pmtiles$/.test(archive))
    throw wrong('write the name of a file in public/, such as "/ground.pmtiles"');
  const bytes = await readFile(join(site, archive)).catch(() => undefined);
  if (!bytes) throw wrong(`there is no public${archive}`);
  if (bytes.length > MAX_BYTES)
    throw wrong(`public${archive} has more than ${String(MAX_BYTES / 1e6)} MB, and is fetched whole`);
  await readTileArchive(Uint8Array.from(bytes), promisify(gunzip)).catch((error: unknown) => {
    throw wrong(error instanceof Error ? error.message : String(error));
  });
}
