import { describe, expect, it } from 'vitest';
import { contentFolder, LINE, LINE_EN, problemsOf } from './support.ts';

/** How often a file is damaged by chance; a nightly run sets more. */
const RUNS = Number(process.env['WAYMARK_CHANCE_RUNS'] ?? 100);
const FILES = [LINE, LINE_EN, 'kinds.yaml', 'ui/ur.json', 'pathways/axes.yaml', 'pathways/tables/example.yaml'];
/** What breaks parsers: structure, quotes, escapes, numbers, marks that hide. */
const SCRAPS = [
  '{',
  '}',
  '[',
  ']',
  ':',
  '-',
  '\n',
  '  ',
  '"',
  "'",
  '\\',
  '#',
  '&a',
  '*a',
  '!',
  '|',
  '>',
  '0',
  '~',
  '%',
];

/** The same chances on every run (mulberry32), so that a failure can be repeated. */
function chances(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Changes one thing: takes bytes away, puts a scrap in, doubles a line, or flips a byte. */
function damage(text: string, below: (limit: number) => number): Uint8Array {
  const bytes = Buffer.from(text);
  const at = below(bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (below(4)) {
    case 0:
      return Buffer.concat([before, after.subarray(below(40))]);
    case 1:
      return Buffer.concat([before, Buffer.from(SCRAPS[below(SCRAPS.length)] ?? ''), after]);
    case 2: {
      const lines = text.split('\n');
      const line = below(lines.length);
      return Buffer.from(lines.toSpliced(below(lines.length), 0, lines[line] ?? '').join('\n'));
    }
    default:
      return Buffer.concat([before, Buffer.from([below(256)]), after.subarray(1)]);
  }
}

describe('files that were damaged by chance', () => {
  const { content, spoil } = contentFolder();

  it.each(FILES)(
    'never crash the loader, nor keep it for long: %s',
    (file) => {
      let whole = '';
      spoil(file, (text) => (whole = text));
      const below = chances(FILES.indexOf(file) + 1);
      for (let run = 0; run < RUNS; run++) {
        spoil(file, () => damage(whole, below));
        const started = performance.now();
        // Throws for anything but a list of problems in the promised form.
        problemsOf(content);
        expect(performance.now() - started).toBeLessThan(2000);
      }
    },
    600_000,
  );
});
