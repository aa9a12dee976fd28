import { gzipSync } from 'node:zlib';

/** Squares from a number on that are alike, and their picture. */
export interface Laid {
  first: number;
  squares: number;
  picture: Uint8Array;
}

/** What an archive may have otherwise than most. */
interface Otherwise {
  version?: number;
  /** 1: nothing; 2: gzip; 3: brotli. */
  packing?: number;
  /** 1: lines and words; 2: PNG. */
  type?: number;
  /** The squares from here on stand in a further list. */
  furtherFrom?: number;
}

/** A PMTiles archive, written after its specification and not after the code that reads it. */
export function archiveOf(laid: readonly Laid[], { version = 3, packing = 2, type = 2, furtherFrom }: Otherwise = {}) {
  const pack = (list: number[]) => (packing === 2 ? gzipSync(Uint8Array.from(list)) : Uint8Array.from(list));
  const pictures = laid.map(({ picture }) => picture);
  const placed = laid.map(({ first, squares, picture }, index) => ({
    first,
    squares,
    length: picture.length,
    from: lengthOf(pictures.slice(0, index)),
  }));
  const near = placed.slice(0, furtherFrom);
  const far = furtherFrom === undefined ? [] : placed.slice(furtherFrom);
  const further = far.length > 0 ? pack(listOf(far)) : new Uint8Array();
  const link = far.slice(0, 1).map(({ first }) => ({ first, squares: 0, length: further.length, from: 0 }));
  const root = pack(listOf([...near, ...link]));

  const header = new DataView(new ArrayBuffer(127));
  for (const [at, letter] of Buffer.from('PMTiles').entries()) header.setUint8(at, letter);
  header.setUint8(7, version);
  const places: [at: number, number: number][] = [
    [8, 127],
    [16, root.length],
    [24, 127 + root.length],
    [40, 127 + root.length],
    [48, further.length],
    [56, 127 + root.length + further.length],
    [64, lengthOf(pictures)],
  ];
  for (const [at, number] of places) header.setBigUint64(at, BigInt(number), true);
  for (const [at, byte] of [
    [97, packing],
    [98, 1],
    [99, type],
    [100, 0],
    [101, 14],
  ] as const)
    header.setUint8(at, byte);
  return Uint8Array.from(Buffer.concat([new Uint8Array(header.buffer), root, further, ...pictures]));
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function listOf(entries: readonly { first: number; squares: number; length: number; from: number }[]): number[] {
  const steps = entries.map(({ first }, index) => first - (entries[index - 1]?.first ?? 0));
  // Right behind the one before: nothing is said.
  const places = entries.map(({ from, squares }, index) => {
    const before = entries[index - 1];
    return before && squares > 0 && from === before.from + before.length ? 0 : from + 1;
  });
  const columns = [steps, entries.map(({ squares }) => squares), entries.map(({ length }) => length), places];
  return [entries.length, ...columns.flat()].flatMap(inSevens);
}

/** A number in pieces of seven bits, the least first; all but the last have the eighth bit. */
function inSevens(number: number): number[] {
  return number < 128 ? [number] : [(number % 128) + 128, ...inSevens(Math.floor(number / 128))];
}
