import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { unknownName, type Known } from './known.ts';

/** The places and settings that a kind of service names exist (C30). */
export function checkKinds({ kinds, pathways }: Pick<Content, 'kinds' | 'pathways'>, known: Known): Problem[] {
  const areas = known.areas.map(({ id }) => id);
  const settings = pathways.settings.value.map(({ id }) => id);
  return kinds.value.flatMap((kind, index) => {
    const unknown = (name: string, list: readonly string[], file: string, path: PropertyKey[]) =>
      unknownName(kinds.source, [index, ...path], name, list, file);
    return [
      ...(kind.areas ?? []).flatMap((name, at) => unknown(name, areas, 'content/areas.yaml', ['areas', at])),
      ...(kind.enabledBy === undefined
        ? []
        : unknown(kind.enabledBy, settings, 'content/pathways/settings.yaml', ['enabledBy'])),
    ];
  });
}
