import { z } from 'zod';
import { rule } from './rule.ts';
import * as words from './vocabulary.ts';

const MAX_AGE = 120;

const years = rule(z.number(), (value) => Number.isInteger(value) && value >= 0 && value <= MAX_AGE, {
  rule: 'C33',
  wrong: 'this is not an age in years',
  fix: `write a whole number from 0 to ${String(MAX_AGE)}, or leave it out when no source says it.`,
});

const age = rule(
  z.strictObject({ from: years.optional(), to: years.optional() }),
  ({ from, to }) => from === undefined || to === undefined || from <= to,
  {
    rule: 'C33',
    wrong: 'the ages end before they start',
    fix: 'write the lower age under "from" and the higher under "to".',
  },
);

/** Whom a service helps, as facts that need no sentence: pages say it before the number (C33). */
export const helps = z
  .strictObject({
    sex: z.enum(words.SEXES),
    /** In years, both ends included. Leave out an end nobody has stated. */
    age: age.default({}),
    /** Run by and for these communities. Leave out for a service for everybody. */
    community: z.array(z.enum(words.COMMUNITIES)).default([]),
    /** true: only for the communities above. */
    communityOnly: z.boolean().default(false),
    /** Who may use it: the person being hurt (V), someone worried (F), a professional (P), a person who harms (X). */
    audience: z.array(z.enum(words.AUDIENCES)).min(1),
    exclusions: z.array(z.enum(words.EXCLUSIONS)).default([]),
  })
  .superRefine(({ community, communityOnly }, context) => {
    if (!communityOnly || community.length > 0) return;
    context.addIssue({
      code: 'custom',
      message: '"communityOnly" does not say for which community',
      path: ['communityOnly'],
      params: { rule: 'C33', fix: 'add "community:", or remove "communityOnly".' },
    });
  });
