import { z } from 'zod';
import { rule } from './rule.ts';
import { day, id, key, ruleNumbers, text } from './text.ts';
import { AUDIENCES, COMMUNITIES, UNKNOWNS } from './vocabulary.ts';

/** Why something is not shown (I8, P159). */
export const REMOVAL_REASONS = ['safety', 'sex', 'age', 'area', 'audience', 'not_live'] as const;

/** Boxes above the results. `emergency` holds 999. */
export const BANNERS = ['emergency', 'health', 'one_chance', 'child'] as const;

/** What a row does to the result set. All parts may be left out. */
const operations = rule(
  z.strictObject({
    banner: z.enum(BANNERS).optional(),
    /** Kinds to add. */
    add: z.array(key).default([]),
    /** Kinds to add and put at the top; the order among them is in order.yaml. */
    first: z.array(key).default([]),
    /** Kinds to take out. Beats add and first, never touches a protected kind. */
    remove: z.array(key).default([]),
    /** Why; needed with `remove`. */
    removeReason: z.enum(REMOVAL_REASONS).optional(),
    /** Takes out every unprotected kind that is for this sex only (P127). */
    removeKindsFor: z.enum(['women', 'men']).optional(),
    /** Swaps a protected kind for another, e.g. the women's line for the men's. */
    replaceProtected: z.record(key, key).default({}),
  }),
  ({ remove, removeReason }) => remove.length === 0 || removeReason !== undefined,
  { rule: 'C30', wrong: 'kinds are removed without a reason (I8)', fix: 'add "removeReason:".' },
);

const duties = {
  /** Duty lines for professionals, shown before services (P166): interface strings `must.<id>`. */
  must: z.array(key).default([]),
  /** What must never be said, shown or done: interface strings `never.<id>`. */
  never: z.array(key).default([]),
  /** Things to tell the reader: interface strings `say.<id>`. */
  say: z.array(key).default([]),
};

const option = z.strictObject({
  id: key,
  /** For questions that also exist as pages without script: the neutral end of the page's address. */
  slug: id.or(z.enum(['me', 'gp'])).optional(),
  /** What this answer says about the person, for the axes that describe one. */
  means: z
    .strictObject({
      audience: z.enum(AUDIENCES).optional(),
      sex: z.enum(['women', 'men']).optional(),
      age: z.strictObject({ from: z.int(), to: z.int() }).optional(),
      /** Communities whose own services would fit (P136). */
      communities: z.array(z.enum(COMMUNITIES)).optional(),
      /** An area of content/areas.yaml. */
      area: key.optional(),
      /** true: outside the covered areas, so what covers the nation comes first (P163). */
      elsewhere: z.boolean().optional(),
      /** true: "not sure" or "skip", which may never narrow (P160). */
      open: z.boolean().optional(),
      /** What the answer makes worth knowing about a service besides; where a record leaves it open, the reader is told. */
      matters: z.array(z.enum(UNKNOWNS)).optional(),
    })
    .default({}),
  then: operations.prefault({}),
  ...duties,
  p: ruleNumbers,
});

/** Answers that are shown together, where there are more of them than can be taken in at once (A15). Its words are `axis.<axis>.group.<id>`. */
const group = z.strictObject({
  id: key,
  /** The group among whose answers this one stands, in a question with one answer. */
  within: key.optional(),
  /** What is taken to be meant by who chooses this group and then no answer of it. */
  assume: key.optional(),
  options: z.array(key).min(1),
});

/** One question. Its words are `axis.<id>` and `axis.<id>.<option>`. */
export const axisSchema = z.strictObject({
  id: key,
  /** true: any number of options may be chosen. */
  many: z.boolean().default(false),
  /** true: asked only of those who want to answer more; the finder fetches it, and what it leads to, when they say so. */
  further: z.boolean().default(false),
  /** The option that is taken when nothing was answered. */
  assume: key.optional(),
  /**
   * Each answer in one group, none with more than five (C31). One answer: first the groups are shown, then the answers of the
   * chosen one; a group of one answer is that answer. Several answers: one group is shown after another.
   */
  groups: z.array(group).min(2).optional(),
  options: z.array(option).min(2),
});

/** content/pathways/axes.yaml: the questions in their order, each under its id. */
export const axesSchema = z.record(key, axisSchema.omit({ id: true }));

