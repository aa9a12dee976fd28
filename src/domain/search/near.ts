/**
 * How many letters are wrong between two words: left out, added, mistaken or swapped (optimal string alignment).
 * @param limit give up beyond it.
 * @returns the number, or limit + 1.
 */
export function lettersWrong(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(!isSame));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? limit + 1, limit + 1);
}

/** How many letters of a word may be wrong: none in short ones, where another word is too near. */
export function mayBeWrong(word: string): number {
  return word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * How well a word that somebody typed stands for one that is known; 0 when it does not. The first letter of a short word is
 * held to, because that is rarely the wrong one.
 */
export function likeness(typed: string, known: string): number {
  if (typed === known) return 1;
  if (typed.length === 4 && known.length === 4)
    return lettersWrong(typed, known, 1) === 1 && isSwapped(typed, known) ? 0.8 : 0;
  const limit = Math.min(mayBeWrong(typed), mayBeWrong(known));
  if (limit === 0 || (typed.length < 7 && typed[0] !== known[0] && typed[1] !== known[0])) return 0;
  const wrong = lettersWrong(typed, known, limit);
  return wrong > limit ? 0 : 1 - 0.15 * wrong;
}

/** The same letters, two of them in the wrong order. */
function isSwapped(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
