// npm run -s find -- '{"answers":{...},"inputs":{"s42":{...}}}': the finder and its tables as a command, for people and tests.
import { londonTime } from '../src/domain/london-time.ts';
import { findHelpWithTables, type HelpWithTables } from '../src/domain/help-with-tables.ts';
import { readAnswers } from '../src/domain/pathway/answers.ts';
import { readInputs } from '../src/domain/pathway/inputs.ts';
import { loadDirectory } from '../src/load/directory.ts';
import { readSettings } from '../src/load/settings.ts';
import { describe } from './find/problems.ts';

const USAGE = `Usage: npm run -s find -- '{"answers":{"audience":"V","danger":"not_now","area":"sandwell","harms":["money"]}}'
       npm run -s find -- '{"answers":{"audience":"P_other"},"inputs":{"marac":{"judgement":false,"ticks":14}}}'`;

interface Request {
  answers: unknown;
  inputs: unknown;
}

function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

function readRequest(text: string | undefined): Request {
  if (text === undefined) fail(USAGE, 2);
  try {
    const request: unknown = JSON.parse(text);
    if (typeof request !== 'object' || request === null || !('answers' in request))
      fail(`"answers" is missing.\n${USAGE}`, 2);
    const unknown = Object.keys(request).filter((key) => key !== 'answers' && key !== 'inputs');
    if (unknown.length > 0) fail(`"${unknown.join('", "')}" is not known here.\n${USAGE}`, 2);
    return { answers: request.answers, inputs: 'inputs' in request ? request.inputs : undefined };
  } catch (error) {
    return fail(`This is not JSON: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`, 2);
  }
}

const given = readRequest(process.argv[2]);
try {
  const { time, holidays, directory } = readDirectory();
  const { answers, problems } = readAnswers(given.answers, directory.pathways);
  const tables = readInputs(given.inputs === undefined ? {} : given.inputs, directory.pathways);
  const wrong = [...problems, ...tables.problems];
  if (wrong.length > 0) fail(wrong.map(describe).join('\n'), 2);
  const help = findHelpWithTables(answers, tables.inputs, directory, time.date, { now: time, bankHolidays: holidays });
  const { notices, duties, removed } = help;
  const results = help.results.map(({ kind, services, reasons, p }) => ({
    kind,
    services: services.map(({ id }) => id),
    reasons,
    p,
  }));
  const shown = { notices, duties, results, removed };
  console.log(JSON.stringify(given.inputs === undefined ? shown : { ...shown, tables: shownTables(help) }));
} catch (error) {
  fail(error instanceof Error ? error.message : String(error), 1);
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

function readDirectory() {
  const { content, now } = readSettings();
  const time = londonTime(now);
  const directory = loadDirectory(content, time.date);
  return { time, directory, holidays: new Set(directory.bankHolidays.days) };
}
