import { valuesOf } from '../domain/pathway/inputs.ts';
import type { Translator } from '../i18n/translator.ts';
import type { BareRow, DeskData } from '../islands/desk/desk-data.ts';
import type { DeskPage } from '../schema/desk.ts';
import type { Row, Table } from '../schema/pathway.ts';
import { answerInWords } from './desk-conditions.ts';
import { directory } from './site-content.ts';

/** One answer to a question of the form. */
export interface Choice {
  /** As JSON; empty where nothing is known. */
  value: string;
  words: string;
  /** The form comes with it. */
  isGiven: boolean;
}

/** One question of the form: an input of the table in words. */
export interface Question {
  input: string;
  asked: string;
  /** None: it is answered with a whole number. */
  choices: Choice[];
}

/** Answers that say of themselves that it is not known; they widen what applies (P160), so no emptier one stands beside them. */
const NOT_KNOWN = ['unsure', 'not_sure', 'skip'];

/** The questions of a table in their groups. */
export function questionGroups(
  t: Translator,
  table: Table,
  { ask }: DeskPage,
): { group: string; questions: Question[] }[] {
  return Object.entries(ask).map(([group, inputs]) => ({
    group,
    questions: inputs.map((input) => ({
      input,
      asked: t.of(`input.${table.id}`, input),
      choices: choicesOf(t, table, input),
    })),
  }));
}

function choicesOf(t: Translator, table: Table, input: string): Choice[] {
  const type = table.inputs[input];
  const values = type === undefined ? undefined : valuesOf(type, directory.pathways.axes);
  if (values === undefined) return [];
  const choices = values.map((value) => ({
    value: JSON.stringify(value),
    words: answerInWords(t, table, input, value),
    // Who reads these pages is at work, and may say otherwise.
    isGiven: type === 'professional' && value === true,
  }));
  const hasOwn = values.some((value) => NOT_KNOWN.includes(String(value)));
  return hasOwn ? choices : [...choices, { value: '', words: t('desk_en.unknown'), isGiven: false }];
}

/** The input of a table that tells where somebody is, if there is one: it chooses the contacts, too. */
export function placeInput({ inputs }: Table): string | undefined {
  const isPlace = (type: Table['inputs'][string]) =>
    typeof type === 'object' && 'answer' in type && type.answer === 'area';
  return Object.entries(inputs).find(([, type]) => isPlace(type))?.[0];
}

/** What the form needs in the browser: conditions and decisions; whom to ring and what to do stand in the drawn cases. */
export function deskDataOf(t: Translator, table: Table, { told }: DeskPage): DeskData {
  const { id, hit, inputs, decides } = table;
  const rows = [...table.rows, ...table.overlays];
  const named = new Set(rows.flatMap((row) => [row.when, row.anyOf, row.unless].flatMap(limitsNamedIn)));
  const duties = rows.flatMap(({ duty }) => duty ?? []);
  return {
    hit,
    inputs,
    told,
    rows: table.rows.map(bare),
    overlays: table.overlays.map(bare),
    settings: directory.pathways.settings.filter((setting) => named.has(setting.id)),
    words: {
      one: t('desk_en.cases', { count: 1 }),
      other: t('desk_en.cases', { count: 2 }),
      none: t('desk_en.none'),
      undecided: t('desk_en.undecided'),
      unsettled: t('desk_en.unsettled'),
      unread: t('desk_en.not_a_number'),
      needed: t('desk_en.needed'),
      open: t('desk_en.open'),
      applies: t('desk_en.applies'),
      mayApply: t('desk_en.may_apply'),
    },
    results: Object.fromEntries(
      [
        ...(duties.length > 0 ? [['duty', duties, `desk_en.result.${id}`] as const] : []),
        ...Object.entries(decides).map(([name, values]) => [name, values, `decides.${id}.${name}`] as const),
      ].map(([name, values, family]) => [
        name,
        Object.fromEntries(values.map((value) => [value, t.of(family, String(value))])),
      ]),
    ),
  };
}

/** Names of the settings that stand for numbers in conditions. */
function limitsNamedIn(conditions: Row['when']): string[] {
  return Object.values(conditions).flatMap((condition) =>
    Array.isArray(condition)
      ? []
      : Object.values(condition).flatMap((limit) => (typeof limit === 'object' ? limit.setting : [])),
  );
}

function bare({ id, when, anyOf, unless, after, otherwise, duty, decides }: Row): BareRow {
  const parts = Object.entries({ when, anyOf, unless, after, decides }).filter(
    ([, part]) => Object.keys(part).length > 0,
  );
  return { id, ...Object.fromEntries(parts), ...(otherwise && { otherwise }), ...(duty !== undefined && { duty }) };
}
