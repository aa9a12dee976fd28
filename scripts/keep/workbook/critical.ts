import type { Reading } from '../../../src/load/content-file.ts';
import { readReviewed } from '../../../src/load/list-file.ts';
import { ContentError } from '../../../src/load/problem.ts';
import { criticalSchema, type Critical } from '../../../src/schema/critical.ts';

/** content/critical-strings.yaml. @throws ContentError when it cannot be read. */
export function readCritical(content: string): Critical {
  const reading: Reading = { content, problems: [] };
  const read = readReviewed(reading, 'critical-strings.yaml', criticalSchema);
  if (!read) throw new ContentError(reading.problems);
  return read.value;
}
