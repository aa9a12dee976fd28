import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/load/directory.ts';
import { readText } from '../../src/load/read-text.ts';
import { IS_LONG } from '../long.ts';
import { contentFolder, problemsOf, SMALL_CONTENT, TODAY } from './support.ts';

/** Every file of the small content: one at least of each kind that an editor may write. */
const FILES = readdirSync(SMALL_CONTENT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(SMALL_CONTENT.length + 1))
  .sort();
/** At so many line ends of each file, spread over it, everything else is read too. */
const WHOLE_LOADER_CUTS = IS_LONG ? 40 : 8;
const NEWLINE = 10;
const READ_ON = 16;

describe('a file that was cut short', () => {
  const root = mkdtempSync(join(tmpdir(), 'waymark-cut-'));
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  /** A content folder with this file and what is needed to read it, so that thousands of readings take seconds. */
  function folderOf(file: string): string {
    const content = join(root, file.replaceAll('/', '_'));
    const [folder = ''] = file.includes('/') ? [dirname(file)] : [];
    for (const part of ['languages.yaml', 'critical-strings.yaml', folder || file]) {
      cpSync(join(SMALL_CONTENT, part), join(content, part), { recursive: true });
    }
    return content;
  }

  /** Whether the file itself is complained of: what else is missing does not count. */
  function isRejected(content: string, file: string): boolean {
    const reading = { content, problems: [] };
    readContent(reading, TODAY);
    return (reading.problems as { file: string; isWarning?: boolean }[]).some(
      (problem) => problem.file === `content/${file}` && problem.isWarning !== true,
    );
  }

  it.each(FILES)(
    'is rejected at whatever byte: %s',
    (file) => {
      const content = folderOf(file);
      const whole = readFileSync(join(content, file));
      expect(isRejected(content, file)).toBe(false);
      const accepted = Array.from({ length: whole.length }, (_, length) => length).filter((length) => {
        writeFileSync(join(content, file), whole.subarray(0, length));
        // Within a line the cut shows in the bytes, which every reader asks for first; of these only some are read on.
        const isPlain = whole[length - 1] !== NEWLINE && length % READ_ON !== 0;
        return isPlain ? readText(content, file).problems.length === 0 : !isRejected(content, file);
      });
      expect(accepted).toEqual([]);
    },
    300_000,
  );
});

describe('the whole content with a file that was cut short', () => {
  const { content, spoil } = contentFolder();

  it.each(FILES)(
    'is rejected at each line end: %s',
    (file) => {
      let whole = '';
      spoil(file, (text) => (whole = text));
      // A cut within a line is plain to see; at the end of one, only what is missing tells.
      const ends = [...whole.matchAll(/\n/g)].map(({ index }) => index + 1).slice(0, -1);
      const step = Math.max(1, ends.length / WHOLE_LOADER_CUTS);
      const cuts = [
        0,
        ...Array.from(
          { length: Math.min(ends.length, WHOLE_LOADER_CUTS) },
          (_, at) => ends[Math.floor(at * step)] ?? 0,
        ),
        ends.at(-1) ?? 0,
      ];
      const loaded = cuts.filter((length) => {
        spoil(file, () => whole.slice(0, length));
        return problemsOf(content).length === 0;
      });
      expect(loaded).toEqual([]);
    },
    300_000,
  );
});
