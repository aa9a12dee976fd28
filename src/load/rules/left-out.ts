import type { LeftOut } from '../../schema/settings.ts';
import type { Read } from '../content-file.ts';
import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt } from './known.ts';

/** A record is a service or is left out, never both; and an id that was given up is never used again (C6). */
export function checkLeftOut({ value, source }: Read<LeftOut>, services: ServiceFiles[]): Problem[] {
  const ids = services.map(({ id }) => id);
  return value.flatMap(({ id }, index) =>
    ids.includes(id)
      ? [
          problemAt(
            source,
            [index, 'id'],
            'C6',
            `"${id}" is left out and also in content/services`,
            'remove one of the two.',
          ),
        ]
      : [],
  );
}
