import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

/** The files of a browser's folder that hold some words, as bytes of ASCII or of UTF-16: the names of the files by the words. */
export function filesHolding(folder: string, words: readonly string[]): Map<string, string[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const found = new Map<string, string[]>();
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const word of words) {
      if (!bytes.includes(Buffer.from(word)) && !bytes.includes(Buffer.from(word, 'utf16le'))) continue;
      found.set(word, [...(found.get(word) ?? []), file.slice(folder.length + 1)]);
    }
  }
  return found;
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
