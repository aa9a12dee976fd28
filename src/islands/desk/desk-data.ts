import type { DeskPage } from '../../schema/desk.ts';
import type { Row, Setting, Table } from '../../schema/pathway.ts';

type Conditions = Pick<Row, 'when' | 'anyOf' | 'unless' | 'after' | 'otherwise' | 'duty' | 'decides'>;

/** A row without what its drawn case says already: whom to ring, what to do, its rules. What is empty is left out. */
export type BareRow = Pick<Row, 'id'> & Partial<Conditions>;

/** What the page of a decision table wrote for its form. */
export interface DeskData {
  hit: Table['hit'];
  inputs: Table['inputs'];
  rows: BareRow[];
  overlays: BareRow[];
  /** Inputs that other answers tell. */
  told: DeskPage['told'];
  /** The settings that stand for numbers in conditions. */
  settings: Setting[];
  /** A few words for each thing that may be decided: `duty` or a name of the table, then the value. */
  results: Record<string, Record<string, string>>;
  words: DeskWords;
}

/** What is said of a result. `one` and `other` have some number in them, which is put right in the browser. */
export type DeskWords = Readonly<
  Record<
    'one' | 'other' | 'none' | 'undecided' | 'unsettled' | 'unread' | 'needed' | 'open' | 'applies' | 'mayApply',
    string
  >
>;

/** A row that says nothing. */
export const NOTHING: Omit<Row, 'id'> = {
  when: {},
  anyOf: {},
  unless: {},
  after: {},
  otherwise: false,
  decides: {},
  then: { add: [], first: [], remove: [], replaceProtected: {} },
  must: [],
  never: [],
  say: [],
  p: [],
};

/** Reads what src/components/desk/DeskData.astro wrote. @throws SyntaxError when the page holds no such block. */
export function deskData(): DeskData {
  return JSON.parse(document.getElementById('desk-data')?.textContent ?? '') as DeskData;
}

/** The table as the rules read it, to be asked for rows and decisions only: its kinds and duties stand in the page. */
export function tableIn({ hit, inputs, rows, overlays }: DeskData): Table {
  const whole = (row: BareRow): Row => ({ ...NOTHING, ...row });
  const empty = { id: '', decides: {}, lists: {}, settings: [], p: [] };
  return { ...empty, hit, inputs, rows: rows.map(whole), overlays: overlays.map(whole) };
}
