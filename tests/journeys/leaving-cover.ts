import { ALL_ENDS, SITUATIONS, type Cell } from './leaving-matrix.ts';

/** What of a way of leaving is to be met together, such as every state with every press. */
export type Together = readonly (keyof Cell)[];

const possible: Cell[] = SITUATIONS.flatMap((situation) => ALL_ENDS.map((end) => ({ ...situation, end })));

function metBy(cell: Cell, all: readonly Together[]): string[] {
  return all.map((names) => names.map((name) => `${name} ${cell[name]}`).join(', '));
}

/** All that could be met together and is not met by these cells. */
export function notMet(cells: readonly Cell[], all: readonly Together[]): string[] {
  const met = new Set(cells.flatMap((cell) => metBy(cell, all)));
  return [...new Set(possible.flatMap((cell) => metBy(cell, all)))].filter((each) => !met.has(each));
}

/** Few cells that meet all of it: always the one that has most of what no other had. */
export function fewCells(all: readonly Together[]): Cell[] {
  const left = possible.map((cell) => ({ cell, meets: metBy(cell, all) }));
  const wanted = new Set(left.flatMap(({ meets }) => meets));
  const chosen: Cell[] = [];
  while (wanted.size > 0) {
    let best: { cell: Cell; new: string[] } | undefined;
    for (const { cell, meets } of left) {
      const news = meets.filter((each) => wanted.has(each));
      if (news.length > (best?.new.length ?? 0)) best = { cell, new: news };
      if (news.length === all.length) break;
    }
    if (!best) break;
    chosen.push(best.cell);
    for (const each of best.new) wanted.delete(each);
  }
  return chosen;
}
