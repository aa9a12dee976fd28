import { z } from 'zod';
import { plainFaults } from './plain-text.ts';
import { rule } from './rule.ts';

/** Where a text would send its reader: among words and names nothing says who runs it (C17). */
const WEB_ADDRESS = /https:\/\/|(^|\s)\/\//i;

/** One line of plain text: no markup, no hidden marks, no address, nothing left over from a draft (C1, C2, C5, C17, C18, C20, C21). */
export const text = z
  .string()
  .trim()
  .min(1)
  .superRefine((value, context) => {
    for (const { rule, wrong, fix } of plainFaults(value)) {
      context.addIssue({ code: 'custom', message: wrong, params: { rule, fix } });
    }
    if (WEB_ADDRESS.test(value)) {
      const fix = 'say what it is called; the address of a website stands under "url:".';
      context.addIssue({
        code: 'custom',
        message: 'the text holds an address of a website',
        params: { rule: 'C17', fix },
      });
    }
  });

/** Names that every object of a program has already: asked for one of these, it answers with something of its own. */
const isOfPrograms = (value: string) => value in Object.prototype;

/** An id: small letters, digits and hyphens, as in "bswa-helpline". */
export const id = rule(
  z.string(),
  (value) => /^(?=.{3,40}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && !isOfPrograms(value),
  {
    rule: 'C6',
    wrong:
      'an id is 3 to 40 small letters and digits with single hyphens between, and no name that programs use themselves',
    fix: 'write it like "bswa-helpline".',
  },
);

/** The name of something in a list of this project, e.g. "local_da_lead". */
export const key = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_]*$/, 'use letters, digits and _')
  .refine((value) => !isOfPrograms(value), 'programs use this name themselves: take another');

/** Rules of pathways.md that this fact or row comes from. */
export const ruleNumbers = z.array(
  rule(z.string(), (value) => /^P(1[0-5]\d|16[0-7]|[1-9]\d|[1-9])$/.test(value), {
    rule: 'C30',
    wrong: 'there is no such rule in pathways.md',
    fix: 'use P1 to P167.',
  }),
);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day, in quotes: "2026-11-21". */
export const day = rule(z.string(), isRealDay, {
  rule: 'C27',
  wrong: 'this is not a day of the calendar',
  fix: 'write it in quotes as "2026-11-21".',
});

function isRealDay(value: string): boolean {
  if (!DAY.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
