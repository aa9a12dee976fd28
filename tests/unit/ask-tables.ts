// Asking the real content with decision tables, in the words of the command.
import { findHelpWithTables } from '../../src/domain/help-with-tables.ts';
import { readInputs } from '../../src/domain/pathway/inputs.ts';
import { answersOf, directory, today, type Given } from './real-content.ts';

/** The English words of the site, by key. */
export const WORDS: Readonly<Record<string, string>> = directory.strings['en'] ?? {};

/** Kinds that somebody who is worried about their own behaviour may never be shown (I3). */
export const NOT_FOR_X = directory.kinds.filter(({ audience }) => !audience.includes('X')).map(({ id }) => id);

/**
 * What comes of answers and inputs: kinds in their order, rows, what they decide, boxes and notices, lines of duty.
 * @throws Error that names an input that does not exist, so that no test asks for nothing.
 */
export function ask(given: Given, raw: Record<string, Record<string, unknown>>) {
  const { inputs, problems } = readInputs(raw, directory.pathways);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const help = findHelpWithTables(answersOf(given), inputs, directory, today);
  return {
    kinds: help.results.map(({ kind }) => kind),
    rows: Object.values(help.tables).flatMap(({ rows }) => rows.map(({ row }) => row)),
    decided: Object.assign({}, ...Object.values(help.tables).map(({ decided }) => decided)) as object,
    notices: help.notices.map(({ id }) => id),
    lines: help.duties.map(({ id, row }) => `${row} ${id}`),
    removed: Object.fromEntries(help.removed.map(({ kind, reason }) => [kind, reason])),
    duties: help.duties,
  };
}
