// npm run -s find -- '{"answers":{"audience":"V","area":"sandwell"}}': the finder as a command, for people and tests.
import { londonTime } from '../src/domain/london-time.ts';
import { findHelp } from '../src/domain/find-help.ts';
import { readAnswers, type AnswerProblem } from '../src/domain/pathway/answers.ts';
import { loadDirectory } from '../src/load/directory.ts';
import { didYouMean } from '../src/load/problem.ts';
import { readSettings } from '../src/load/settings.ts';

const USAGE = `Usage: npm run -s find -- '{"answers":{"audience":"V","danger":"not_now","area":"sandwell","harms":["money"]}}'`;

function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

function describe(problem: AnswerProblem): string {
  switch (problem.is) {
    case 'not-an-object':
      return '"answers" must be an object';
    case 'unknown-axis':
      return `there is no question "${problem.axis}"; there are: ${problem.known.join(', ')}.${didYouMean(problem.axis, problem.known)}`;
    case 'unknown-option':
      return `"${problem.option}" is not an answer to ${problem.axis}; use: ${problem.known.join(', ')}.${didYouMean(problem.option, problem.known)}`;
    case 'one-only':
      return `${problem.axis} takes one answer`;
  }
}

function readRequest(text: string | undefined): unknown {
  if (text === undefined) fail(USAGE, 2);
  try {
    const request: unknown = JSON.parse(text);
    if (typeof request !== 'object' || request === null || !('answers' in request))
      fail(`"answers" is missing.\n${USAGE}`, 2);
    const unknown = Object.keys(request).filter((key) => key !== 'answers');
    if (unknown.length > 0) fail(`"${unknown.join('", "')}" is not known here.\n${USAGE}`, 2);
    return request.answers;
  } catch (error) {
    return fail(`This is not JSON: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`, 2);
  }
}

const given = readRequest(process.argv[2]);
try {
  const { time, holidays, directory } = readDirectory();
  const { answers, problems } = readAnswers(given, directory.pathways);
  if (problems.length > 0) fail(problems.map(describe).join('\n'), 2);
  const { notices, duties, results, removed } = findHelp(answers, directory, time.date, {
    now: time,
    bankHolidays: holidays,
  });
  const shown = results.map(({ kind, services, reasons, p }) => ({
    kind,
    services: services.map(({ id }) => id),
    reasons,
    p,
  }));
  console.log(JSON.stringify({ notices, duties, results: shown, removed }));
} catch (error) {
  fail(error instanceof Error ? error.message : String(error), 1);
}

function readDirectory() {
  const { content, now } = readSettings();
  const time = londonTime(now);
  const directory = loadDirectory(content, time.date);
  return { time, directory, holidays: new Set(directory.bankHolidays.days) };
}
