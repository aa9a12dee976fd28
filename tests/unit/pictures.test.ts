import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../src/load/settings.ts';
import { PICTURES } from '../../src/schema/picture.ts';

const FOLDER = join(ROOT, 'src', 'pictures');
const drawn = (name: string) => readFileSync(join(FOLDER, `${name}.svg`), 'utf8');
const HAND =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 48 48" width="48" height="48" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">(?<shapes>.+)<\/svg>\n$/;
const SHAPE = /<path d="[MmLlHhVvAaCcSsZz\d\s.-]+"\/>|<circle cx="[\d.]+" cy="[\d.]+" r="[\d.]+"\/>/g;

describe('the pictograms of easy read', () => {
  it('are those that content may name, and no more', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(PICTURES.map((name) => `${name}.svg`).sort());
  });

  it.each(PICTURES)('%s is drawn in lines of the same hand, and holds nothing but shapes', (name) => {
    const shapes = HAND.exec(drawn(name))?.groups?.['shapes'];
    expect(shapes).toBeDefined();
    expect(shapes?.replace(SHAPE, '')).toBe('');
  });

  it('are all different', () => {
    expect(new Set(PICTURES.map(drawn)).size).toBe(PICTURES.length);
  });
});
