import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { buildSearchIndex } from '../../scripts/build/search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-index-'));
const starts = join(folder, 'starts');

afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the search index', () => {
  it('is asked for once more, and then given up, when the process that makes it says nothing', async () => {
    const silent = join(folder, 'silent');
    writeFileSync(silent, `#!/bin/sh\necho started >> ${starts}\nexec sleep 60\n`, { mode: 0o755 });
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', silent);
    await expect(buildSearchIndex(folder, 500)).rejects.toThrow('Pagefind did not answer, asked twice. Build again.');
    expect(readFileSync(starts, 'utf8')).toBe('started\nstarted\n');
  });

  it('is made by the next process all the same', async () => {
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '');
    writeFileSync(join(folder, 'index.html'), '<html lang="en"><body><p>quiet</p></body></html>');
    await buildSearchIndex(folder, 20_000);
    expect(readFileSync(join(folder, 'pagefind', 'pagefind-entry.json'), 'utf8')).toContain('"en"');
  });
});
