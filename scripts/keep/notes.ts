import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';

/** What editors wrote into a service.yaml as comments. */
export interface Notes {
  /** By channel, in the order of the file: the comments right above it and inside it. */
  channels: string[];
  /** All the others. */
  rest: string;
}

/** Reads the comments of a service.yaml: "Ring both before one is published." Facts have no place for it; a caller needs it. */
export function notesOf(text: string): Notes {
  const counter = new LineCounter();
  const channels = parseDocument(text, { lineCounter: counter }).get('channels');
  const lines = text.split('\n');
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const items = isSeq(channels) ? channels.items : [];
  const tops = items.map((item) => commentsAbove(lines, lineAt(isNode(item) ? (item.range?.[0] ?? 0) : 0)));
  const end = isSeq(channels) ? lineAt(channels.range?.[2] ?? text.length) : 1;
  const first = tops[0] ?? end;
  const comments = (from: number, until: number) =>
    lines
      .slice(from - 1, until - 1)
      .flatMap((line) => /^\s*#\s*(.*)$/.exec(line)?.[1] ?? [])
      .join(' ');
  return {
    channels: tops.map((top, index) => comments(top, tops[index + 1] ?? end)),
    rest: [comments(1, first), comments(end, lines.length + 1)].filter((note) => note !== '').join(' '),
  };
}

/** The line, from 1, on which the comments right above a line begin; the line itself where there are none. */
function commentsAbove(lines: readonly string[], line: number): number {
  return /^\s*#/.test(lines[line - 2] ?? '') ? commentsAbove(lines, line - 1) : line;
}
