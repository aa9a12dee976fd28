import { numbersOf, type Listed, type Listing } from '../../domain/changes.ts';
import type { AllowedChange } from '../../schema/allowed-changes.ts';
import type { Released } from '../../schema/released.ts';
import type { Read } from '../content-file.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from './known.ts';

/** A signature is for a change that was made, after the last release, by today: nothing is allowed ahead (C40). */
export function checkSignatures(
  { value, source }: Read<AllowedChange[]>,
  released: Released,
  now: Listing,
  today: string,
): Problem[] {
  return value.flatMap((entry, index) => [
    ...(wasMade(entry, released.services[entry.service], now.get(entry.service))
      ? []
      : [
          problemAt(
            source,
            [index],
            'C40',
            `this change was not made since the release of ${released.recorded}`,
            'check the id and the number, or take these lines out.',
          ),
        ]),
    ...entry.signed.flatMap(({ on }, at) =>
      on > today || on < released.recorded
        ? [
            problemAt(
              source,
              [index, 'signed', at, 'on'],
              'C40',
              on > today ? 'this signature lies in the future' : 'this signature is older than the last release',
              'write the day on which the change was looked at.',
            ),
          ]
        : [],
    ),
  ]);
}

function wasMade(
  { change, number }: AllowedChange,
  was: Released['services'][string] | undefined,
  is: Listed | undefined,
): boolean {
  if (!was) return false;
  const after = is ? numbersOf(is) : [];
  switch (change) {
    case 'service_removed':
      return is === undefined;
    case 'number_removed':
      return number !== undefined && numbersOf(was).includes(number) && !after.includes(number);
    case 'number_first':
      return number !== undefined && after[0] === number && numbersOf(was)[0] !== number;
    case 'made_public':
      return was.confidential && is?.confidential === false;
  }
}
