import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMozLz4, unpackMozLz4 } from '../deep/mozlz4.ts';
import { filesHolding } from '../deep/profile.ts';

const TEXT = `http://quokka-pages.localhost/ quokka-pages zanzibarquokka, zanzibarquokka; ${'a'.repeat(87)} end of it`;
/** The text above, packed by the LZ4 project's own program (lz4 -12), without the frame that it puts around the block. */
const BLOCK = Buffer.from(
  'f810687474703a2f2f71756f6b6b612d70616765732e6c6f63616c686f73742f20180092207a616e7a6962617215001b2c10003f3b2061010043a020656e64206f66206974',
  'hex',
);

function asFirefoxWritesIt(length = TEXT.length, block = BLOCK): Buffer {
  const header = Buffer.from('mozLz40\0____');
  header.writeUInt32LE(length, 8);
  return Buffer.concat([header, block]);
}

describe('what Firefox has packed', () => {
  it('is unpacked to what it was', () => {
    expect(unpackMozLz4(asFirefoxWritesIt()).toString()).toBe(TEXT);
  });

  it('is known by how it begins', () => {
    expect(isMozLz4(asFirefoxWritesIt())).toBe(true);
    expect(isMozLz4(BLOCK)).toBe(false);
    expect(isMozLz4(Buffer.from('moz'))).toBe(false);
  });

  it.each([
    ['that is something else', BLOCK],
    ['with nothing in it', asFirefoxWritesIt(TEXT.length, Buffer.alloc(0))],
    ['that is cut off', asFirefoxWritesIt(TEXT.length, BLOCK.subarray(0, -3))],
    ['that is cut off within a step', asFirefoxWritesIt(TEXT.length, BLOCK.subarray(0, 32))],
    ['that says it is longer', asFirefoxWritesIt(TEXT.length + 1)],
    ['that says it is shorter', asFirefoxWritesIt(TEXT.length - 1)],
    ['that refers to what is before its beginning', asFirefoxWritesIt(20, Buffer.from('10610500', 'hex'))],
  ])('is not made up from a file %s', (_, bytes) => {
    expect(() => unpackMozLz4(bytes)).toThrow();
  });

  it('is looked through for words that are written in parts', () => {
    const packed = asFirefoxWritesIt();
    expect(packed.includes('zanzibarquokka')).toBe(false);
    const folder = mkdtempSync(join(tmpdir(), 'waymark-packed-'));
    try {
      writeFileSync(join(folder, 'sessionstore.jsonlz4'), packed);
      expect([...filesHolding(folder, ['zanzibarquokka', 'wombat'])]).toEqual([
        ['zanzibarquokka', ['sessionstore.jsonlz4']],
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
