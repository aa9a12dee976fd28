import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readTileArchive } from '../../src/domain/place/tile-archive.ts';
import { archiveOf, type Laid } from './archive-made.ts';

const unzip = promisify(gunzip);
const picture = (...bytes: number[]) => Uint8Array.from(bytes);
const laid: Laid[] = [
  { first: 0, squares: 1, picture: picture(9) },
  { first: 2, squares: 2, picture: picture(1, 2, 3) },
  // Of detail 12, from the specification: column 3423, row 1763.
  { first: 19_078_479, squares: 1, picture: picture(4, 5) },
];

describe('an archive of pictures for the map', () => {
  it.each([
    ['packed', {}],
    ['not packed', { packing: 1 }],
    ['with a further list', { furtherFrom: 1 }],
  ])('finds each square, %s', async (_, otherwise) => {
    const archive = await readTileArchive(archiveOf(laid, otherwise), unzip);
    expect(archive).toMatchObject({ detail: { from: 0, to: 14 }, type: 'image/png' });
    expect(archive.picture(0, 0, 0)).toEqual(picture(9));
    // The squares of detail 1 are numbered 1 to 4, in a horseshoe from the top left down, right and up.
    expect(archive.picture(1, 0, 0)).toBeUndefined();
    expect(archive.picture(1, 0, 1)).toEqual(picture(1, 2, 3));
    expect(archive.picture(1, 1, 1)).toEqual(picture(1, 2, 3));
    expect(archive.picture(1, 1, 0)).toBeUndefined();
    expect(archive.picture(12, 3423, 1763)).toEqual(picture(4, 5));
    expect(archive.picture(12, 1763, 3423)).toBeUndefined();
  });

  it.each([
    ['is none', Uint8Array.from({ length: 200 }), /no PMTiles archive/],
    ['is of another version', archiveOf(laid, { version: 2 }), /version 3/],
    ['has squares of lines and words', archiveOf(laid, { type: 1 }), /no pictures/],
    ['is packed by brotli', archiveOf(laid, { packing: 3 }), /nor by gzip/],
    ['is cut off in its list', archiveOf(laid, { packing: 1 }).subarray(0, 135), /cut off/],
    ['is cut off in its last picture', archiveOf(laid).slice(0, -1), /cut off/],
  ])('is refused when it %s', async (_, bytes, wrong) => {
    await expect(readTileArchive(bytes, unzip)).rejects.toThrow(wrong);
  });
});
