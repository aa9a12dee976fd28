import type { Channel } from '../../schema/service.ts';
import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { faultsOfHours } from './hours.ts';
import { problemAt } from './known.ts';
import { faultsOfCost, faultsOfNumber } from './numbers.ts';

/** Numbers, cost and hours of a service's channels (C12 to C15, C26, C37). */
export function checkChannels({ facts: { value, source } }: ServiceFiles): Problem[] {
  const { channels } = value;
  return channels.flatMap((channel, index) => {
    const at = (field: string, rule: string, wrong: string, fix: string) =>
      problemAt(source, ['channels', index, field], rule, wrong, fix);
    const numbers = channel.number === undefined ? [] : faultsOfNumber(channel.number, channel);
    const before = channels.slice(0, index).some((other) => reach(other) === reach(channel));
    return [
      ...faultsOfHours(channel).map((wrong) => at('hours', 'C26', wrong, 'check the times.')),
      ...[...numbers, ...faultsOfCost(channel)].map(({ field, rule, wrong, fix }) => at(field, rule, wrong, fix)),
      ...(before
        ? [
            at(
              'kind',
              'C15',
              'this channel stands twice, with the same purpose',
              'keep one, or say what the other is for.',
            ),
          ]
        : []),
    ];
  });
}

/** What makes two channels the same to somebody who wants to use one. */
function reach({ kind, purpose, number, url, email, address }: Channel): string {
  return JSON.stringify([kind, purpose, number, url, email, address]);
}
