import { stillOpen } from '../../domain/pathway/still-open.ts';
import { fits, readTable, type Inputs, type TableOutcome } from '../../domain/pathway/tables.ts';
import type { Answers } from './answers.ts';
import { NOTHING, tableIn, type DeskData } from './desk-data.ts';

/** What the answers come to, by the ids of rows and inputs. */
export interface Result {
  /** Something was answered: before that the whole table stands as it is. */
  isAny: boolean;
  isUnread: boolean;
  /** Rows that apply, the duty first. */
  applying: string[];
  /** Rows of which one may apply, where nothing is decided yet. */
  possible: string[];
  decided: TableOutcome['decided'];
  isDecided: boolean;
  /** Inputs to answer: those needed to decide, or those that could still change what is shown. */
  asked: string[];
}

/** Reads the table with the answers of the form. @throws TypeError where a limit names a setting that is no number. */
export function resultOf(data: DeskData, { inputs: given, isAny, isUnread }: Answers): Result {
  const { settings, told } = data;
  const table = tableIn(data);
  const inputs = withTold(given, data);
  const outcome = readTable(table, inputs, settings);
  const { decided, missing } = outcome;
  const open = stillOpen(table, inputs, outcome, settings);
  const applying = outcome.rows.map(({ row }) => row);
  const isDecided = missing.length === 0;
  return {
    isAny,
    isUnread,
    applying,
    possible: isDecided && applying.length > 0 ? [] : open.rows,
    decided,
    isDecided,
    asked: [
      ...new Set(
        open.inputs
          .filter((input) => isDecided || missing.includes(input))
          // What nobody is asked for hangs on what tells it.
          .flatMap((input) => Object.keys(told[input] ?? { [input]: [] }).filter((by) => inputs[by] === undefined)),
      ),
    ],
  };
}

/** What was answered, and what that tells of other inputs: nothing, as long as the answers that it hangs on are open. */
function withTold(given: Inputs, { told, settings }: DeskData): Inputs {
  const known = Object.entries(told).flatMap(([input, when]) =>
    Object.keys(when).every((by) => given[by] !== undefined)
      ? [[input, fits({ ...NOTHING, id: '', when }, given, settings)] as const]
      : [],
  );
  return { ...given, ...Object.fromEntries(known) };
}

/** The result in one short line, "2 cases apply: Raise the concern."; nothing while nothing was answered. */
export function lineFor(
  { isAny, isUnread, applying, possible, decided, isDecided, asked }: Result,
  { results, words: { one, other, none, undecided, unsettled, unread } }: Pick<DeskData, 'results' | 'words'>,
): string {
  if (!isAny) return '';
  const count = (applying.length === 1 ? one : other).replace(/\d+/, String(applying.length));
  const named = Object.entries(decided).flatMap(([name, value]) => results[name]?.[String(value)] ?? []);
  return [
    isUnread ? unread : '',
    !isDecided || (applying.length === 0 && possible.length > 0) ? undecided : '',
    applying.length > 0 ? `${count}${named.length > 0 ? `: ${named.join('; ')}` : ''}.` : '',
    isDecided && applying.length === 0 && possible.length === 0 ? none : '',
    isDecided && applying.length > 0 && asked.length > 0 ? unsettled : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
