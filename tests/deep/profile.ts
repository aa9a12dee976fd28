import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { isMozLz4, unpackMozLz4 } from './mozlz4.ts';

/** A look that begins anew this often, and never comes to its end, has failed. */
const LOOKS = 100;

/**
 * The files of a browser's folder that hold some words, as bytes of ASCII or of UTF-16: the names of the files by the words. What Firefox
 * packs is unpacked first. A browser at work names its files anew between our list of them and our reading: then all are looked at again,
 * or what now stands under a new name would not be seen.
 */
export function filesHolding(folder: string, words: readonly string[]): Map<string, string[]> {
  for (let left = LOOKS; ; left--) {
    try {
      return lookedAtOnce(folder, words);
    } catch (error) {
      if (left === 1 || !isGone(error)) throw error;
    }
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function lookedAtOnce(folder: string, words: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of filesOf(folder)) {
    const raw = readFileSync(file);
    const bytes = isMozLz4(raw) ? unpackMozLz4(raw) : raw;
    for (const word of words) {
      if (!bytes.includes(Buffer.from(word)) && !bytes.includes(Buffer.from(word, 'utf16le'))) continue;
      found.set(word, [...(found.get(word) ?? []), file.slice(folder.length + 1)]);
    }
  }
  return found;
}

/** The files that are named after something, or lie in a folder that is: browsers name what a site stores after its host. */
export function filesNamedAfter(folder: string, name: string): string[] {
  return filesOf(folder)
    .map((file) => file.slice(folder.length + 1))
    .filter((file) => file.includes(name));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What a database of a browser that was closed says. It is copied first, so that looking changes nothing. */
export function rowsIn(file: string, sql: string, ...values: string[]): Record<string, SQLOutputValue>[] {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-look-'));
  const copy = join(folder, basename(file));
  try {
    for (const end of ['', '-wal', '-shm']) if (existsSync(file + end)) copyFileSync(file + end, copy + end);
    const database = new DatabaseSync(copy);
    const rows = database.prepare(sql).all(...values);
    database.close();
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
