/**
 * How many slips of the finger lie between two words: a letter too many, too few or another one, or two that changed places.
 * @param limit more than these are not counted.
 * @returns a number above the limit when there are more.
 */
export function slipsBetween(typed: string, meant: string, limit: number): number {
  if (Math.abs(typed.length - meant.length) > limit) return limit + 1;
  const letters = Array.from(meant);
  let before: number[] = [];
  let last = [0, ...letters.map((_, at) => at + 1)];
  let letterBefore = '';
  for (const letter of typed) {
    const row = [(last[0] ?? 0) + 1];
    letters.forEach((wanted, at) => {
      const other = (last[at] ?? 0) + Number(letter !== wanted);
      const fewer = (last[at + 1] ?? 0) + 1;
      const more = (row[at] ?? 0) + 1;
      const isSwapped = letter === letters[at - 1] && letterBefore === wanted;
      row.push(Math.min(other, fewer, more, isSwapped ? (before[at - 1] ?? 0) + 1 : Infinity));
    });
    if (Math.min(...row) > limit) return limit + 1;
    [before, last, letterBefore] = [last, row, letter];
  }
  return last[letters.length] ?? 0;
}
