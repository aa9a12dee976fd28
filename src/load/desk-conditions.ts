import { limitsOf } from '../domain/pathway/tables.ts';
import { formatAlternatives } from '../i18n/formats.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Condition, Row, Setting, Table } from '../schema/pathway.ts';

/** One condition in words: what is asked, and the answers that fit. */
export interface ConditionWords {
  asked: string;
  answers: string[];
  /** true: a limit in it is a setting that nobody here has confirmed (P165). */
  isUnconfirmed: boolean;
}

/** The conditions of a row in words, as a professional would read them out. */
export interface RowConditions {
  when: ConditionWords[];
  anyOf: ConditionWords[];
  unless: ConditionWords[];
  after: string[];
}

/** All conditions of a row. @throws TypeError where a limit names a setting that is no number. */
export function conditionsOf(t: Translator, table: Table, row: Row, settings: readonly Setting[]): RowConditions {
  const words = (part: Row['when']) =>
    Object.entries(part).map(([input, condition]) => inWords(t, table, input, condition, settings));
  return {
    when: words(row.when),
    anyOf: words(row.anyOf),
    unless: words(row.unless),
    after: Object.entries(row.after).map(([name, value]) => decisionInWords(t, table, name, value)),
  };
}

/** What a row decides, in words: its duty, or a decision of the table. */
export function decisionInWords(t: Translator, { id }: Table, name: string, value: string | boolean): string {
  return name === 'duty' ? t.of(`duty.${id}`, String(value)) : t.of(`decides.${id}.${name}`, String(value));
}

/** A condition in one line: "Ticks on the list of risks 14 or more (Not confirmed locally)". */
export function sentenceOf(t: Translator, { asked, answers, isUnconfirmed }: ConditionWords): string {
  const any = formatAlternatives(t.lang, answers);
  // A number is asked for by its name, all else by a question.
  const question = asked.endsWith('?') ? asked : `${asked}:`;
  return `${question} ${any}${isUnconfirmed ? ` (${t('desk_en.not_confirmed')})` : ''}`;
}

/** An answer in words: its own, or those that mean the same everywhere; the answer to a question of the finder has those of the finder. */
export function answerInWords(t: Translator, { id, inputs }: Table, input: string, value: string | boolean): string {
  const type = inputs[input];
  if (t.has(`input.${id}.${input}`, String(value))) return t.of(`input.${id}.${input}`, String(value));
  const isOfFinder = typeof type === 'object' && 'answer' in type;
  return t.of(isOfFinder ? `axis.${type.answer}` : 'input.value', String(value));
}

function inWords(
  t: Translator,
  table: Table,
  input: string,
  condition: Condition,
  settings: readonly Setting[],
): ConditionWords {
  const asked = t.of(`input.${table.id}`, input);
  if (Array.isArray(condition)) {
    const answers = condition.map((value) => answerInWords(t, table, input, value));
    return { asked, answers, isUnconfirmed: false };
  }
  const { from, to } = limitsOf(condition, settings);
  const hasLeast = condition.atLeast !== undefined || condition.above !== undefined;
  const limits =
    to === Infinity
      ? t('desk_en.at_least', { from })
      : hasLeast
        ? t('desk_en.between', { from, to })
        : t('desk_en.at_most', { to });
  const named = [condition.atLeast, condition.above, condition.atMost].flatMap((limit) =>
    typeof limit === 'object' ? limit.setting : [],
  );
  const isUnconfirmed = settings.some((setting) => named.includes(setting.id) && !setting.confirmed);
  return { asked, answers: [limits], isUnconfirmed };
}
