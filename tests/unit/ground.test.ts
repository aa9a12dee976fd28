// Pictures under the map that src/site.ts may name: wrong ones stop the build.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkGround } from '../../scripts/build/ground.ts';
import { archiveOf } from './archive-made.ts';

const site = mkdtempSync(join(tmpdir(), 'waymark-ground-'));
const picture = Uint8Array.from([1]);
afterAll(() => {
  rmSync(site, { recursive: true });
});

/** The check of a file with these bytes. */
function checked(bytes: Uint8Array): Promise<void> {
  writeFileSync(join(site, 'ground.pmtiles'), bytes);
  return checkGround(site, '/ground.pmtiles');
}

describe('pictures under the map', () => {
  it('are taken when a browser can draw them', async () => {
    await expect(checked(archiveOf([{ first: 0, squares: 1, picture }]))).resolves.toBeUndefined();
  });

  it('are refused when they are of lines, when they are too many, and when they are not there', async () => {
    await expect(checked(archiveOf([{ first: 0, squares: 1, picture }], { type: 1 }))).rejects.toThrow(
      /site\.ts.*no pictures/,
    );
    const many = new Uint8Array(5_000_000);
    await expect(checked(archiveOf([{ first: 0, squares: 1, picture: many }]))).rejects.toThrow(/more than 5 MB/);
    await expect(checkGround(site, '/other.pmtiles')).rejects.toThrow(/there is no public\/other\.pmtiles/);
  });

  it.each([
    'https://tiles.example/ground.pmtiles',
    '//tiles.example/ground.pmtiles',
    '/../ground.pmtiles',
    'ground.pmtiles',
  ])('are never on another host or out of public: %s', async (archive) => {
    await expect(checkGround(site, archive)).rejects.toThrow(/a file in public/);
  });
});
