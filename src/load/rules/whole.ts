import type { Content } from '../content.ts';
import type { Known } from './known.ts';
import { checkPathways } from './pathways.ts';

/**
 * Whether every service could be read and every kind and area that is named exists. Where not, another check has said so,
 * and what asks for enough services would blame the wrong file.
 */
export function isWhole({ services, pathways }: Content, known: Known): boolean {
  const kinds = new Set(known.kinds.map(({ id }) => id));
  const areas = new Set(known.areas.map(({ id }) => id));
  return (
    services.length === known.serviceFolders.length &&
    services.every(({ facts: { value } }) => value.kinds.every((id) => kinds.has(id))) &&
    services.every(({ facts: { value } }) => value.areas.every((id) => areas.has(id))) &&
    checkPathways(pathways, known).length === 0
  );
}
