// The colours of the design, worked out from the style sheets: axe sees words, not the marks and edges around them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../src/styles/', import.meta.url);
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(new URL(name, folder), 'utf8') }));
const site = sheets.find(({ name }) => name === 'site.css')?.css ?? '';

type Colours = Record<string, string>;
const coloursIn = (css: string): Colours =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
/** The first set of the sheet is light; the one for the dark replaces it. */
const [lightSet = '', darkSet = ''] = [...site.matchAll(/:root \{([^}]*)\}/g)].map(([, set = '']) => set);
const SCHEMES: [string, Colours][] = [
  ['light', coloursIn(lightSet)],
  ['dark', coloursIn(darkSet)],
];

/** Red, green and blue, 0 to 255. */
function parts(hex: string): [number, number, number] {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return [red, green, blue];
}

/** How bright a colour is, 0 to 1 (WCAG, relative luminance). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = parts(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21. */
function contrast(one = '', other = ''): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** Every ground that words and marks stand on. */
const GROUNDS = ['paper', 'card', 'accent-ground'];

describe.each(SCHEMES)('in the %s', (_name, colour) => {
  it.each(GROUNDS)('words can be read at 7 to 1 on the ground "%s" (design.md)', (ground) => {
    for (const words of ['ink', 'soft', 'accent'])
      expect(contrast(colour[words], colour[ground]), words).toBeGreaterThanOrEqual(7);
  });

  it('words that say "open now", and the exit, can be read at 7 to 1', () => {
    expect(contrast(colour['open'], colour['open-ground'])).toBeGreaterThanOrEqual(7);
    expect(contrast(colour['exit-ink'], colour['exit'])).toBeGreaterThanOrEqual(7);
  });

  it.each(GROUNDS)('the mark of the focus and the edge of a field stand out at 3 to 1 on "%s" (A3)', (ground) => {
    for (const mark of ['accent', 'soft']) expect(contrast(colour[mark], colour[ground])).toBeGreaterThanOrEqual(3);
    expect(contrast(colour['exit-ink'], colour['exit'])).toBeGreaterThanOrEqual(3);
  });
});

describe('the style sheets', () => {
  const every = sheets.flatMap(({ name, css }) =>
    css
      .replace(/\/\*[^]*?\*\//g, '')
      .split('\n')
      .map((line, at) => ({ where: `${name}:${at + 1}`, line })),
  );

  it('draw the mark of the focus in the colours that are held here', () => {
    expect(every.filter(({ line }) => /outline:/.test(line)).map(({ line }) => line.trim())).toEqual(
      expect.arrayContaining(['outline: 3px solid var(--accent);']) as string[],
    );
    const others = every.filter(({ line }) => /outline:/.test(line) && !/var\(--(accent|exit-ink)\)/.test(line));
    expect(others).toEqual([]);
  });

  it('have no red, which is an alarm, and no purple (A16)', () => {
    const hues = every.flatMap(({ where, line }) =>
      [...line.matchAll(/#[\da-f]{3,6}\b/g)].map(([hex]) => {
        const [red, green, blue] = parts(hex);
        const isColoured = Math.max(red, green, blue) - Math.min(red, green, blue) > 40;
        return {
          where,
          hex,
          isAlarm: isColoured && red > green && red > blue && green < 0.75 * red,
          isPurple: isColoured && green < red && green < blue,
        };
      }),
    );
    expect(hues.length).toBeGreaterThan(20);
    expect(hues.filter(({ isAlarm, isPurple }) => isAlarm || isPurple)).toEqual([]);
    expect(every.filter(({ line }) => /\b(red|crimson|orange|purple|rgb|hsl)\b/.test(line))).toEqual([]);
  });

  it('move nothing, flash nothing, and show nothing in another order than it is read in (A3, A6)', () => {
    expect(every.filter(({ line }) => /\b(animation|transition|@keyframes|scroll-behavior)\b/.test(line))).toEqual([]);
    expect(every.filter(({ line }) => /(^|[\s;{])order:|-reverse\b/.test(line))).toEqual([]);
  });
});
