import type { Places } from './places.ts';

/** What a first half tells: the areas it touches; whether it is, or may be, outside all of them. */
export interface CodeFound {
  code: string;
  areas: readonly string[];
  elsewhere: boolean;
}

const OUTWARD = '([a-z]{1,2}\\d[a-z\\d]?)';
/** The letter O is often typed for the digit. */
const INWARD = '[\\do][a-z]{2}';
const WHOLE = new RegExp(`^${OUTWARD}${INWARD}$`);
const HALF = new RegExp(`^${OUTWARD}$`);
const SECOND_HALF = new RegExp(`^${INWARD}$`);
/** Somebody may still be typing the second half. */
const BEGUN = new RegExp(`^${OUTWARD}(?:[\\do][a-z]{0,2})?$`);

/** The postcode that letters and digits are, without spaces: "b29", "b296", "b296lj". */
export function codeOf(letters: string, places: Places): CodeFound | undefined {
  const half = HALF.exec(letters) ?? BEGUN.exec(letters);
  return half?.[1] === undefined ? undefined : told(half[1], places);
}

/**
 * The first postcode among words. A first half alone counts only where it is one of ours: "s42" is a section of a law, "p45" a form.
 * @returns it, and the words [from, to) that it takes.
 */
export function codeIn(
  words: readonly string[],
  places: Places,
): (CodeFound & { from: number; to: number }) | undefined {
  for (const [from, word] of words.entries()) {
    const next = words[from + 1] ?? '';
    const half = HALF.exec(word)?.[1];
    const isSplit = half !== undefined && SECOND_HALF.test(next);
    const whole = WHOLE.exec(word)?.[1] ?? (isSplit ? half : undefined);
    const outward = whole ?? half;
    if (outward === undefined) continue;
    const found = told(outward, places);
    if (whole !== undefined || found.areas.length > 0) return { ...found, from, to: from + (isSplit ? 2 : 1) };
  }
  return undefined;
}

/** Codes with letters of ours that are not in the list are boxes, or slips: nobody knows where those are. */
function told(outward: string, { codes }: Places): CodeFound {
  const code = outward.toUpperCase();
  const known = codes.get(code);
  if (known) return { code, areas: known.areas, elsewhere: known.beyond };
  const letters = /^[A-Z]*/.exec(code)?.[0] ?? '';
  const areOurs = [...codes.keys()].some((each) => /^[A-Z]*/.exec(each)?.[0] === letters);
  return { code, areas: [], elsewhere: !areOurs };
}
