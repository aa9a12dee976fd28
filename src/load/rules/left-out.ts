import type { LeftOut } from '../../schema/settings.ts';
import type { Read } from '../content-file.ts';
import type { Problem } from '../problem.ts';
import { problemAt, type Known } from './known.ts';

/**
 * A record is a service or is left out, never both; and an id that was given up is never used again (C6): content/left-out.yaml is the
 * ledger of those too.
 */
export function checkLeftOut({ value, source }: Read<LeftOut>, { serviceFolders }: Known): Problem[] {
  return value.flatMap(({ id }, index) =>
    serviceFolders.includes(id)
      ? [
          problemAt(
            source,
            [index, 'id'],
            'C6',
            `"${id}" is left out and also in content/services`,
            'give the service another id, or take this line out if it was never published.',
          ),
        ]
      : [],
  );
}
