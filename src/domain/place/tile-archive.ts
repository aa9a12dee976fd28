/** A PMTiles archive of pictures (version 3 of its specification), held whole: to look into it asks nobody for anything (S2). */
export interface TileArchive {
  /** The least and the most detail it has. */
  detail: { from: number; to: number };
  /** What its pictures are: "image/png". */
  type: string;
  /** One square of the map, as its file; undefined where the archive has none. */
  picture: (zoom: number, column: number, row: number) => Uint8Array<ArrayBuffer> | undefined;
}

/** Squares that follow each other and look alike, and where their picture is; of no squares: where a further list is. */
interface Entry {
  first: number;
  squares: number;
  from: number;
  length: number;
}

const HEADER = 127;
const VERSION = 3;
const PLAIN = 1;
const GZIP = 2;
/** Squares drawn from lines and words ("mvt", 1) would need a package to draw them. */
const PICTURES = new Map([
  [2, 'image/png'],
  [3, 'image/jpeg'],
  [4, 'image/webp'],
]);

/**
 * Reads an archive.
 * @param unzip takes the packing of gzip off.
 * @throws Error when it is none, or one whose squares are no pictures.
 */
export async function readTileArchive(
  archive: Uint8Array<ArrayBuffer>,
  unzip: (packed: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>,
): Promise<TileArchive> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const name = String.fromCharCode(...archive.subarray(0, 7));
  if (archive.length < HEADER || name !== 'PMTiles' || view.getUint8(7) !== VERSION)
    throw new Error('this is no PMTiles archive of version 3');
  const [packing, type] = [view.getUint8(97), PICTURES.get(view.getUint8(99))];
  if (packing !== PLAIN && packing !== GZIP)
    throw new Error('the lists of this archive are packed neither plainly nor by gzip');
  if (type === undefined) throw new Error('the squares of this archive are no pictures (PNG, JPEG, WebP)');

  const far = (at: number) => Number(view.getBigUint64(at, true));
  const [further, pictures] = [far(40), far(56)];
  // Where the first list, the further lists and the pictures begin, and behind each its length.
  if ([8, 40, 56].some((at) => far(at) + far(at + 8) > archive.length)) throw new Error('this archive is cut off');
  const part = (from: number, length: number) => archive.subarray(from, from + length);
  const listAt = async (from: number, length: number): Promise<Entry[]> => {
    const entries = entriesOf(packing === GZIP ? await unzip(part(from, length)) : part(from, length));
    const all = await Promise.all(
      entries.map(async (entry) => (entry.squares === 0 ? await listAt(further + entry.from, entry.length) : [entry])),
    );
    return all.flat();
  };
  const entries = await listAt(far(8), far(16));
  return {
    detail: { from: view.getUint8(100), to: view.getUint8(101) },
    type,
    picture: (zoom, column, row) => {
      const square = squareNumber(zoom, column, row);
      const found = entries.find(({ first, squares }) => first <= square && square < first + squares);
      return found && part(pictures + found.from, found.length);
    },
  };
}

/** A list of an archive: numbers of squares, how many are alike, lengths and places, each column by itself. */
function entriesOf(list: Uint8Array): Entry[] {
  let at = 0;
  const next = () => {
    let number = 0;
    for (let worth = 1; ; worth *= 128) {
      const byte = list[at++];
      if (byte === undefined) throw new Error('this archive is cut off');
      number += (byte % 128) * worth;
      if (byte < 128) return number;
    }
  };
  const column = () => Array.from({ length: count }, next);
  const count = next();
  const [steps, squares, lengths, places] = [column(), column(), column(), column()];
  const entries: Entry[] = [];
  let first = 0;
  for (const [index, step] of steps.entries()) {
    const before = entries.at(-1);
    const place = places[index] ?? 0;
    first += step;
    entries.push({
      first,
      squares: squares[index] ?? 0,
      length: lengths[index] ?? 0,
      // Nothing said: right behind the one before.
      from: place === 0 && before ? before.from + before.length : place - 1,
    });
  }
  return entries;
}

/** The number of a square: those of less detail first, each detail along a Hilbert curve. */
function squareNumber(zoom: number, column: number, row: number): number {
  let [x, y] = [column, row];
  let number = (4 ** zoom - 1) / 3;
  for (let side = 2 ** (zoom - 1); side >= 1; side /= 2) {
    const [right, down] = [(x & side) === 0 ? 0 : 1, (y & side) === 0 ? 0 : 1];
    number += side * side * ((3 * right) ^ down);
    if (down === 1) continue;
    if (right === 1) [x, y] = [side - 1 - x, side - 1 - y];
    [x, y] = [y, x];
  }
  return number;
}