/** A setting's value may stand in for a number, so that no threshold is written into a rule (P165). */
const limit = z.union([z.number(), z.strictObject({ setting: key })]);
const keyOrBoolean = z.union([key, z.boolean()]);
/** A condition on one input: one of these values, or a number within limits; `above` leaves the limit itself out. */
const condition = z.union([
  z.array(keyOrBoolean),
  z.strictObject({ atLeast: limit.optional(), above: limit.optional(), atMost: limit.optional() }),
]);
/** Conditions by the name of their input. */
export const conditionsSchema = z.record(key, condition);
const conditions = conditionsSchema.default({});

/** Sorts of input that have a name. */
const NAMED_TYPES = ['boolean', 'number', 'age', 'audience', 'professional'] as const;

/**
 * What an input may be: a whole number from 0, one of some values, the answer to a question of the finder. `age` is a number of
 * years, or the answer about age; `audience` who asks; `professional` whether that is somebody at work. What the answers tell
 * need not be given again.
 */
const inputType = z.union([
  rule(z.string(), (value) => NAMED_TYPES.some((name) => name === value), {
    rule: 'C30',
    wrong: 'there is no such sort of input',
    fix: `use one of: ${NAMED_TYPES.join(', ')}; or list the values it may have.`,
  }) as unknown as z.ZodType<(typeof NAMED_TYPES)[number]>,
  z.array(keyOrBoolean).min(2),
  z.strictObject({ answer: key }),
]);

/** A row of a table, or one that applies on top. An input that was not given fits no condition on it. */
const row = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)+$/, 'row ids look like "S42-3"'),
  /** All of these must hold. None: the row always applies. */
  when: conditions,
  /** One of these must hold. */
  anyOf: conditions,
  /** None of these may hold. */
  unless: conditions,
  /** Of a row on top: what the rows above must have decided. */
  after: z.record(key, keyOrBoolean).default({}),
  /** true: applies only where no other row decides what this one decides. */
  otherwise: z.boolean().default(false),
  /** What follows in law or practice, by name: the interface string `duty.<table>.<id>`. */
  duty: key.optional(),
  /** What else the row decides, of what the table says it decides; of several rows the first one counts. */
  decides: z.record(key, keyOrBoolean).default({}),
  then: operations.prefault({}),
  ...duties,
  p: ruleNumbers.min(1),
});

/** content/pathways/tables/<id>.yaml: a decision table. */
export const tableSchema = z.strictObject({
  id: key,
  inputs: z.record(key, inputType),
  /** What rows decide besides a duty, each with the values it may have: `urgency: [now, today]`. */
  decides: z.record(key, z.array(keyOrBoolean).min(1)).default({}),
  /** first: the first row that fits wins and rows must cover every input. all: every row that fits applies. */
  hit: z.enum(['first', 'all']),
  rows: z.array(row).min(1),
  /** Rows that apply on top, whichever row above was hit. They add to its duty and never change it. */
  overlays: z.array(row).default([]),
  /** What holds whenever this table is used at all. */
  always: z.strictObject({ must: duties.must, never: duties.never, p: ruleNumbers.min(1) }).optional(),
  /** Things to ask, look for or write down, by name: interface strings `item.<table>.<item>`. */
  lists: z.record(key, z.strictObject({ items: z.array(key).min(1), p: ruleNumbers.min(1) })).default({}),
  /** Volatile facts that the words of this table rest on: shown with the day they were checked (I10, P165). */
  settings: z.array(key).default([]),
  p: ruleNumbers.min(1),
});

/** content/pathways/settings.yaml: a fact that may change, with the day it was checked (P165). */
export const settingSchema = z.strictObject({
  id: key,
  value: z.union([z.number(), z.boolean(), text, z.record(key, z.union([z.boolean(), text]))]),
  checked: day,
  confirmed: z.boolean(),
  note: text.optional(),
  p: ruleNumbers,
});

/** content/pathways/invariants.yaml: what must hold for every combination of answers. */
export const invariantSchema = z.strictObject({ id: z.string().regex(/^I\d+$/), rule: text, p: ruleNumbers });

export type Axis = z.output<typeof axisSchema>;
export type AxisOption = Axis['options'][number];
export type AxisGroup = z.output<typeof group>;
export type Operations = z.output<typeof operations>;
export type Table = z.output<typeof tableSchema>;
export type Row = Table['rows'][number];
export type Condition = z.output<typeof condition>;
export type InputType = z.output<typeof inputType>;
export type Setting = z.output<typeof settingSchema>;
export type Invariant = z.output<typeof invariantSchema>;

export interface Pathways {
  axes: Axis[];
  tables: Table[];
  settings: Setting[];
  invariants: Invariant[];
  /** Which kind comes first among those put first. */
  order: string[];
}
