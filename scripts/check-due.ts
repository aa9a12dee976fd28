// npm run check:due -- [--within <days>] [--all] [--first <n>] [--out <folder>]: what is to be confirmed, most dangerous
// first, and a call sheet of it: a table (CSV) and a page to print.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { callsFor, toConfirm } from '../src/domain/due.ts';
import { londonTime } from '../src/domain/london-time.ts';
import { formatDate } from '../src/i18n/formats.ts';
import { translator } from '../src/i18n/translator.ts';
import { readContent } from '../src/load/directory.ts';
import { ContentError, formatProblem, type Problem } from '../src/load/problem.ts';
import { readSettings, ROOT } from '../src/load/settings.ts';
import { sheetCalls, type SheetCall } from './keep/call-sheet.ts';
import { fail } from './keep/fail.ts';
import { notesOf } from './keep/notes.ts';
import { sheetCsv } from './keep/sheet-csv.ts';
import { sheetPage } from './keep/sheet-page.ts';

try {
  const { values } = parseArgs({
    options: {
      within: { type: 'string', default: '30' },
      all: { type: 'boolean', default: false },
      first: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const within = values.all ? 'all' : count('--within', values.within);
  const { content, now } = readSettings();
  const today = londonTime(now).date;
  // Not the checks across files: what is long overdue stops a build, and it is then that this list is needed most.
  const problems: Problem[] = [];
  const read = readContent({ content, problems }, today);
  if (!read) throw new ContentError(problems);
  const { kinds } = read.known;
  const services = read.content.services.map(({ id, facts }) => ({ ...facts.value, id }));
  const strings = Object.fromEntries(Object.entries(read.content.strings).map(([tag, { value }]) => [tag, value]));
  const details = toConfirm(services, kinds, today, within);
  const calls = callsFor(details, kinds).slice(
    0,
    values.first === undefined ? undefined : count('--first', values.first),
  );
  const notes = new Map(
    services.map(({ id }) => [id, notesOf(readFileSync(join(content, 'services', id, 'service.yaml'), 'utf8'))]),
  );
  const sheet = sheetCalls(calls, translator('en', strings), notes);
  const out = resolve(values.out ?? join(ROOT, 'call-sheet'));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'calls.csv'), sheetCsv(sheet));
  writeFileSync(join(out, 'calls.html'), sheetPage(sheet, formatDate('en', today)));
  const overdue = details.filter(({ freshness }) => freshness !== 'fresh').length;
  const never = details.filter(({ isNeverConfirmed }) => isNeverConfirmed).length;
  console.log(
    `${String(details.length)} details to confirm: ${String(overdue)} overdue, ${String(never)} never confirmed by those who run them.`,
  );
  for (const problem of problems) console.log(`Not on the list as it should be: ${formatProblem(problem)}`);
  sheet.forEach((call, index) => {
    console.log(row(call, index));
  });
  console.log(`\nThe call sheet: ${relative('.', join(out, 'calls.html'))} to print, and calls.csv beside it.`);
} catch (error) {
  fail(error);
}

function row({ reach, isNeverRung, services }: SheetCall, index: number): string {
  const first = services[0];
  const others = services.length > 1 ? ` and ${String(services.length - 1)} more` : '';
  // The worst of it; the sheet has all.
  const doubts = first?.lines[0]?.doubts ?? [];
  return [
    `${String(index + 1).padStart(4)}. ${reach}${isNeverRung ? ' (never ring it)' : ''}`,
    `      ${first?.name ?? ''}${others}. ${first?.danger ?? ''}. Last check ${first?.lastCheck ?? ''}. Due ${first?.due ?? ''}.`,
    `      ${doubts.join(' ')}`,
  ].join('\n');
}

function count(name: string, value: string): number {
  if (!/^\d{1,5}$/.test(value)) throw new Error(`${name} "${value}" is not a number of days or lines, such as 30.`);
  return Number(value);
}
