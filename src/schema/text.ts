import { z } from 'zod';
import { rule } from './rule.ts';

/** Marks that reorder or hide text (C21). A joiner is allowed: Persian and other scripts need it. */
const HIDDEN_MARKS = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u00AD]/u;
const LEFTOVERS = /\b(TODO|FIXME|lorem ipsum|xxx)\b|\{\{|\}\}|\$\{|<{7}|>{7}|={7}/i;

/** One line of plain text: no markup, no hidden marks, nothing left over from a draft. */
export const text = rule(
  rule(
    rule(z.string().trim().min(1), (value) => !/[<>]|&[a-z#0-9]+;/i.test(value), {
      rule: 'C20',
      wrong: 'text may not hold "<", ">" or "&...;"',
      fix: 'write it as plain words.',
    }),
    (value) => !HIDDEN_MARKS.test(value),
    {
      rule: 'C21',
      wrong: 'the text holds an invisible mark that can reorder or hide words',
      fix: 'type the text again instead of pasting it.',
    },
  ),
  (value) => !LEFTOVERS.test(value),
  { rule: 'C5', wrong: 'this looks like something left over from a draft', fix: 'finish or remove it.' },
);

/** An id: small letters, digits and hyphens, as in "bswa-helpline". */
export const id = rule(z.string(), (value) => /^[a-z0-9-]{3,40}$/.test(value), {
  rule: 'C6',
  wrong: 'an id is 3 to 40 small letters, digits and hyphens',
  fix: 'write it like "bswa-helpline".',
});

/** The name of something in a list of this project, e.g. "local_da_lead". */
export const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_]*$/, 'use letters, digits and _');

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

/** When a page was dated: "2026-02-28", "2026-02", "2026" or "unknown". In quotes, or YAML makes a number of it. */
export const pageDate = rule(z.string(), (value) => value === 'unknown' || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value), {
  rule: 'C28',
  wrong: 'this is not a date',
  fix: 'write "2026-02", "2026" or "unknown", in quotes.',
});

/** An address on the web: https, no parameters that track, no names of people. */
export const url = rule(z.string().max(300), isPlainHttps, {
  rule: 'C17',
  wrong: 'this is not a plain https address',
  fix: 'copy the address of the page itself, starting with https://, without "?utm..." or "#...".',
});

function isPlainHttps(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const parsed = new URL(value);
  const isPlain = parsed.username === '' && parsed.password === '' && parsed.port === '' && parsed.hash === '';
  return parsed.protocol === 'https:' && isPlain && !/utm_|fbclid/.test(value) && !/^[\d.]+$/.test(parsed.hostname);
}
