import { findHelpWithTables, type HelpWithTables } from '../../src/domain/help-with-tables.ts';
import type { LondonTime } from '../../src/domain/london-time.ts';
import { readAnswers } from '../../src/domain/pathway/answers.ts';
import { readInputs } from '../../src/domain/pathway/inputs.ts';
import type { Directory } from '../../src/schema/directory.ts';
import { describe } from './problems.ts';

const USAGE = `Usage: npm run -s find -- '{"answers":{"audience":"V","danger":"not_now","area":"sandwell","harms":["money"]}}'
       npm run -s find -- '{"answers":{"audience":"P_other"},"inputs":{"marac":{"judgement":false,"ticks":14}}}'`;

/** A request that cannot be understood; its message says why, in plain words. */
export class NotUnderstood extends Error {}

/**
 * Answers one request of `npm run find`.
 * @param request JSON text with "answers", and "inputs" for tables.
 * @param now the moment by which lines are open or closed, and numbers in date.
 * @returns one line of JSON.
 * @throws NotUnderstood for anything that is not a request.
 */
export function answerRequest(request: string | undefined, directory: Directory, now: LondonTime): string {
  const given = readRequest(request);
  const { answers, problems } = readAnswers(given.answers, directory.pathways);
  const tables = readInputs(given.inputs === undefined ? {} : given.inputs, directory.pathways);
  const wrong = [...problems, ...tables.problems];
  if (wrong.length > 0) throw new NotUnderstood(wrong.map(describe).join('\n'));
  const moment = { now, bankHolidays: new Set(directory.bankHolidays.days) };
  const help = findHelpWithTables(answers, tables.inputs, directory, now.date, moment);
  const { notices, duties, removed } = help;
  const results = help.results.map(({ kind, services, reasons, p }) => ({
    kind,
    services: services.map(({ id }) => id),
    reasons,
    p,
  }));
  const shown = { notices, duties, results, removed };
  return JSON.stringify(given.inputs === undefined ? shown : { ...shown, tables: shownTables(help) });
}

function readRequest(text: string | undefined): { answers: unknown; inputs: unknown } {
  if (text === undefined) throw new NotUnderstood(USAGE);
  const request = parse(text);
  if (typeof request !== 'object' || request === null || !('answers' in request))
    throw new NotUnderstood(`"answers" is missing.\n${USAGE}`);
  const unknown = Object.keys(request).filter((key) => key !== 'answers' && key !== 'inputs');
  if (unknown.length > 0) throw new NotUnderstood(`"${unknown.join('", "')}" is not known here.\n${USAGE}`);
  return { answers: request.answers, inputs: 'inputs' in request ? request.inputs : undefined };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotUnderstood(`This is not JSON: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** Of each table the rows that applied, by id, and what they decide; and what an ordered table would need to decide. */
function shownTables({ tables }: HelpWithTables): Record<string, object> {
  return Object.fromEntries(
    Object.entries(tables).map(([id, { rows, decided, missing }]) => [
      id,
      { rows: rows.map(({ row }) => row), ...decided, ...(missing.length > 0 ? { missing } : {}) },
    ]),
  );
}
