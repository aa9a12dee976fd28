const MAGIC = Buffer.from('mozLz40\0');
/** The magic, and the length of what was packed, in four bytes. */
const HEADER = MAGIC.length + 4;
/** Both lengths of a step go on in further bytes when their half of its first byte is full. */
const FULL = 15;
/** No reference is shorter, so this much is never written down. */
const LEAST = 4;
const NOT_WHOLE = 'What Firefox packed is not as long as it says.';

/** Whether a file is packed as Firefox packs what it notes of a session. */
export function isMozLz4(bytes: Buffer): boolean {
  return bytes.subarray(0, MAGIC.length).equals(MAGIC);
}

/**
 * What is in a file that Firefox has packed: its own header, and then one LZ4 block (lz4_Block_format.md of the LZ4 project). A word that
 * shares four letters with an earlier one is not written out in it, so a look at the bytes as they are would miss it.
 * @throws Error when it is no such file, or not a whole one.
 */
export function unpackMozLz4(bytes: Buffer): Buffer {
  if (!isMozLz4(bytes)) throw new Error('This is not packed as Firefox does it.');
  const out = Buffer.alloc(bytes.readUInt32LE(MAGIC.length));
  let at = HEADER;
  let end = 0;
  const length = (half: number): number => {
    let sum = half;
    for (let more = half === FULL ? 255 : 0; more === 255; sum += more) more = bytes.readUInt8(at++);
    return sum;
  };
  while (at < bytes.length) {
    const step = bytes.readUInt8(at++);
    const plain = length(step >> 4);
    if (bytes.copy(out, end, at, at + plain) < plain) throw new Error(NOT_WHOLE);
    end += plain;
    at += plain;
    // The last step has no reference.
    if (at >= bytes.length) break;
    const from = end - bytes.readUInt16LE(at);
    at += 2;
    const until = end + length(step & FULL) + LEAST;
    // Byte by byte: it may refer to what it writes itself.
    for (let of = from; end < until; of++) out.writeUInt8(out.readUInt8(of), end++);
  }
  if (end !== out.length) throw new Error(NOT_WHOLE);
  return out;
}
