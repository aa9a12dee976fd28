import { z } from 'zod';
import { rule } from './rule.ts';
import { day } from './text.ts';

/** When a page was dated: "2026-02-28", "2026-02", "2026" or "unknown". In quotes, or YAML makes a number of it. */
export const pageDate = rule(
  z.string(),
  (value) => value === 'unknown' || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) || day.safeParse(value).success,
  {
    rule: 'C28',
    wrong: 'this is not a date of the calendar',
    fix: 'write "2026-02-28", "2026-02", "2026" or "unknown", in quotes.',
  },
);
