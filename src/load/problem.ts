import { closest, distance } from 'fastest-levenshtein';

/** One thing wrong in one place of content/, in words an editor can act on. */
export interface Problem {
  /** Path from the project's folder. */
  file: string;
  line: number;
  column: number;
  /** The rule of safety.md, e.g. "C12". */
  rule: string;
  wrong: string;
  fix: string;
  /** true: told to the editor and shown on the data page, but the content may be published (W in safety.md). */
  isWarning?: boolean;
}

/** Thrown when content/ may not be published; its message lists every problem of every file. */
export class ContentError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** `content/services/x/service.yaml:14:11 [C12] what is wrong. Fix: what to do` */
export function formatProblem({ file, line, column, rule, wrong, fix }: Problem): string {
  // One line, whatever stands in a key or a value.
  return `${file}:${line}:${column} [${rule}] ${wrong}. Fix: ${fix}`.replace(/\s+/g, ' ');
}

/** ` Did you mean "bharosa"?` when something known is near, else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const near = closest(word.toLowerCase(), known);
  return distance(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, word.length / 4)
    ? ` Did you mean "${near}"?`
    : '';
}
