import { z } from 'zod';

const FIX = 'remove one of them, or give it another name.';

/**
 * A list in which no id stands twice, capitals aside: on some disks and in some programs they are the same (C6).
 * @param field the field that holds the id.
 */
export function listOf<Entry extends z.ZodType<object>>(entry: Entry, field: keyof z.output<Entry> & string) {
  return z.array(entry).superRefine((entries, context) => {
    const ids = entries.map((each) => String((each as Record<string, unknown>)[field]));
    for (const { index, message } of repeats(ids))
      context.addIssue({ code: 'custom', message, path: [index, field], params: { rule: 'C6', fix: FIX } });
  });
}

/** A list of words in which none stands twice, capitals aside (C6). */
export function wordsOnce<Word extends z.ZodType<string>>(word: Word) {
  return z.array(word).superRefine((words, context) => {
    for (const { index, message } of repeats(words))
      context.addIssue({ code: 'custom', message, path: [index], params: { rule: 'C6', fix: FIX } });
  });
}

function repeats(names: readonly string[]): { index: number; message: string }[] {
  const plain = names.map((name) => name.toLowerCase());
  return names.flatMap((name, index) => {
    const before = names[plain.indexOf(name.toLowerCase())] ?? name;
    if (plain.indexOf(name.toLowerCase()) === index) return [];
    const message =
      before === name ? `"${name}" stands twice in this list` : `"${name}" differs from "${before}" only in capitals`;
    return [{ index, message }];
  });
}
