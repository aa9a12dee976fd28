import { GridLayer, type Coords } from 'leaflet/dist/leaflet-src.esm.js';
import { readTileArchive, type TileArchive } from '../../domain/place/tile-archive.ts';

/**
 * Pictures of an archive under the map. The archive is fetched whole: parts of it would tell where somebody looks (S2).
 * @throws Error when it cannot be had or read.
 */
export async function pictureLayer(address: string): Promise<GridLayer> {
  const response = await fetch(address, { cache: 'no-store' });
  return new Squares(await readTileArchive(new Uint8Array(await response.arrayBuffer()), unzip));
}

class Squares extends GridLayer {
  readonly #archive: TileArchive;

  constructor(archive: TileArchive) {
    super({ minNativeZoom: archive.detail.from, maxNativeZoom: archive.detail.to });
    this.#archive = archive;
  }

  /** A square as a drawing: an address for its picture would be more than the page allows itself (S16). */
  protected override createTile({ x, y, z }: Coords): HTMLElement {
    const square = document.createElement('canvas');
    const picture = this.#archive.picture(z, x, y);
    if (picture) void draw(square, new Blob([picture], { type: this.#archive.type }));
    return square;
  }
}

/** A picture that the browser cannot read leaves its square empty. */
async function draw(square: HTMLCanvasElement, picture: Blob): Promise<void> {
  const bitmap = await createImageBitmap(picture).catch(() => undefined);
  if (!bitmap) return;
  square.width = bitmap.width;
  square.height = bitmap.height;
  square.getContext('2d')?.drawImage(bitmap, 0, 0);
}

async function unzip(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
