import { findHelp, type FinderData, type Help } from './find-help.ts';
import type { Moment } from './contact.ts';
import type { Answers } from './pathway/answers.ts';
import { knownInputs, type TableInputs } from './pathway/inputs.ts';
import { readTable, type TableOutcome } from './pathway/tables.ts';

export interface HelpWithTables extends Help {
  /** What each table came to, for professionals; anyone else is shown its notices and services only (P36). */
  tables: Record<string, TableOutcome>;
}

/**
 * From answers and what is known for decision tables to services, duties and decisions. Stands beside `findHelp` and not in it,
 * so that the finder of the public does not carry the tables to every telephone.
 * @param inputs by the name of the table; only tables named here are read.
 * @param today the day to judge freshness by, "2026-11-21".
 */
export function findHelpWithTables(
  answers: Answers,
  inputs: TableInputs,
  data: FinderData,
  today: string,
  moment?: Moment,
): HelpWithTables {
  const { pathways } = data;
  const outcomes = pathways.tables.flatMap((table) => {
    const given = inputs[table.id];
    if (given === undefined) return [];
    return [[table.id, readTable(table, knownInputs(table, given, answers, pathways), pathways.settings)] as const];
  });
  const extra = outcomes.flatMap(([, { rows, always }]) => [...rows, ...(always ? [always] : [])]);
  return { ...findHelp(answers, data, today, moment, extra), tables: Object.fromEntries(outcomes) };
}
