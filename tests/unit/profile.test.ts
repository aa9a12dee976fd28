import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { filesHolding } from '../deep/profile.ts';

/** Writes a file as a browser does, again and again: beside it first, and then under its name. */
const WRITER = `
  const { renameSync, writeFileSync } = require('node:fs');
  const { workerData } = require('node:worker_threads');
  for (;;) {
    writeFileSync(workerData + '-new', 'zanzibarquokka');
    renameSync(workerData + '-new', workerData);
  }`;

describe('the folder of a browser at work', () => {
  it('is looked through whole, though files in it are named anew meanwhile', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-at-work-'));
    const cache = join(folder, 'scriptCache.bin');
    writeFileSync(cache, 'zanzibarquokka');
    for (let file = 0; file < 20; file++) writeFileSync(join(folder, `wombat-${file}`), 'wombat');
    const writer = new Worker(WRITER, { eval: true, workerData: cache });
    try {
      for (let look = 0; look < 200; look++) {
        const found = filesHolding(folder, ['zanzibarquokka', 'wombat']);
        expect(found.get('zanzibarquokka')).toContain('scriptCache.bin');
        expect(found.get('wombat')).toHaveLength(20);
      }
    } finally {
      await writer.terminate();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is not looked through when it is not there', () => {
    expect(() => filesHolding(join(tmpdir(), 'waymark-no-such-folder'), ['wombat'])).toThrow('ENOENT');
  });
});
