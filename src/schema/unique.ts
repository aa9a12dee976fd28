import { z } from 'zod';

/**
 * A list in which no id stands twice, capitals aside: on some disks and in some programs they are the same (C6).
 * @param field the field that holds the id.
 */
export function listOf<Entry extends z.ZodType<object>>(entry: Entry, field: keyof z.output<Entry> & string) {
  return z.array(entry).superRefine((entries, context) => {
    const seen = new Map<string, string>();
    entries.forEach((each, index) => {
      const id = String((each as Record<string, unknown>)[field]);
      const before = seen.get(id.toLowerCase());
      if (before === undefined) {
        seen.set(id.toLowerCase(), id);
        return;
      }
      const message =
        before === id ? `"${id}" stands twice in this list` : `"${id}" differs from "${before}" only in capitals`;
      const params = { rule: 'C6', fix: 'remove one of them, or give it another name.' };
      context.addIssue({ code: 'custom', message, path: [index, field], params });
    });
  });
}
