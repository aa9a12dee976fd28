// The same content gives the same site, whoever builds it, where and when (S21): so that anybody can check what a host serves.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, leavesIn } from '../../scripts/build/tree.ts';
import { TREE } from '../../src/i18n/paths.ts';
import { builtOn, HERE, otherMachine, seenOn, waysHere } from './other-machine.ts';

/** None of the content may be of a day to come. */
const NOW = new Date().toISOString();
/** Two builds, one after the other, on a slow machine. In milliseconds. */
const TWO_BUILDS = 900_000;

const ways = waysHere();
const folder = mkdtempSync(join(tmpdir(), 'waymark-twice-'));
const other = otherMachine(ways);

/** `path: digest` of each file of a site that only one of the sites has so. */
function different(one: ReadonlyMap<string, string>, two: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...two.keys()])].filter((path) => one.get(path) !== two.get(path)).sort();
}

function published(site: string): Map<string, string> {
  return new Map(leavesIn(readFileSync(join(site, TREE), 'utf8')).map(({ path, sha256 }) => [path, sha256]));
}

/** What is for the host and not in the list. */
function forHost(site: string): Map<string, string> {
  const names = readdirSync(site).filter((name) => name.startsWith('_') && name !== '_astro');
  return new Map(names.map((name) => [name, digestOf(readFileSync(join(site, name)))]));
}

describe('a site that is built twice from the same content', () => {
  let here = '';
  let there = '';
  beforeAll(async () => {
    here = await builtOn(HERE, NOW, join(folder, 'here'));
    there = await builtOn(other, NOW, join(folder, 'a longer name', 'there'));
  }, TWO_BUILDS);
  afterAll(() => {
    other.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is built in another folder, time zone, language and home, and where they can be had on one processor, without network and 40 days later', async () => {
    const [near, far] = await Promise.all([seenOn(HERE), seenOn(other)]);
    expect(far.zone).not.toBe(near.zone);
    expect(far.locale).toBe('tr-TR');
    expect(far.locale).not.toBe(near.locale);
    expect(far.home).not.toBe(near.home);
    expect(existsSync(join(other.root, 'node_modules', 'astro'))).toBe(true);
    if (ways.includes('one processor')) expect(far.processors).toBe(1);
    if (ways.includes('no network')) expect(far.networks).toBe(0);
    if (ways.includes('a clock 40 days on')) expect(far.days).toBe(40);
  });

  it('is the same, file by file', () => {
    expect(published(here).size).toBeGreaterThan(100);
    const files = different(published(here), published(there));
    expect(files.slice(0, 10), `${files.length} files differ; the first of them`).toEqual([]);
    expect(readFileSync(join(there, TREE), 'utf8')).toBe(readFileSync(join(here, TREE), 'utf8'));
  });

  it('has the same rules for hosts', () => {
    expect([...forHost(here).keys()]).toContain('_headers');
    expect(different(forHost(here), forHost(there))).toEqual([]);
  });
});
