import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt } from './known.ts';

/** One place where a number stands. */
interface Use {
  service: ServiceFiles;
  index: number;
  isMarked: boolean;
}

/**
 * A number of two services is a slip of the pen, unless both say that they share it (C15). A mark that has become wrong, because the other
 * service is gone, is told but does not stop anybody (W).
 */
export function checkSharedNumbers(services: readonly ServiceFiles[]): Problem[] {
  const uses = new Map<string, Use[]>();
  for (const service of services) {
    service.facts.value.channels.forEach(({ number, sharedNumber }, index) => {
      if (number === undefined) return;
      uses.set(number, [...(uses.get(number) ?? []), { service, index, isMarked: sharedNumber === true }]);
    });
  }
  return [...uses].flatMap(([number, all]) => {
    const ids = [...new Set(all.map(({ service }) => service.id))];
    return all.flatMap(({ service, index, isMarked }) => {
      const others = ids.filter((id) => id !== service.id);
      if (isMarked === others.length > 0) return [];
      const { source } = service.facts;
      const path = ['channels', index, isMarked ? 'sharedNumber' : 'number'];
      if (isMarked) {
        const wrong = `no other service has the number "${number}"`;
        return [{ ...problemAt(source, path, 'C15', wrong, 'remove "sharedNumber".'), isWarning: true }];
      }
      const wrong = `"${number}" is also the number of ${others.join(', ')}`;
      const fix = 'correct it; or, when the sources of each give it, add "sharedNumber: true" on each.';
      return [problemAt(source, path, 'C15', wrong, fix)];
    });
  });
}
