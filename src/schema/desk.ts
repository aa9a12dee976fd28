import { z } from 'zod';
import { conditionsSchema } from './pathway.ts';
import { id, key, ruleNumbers } from './text.ts';

/** The page of one decision table. */
const pageSchema = z.strictObject({
  /** The end of the page's address: neutral words, as an address stays in a history (S5). */
  slug: id,
  /**
   * The questions of the table's form in their order, in groups; the group `more` stands folded. A group has words of its own,
   * `desk_en.ask.<table>.<group>`, where there are several.
   */
  ask: z.record(key, z.array(key).min(1)),
  /**
   * Yes-or-no inputs that nobody is asked for, as other answers tell them: true where all of these hold, false where one does
   * not. "Under 16?" follows from the age, and must not be left open by somebody who wrote 15.
   */
  told: z.record(key, conditionsSchema).default({}),
  /** What is told before the form, each with its rules: `desk_en.note.<table>.<note>`. */
  notes: z.record(key, ruleNumbers.min(1)).default({}),
});

/** content/desk.yaml: the professionals' desk. */
export const deskSchema = z.strictObject({
  /** By the id of the decision table. */
  tables: z.record(key, pageSchema),
  /** Who works where, and the tables they need, what is asked of them most often first: `desk.job.<job>`. */
  jobs: z.record(key, z.array(key).min(1)),
});

export type Desk = z.output<typeof deskSchema>;
export type DeskPage = z.output<typeof pageSchema>;
