import { createInterface } from 'node:readline/promises';

/** Gets one answer. `problem` says what was wrong with the one before. @throws Error when there are no more answers. */
export type Ask = (question: AskedQuestion, problem?: string) => Promise<string>;

/** A question as it is put. */
export interface AskedQuestion {
  /** Its key, or "host <name>" for a host that nobody has looked at. */
  key: string;
  text: string;
  words?: readonly string[];
  suggestion?: string | undefined;
}

/** Asks on the terminal. "?" tells the words, an empty answer takes the suggestion. */
export function terminal(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): { ask: Ask; close: () => void } {
  const lines = createInterface({ input, output });
  // Lines that come before they are asked for, as from a pipe, wait here.
  const waiting: string[] = [];
  const asking: ((line: string | undefined) => void)[] = [];
  let isOver = false;
  lines.on('line', (line) => {
    const next = asking.shift();
    if (next) next(line);
    else waiting.push(line);
  });
  lines.on('close', () => {
    isOver = true;
    for (const next of asking.splice(0)) next(undefined);
  });
  const nextLine = () =>
    new Promise<string | undefined>((resolve) => {
      const line = waiting.shift();
      if (line !== undefined || isOver) resolve(line);
      else asking.push(resolve);
    });
  const ask: Ask = async (question, problem) => {
    if (problem !== undefined) output.write(`  ${problem}\n`);
    const hint = question.words ? ' (? for the words)' : '';
    const suggestion = question.suggestion ?? '';
    output.write(`${question.text}${hint}${suggestion === '' ? '' : ` [${suggestion}]`}: `);
    const line = await nextLine();
    if (line === undefined) throw new Error('Stopped. Nothing was written.');
    if (line.trim() === '?' && question.words) {
      output.write(`  ${question.words.join(', ')}\n`);
      return ask(question);
    }
    return line.trim();
  };
  return {
    ask,
    close: () => {
      lines.close();
    },
  };
}

/** Takes the answers out of a file of them, by key; what is not in it is an empty answer. */
export function fromFile(answers: Readonly<Record<string, string>>): Ask {
  return ({ key }, problem) => {
    if (problem !== undefined) return Promise.reject(new Error(`"${key}": ${problem}`));
    return Promise.resolve((answers[key] ?? '').trim());
  };
}
