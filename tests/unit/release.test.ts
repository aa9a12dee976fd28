import { mkdtempSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { release } from '../../scripts/build/release.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const at = (day: number) => new Date(NOON + day * DAY);

describe('a release', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-release-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** A built site with a page and some scripts. */
  const built = (page: string, ...scripts: string[]): string => {
    const fresh = join(folder, 'fresh');
    mkdirSync(join(fresh, '_astro'), { recursive: true });
    writeFileSync(join(fresh, 'index.html'), page);
    for (const name of scripts) writeFileSync(join(fresh, '_astro', name), `script of ${page}`);
    return fresh;
  };
  const live = (...names: string[]) => join(folder, 'live', ...names);
  const scripts = () => readdirSync(live('_astro')).sort();

  it('is what the folder shows from then on, and what nginx and Caddy are told to serve', async () => {
    await release(built('first'), folder, at(0));
    const place = await release(built('second'), folder, at(1));
    expect(readFileSync(live('index.html'), 'utf8')).toBe('second');
    expect(realpathSync(live())).toBe(realpathSync(place));
    expect(readFileSync(join(folder, 'nginx.conf'), 'utf8')).toBe(
      `root "${place}";\ninclude "${place}/_nginx.conf";\n`,
    );
    expect(readFileSync(join(folder, 'Caddyfile'), 'utf8')).toBe(`root * "${place}"\nimport "${place}/_Caddyfile"\n`);
  });

  it('leaves the one before it as it was, for who is still reading it', async () => {
    const first = await release(built('first', 'a.js'), folder, at(0));
    await release(built('second', 'b.js'), folder, at(1));
    expect(readFileSync(join(first, 'index.html'), 'utf8')).toBe('first');
    expect(readdirSync(join(first, '_astro'))).toEqual(['a.js']);
  });

  it('has the scripts of those before it, and none of their words', async () => {
    await release(built('first', 'a.js', 'both.js'), folder, at(0));
    await release(built('second', 'b.js', 'both.js'), folder, at(1));
    expect(scripts()).toEqual(['a.js', 'b.js', 'both.js']);
    expect(readFileSync(live('_astro', 'a.js'), 'utf8')).toBe('script of first');
    expect(readFileSync(live('_astro', 'both.js'), 'utf8')).toBe('script of second');
    expect(readdirSync(live()).sort()).toEqual(['_astro', 'index.html']);
  });

  it('has them for seven days after their page was replaced, however old they were', async () => {
    await release(built('first', 'a.js'), folder, at(0));
    // The first one was read until day 100.
    await release(built('second', 'b.js'), folder, at(100));
    await release(built('third', 'c.js'), folder, at(101));
    await release(built('fourth', 'd.js'), folder, at(106));
    expect(scripts()).toEqual(['a.js', 'b.js', 'c.js', 'd.js']);
    await release(built('fifth', 'e.js'), folder, at(107.5));
    expect(scripts()).toEqual(['b.js', 'c.js', 'd.js', 'e.js']);
    expect(readdirSync(join(folder, 'releases')).filter((name) => !name.endsWith('.json'))).toHaveLength(4);
  });

  it('never leaves fewer than the last three behind it, in case a server was not told', async () => {
    for (const day of [0, 50, 100, 150, 200]) await release(built(`of day ${day}`, `${day}.js`), folder, at(day));
    expect(scripts()).toEqual(['100.js', '150.js', '200.js', '50.js']);
  });
});
