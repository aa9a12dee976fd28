import type { PathwayFiles } from '../pathways.ts';
import type { Problem } from '../problem.ts';
import type { Known } from './known.ts';
import { checkKindNames, checkName, checkTwice } from './pathways-names.ts';
import { checkTables } from './pathways-tables.ts';

/** Every kind, area, input, option and setting that a rule names exists, and no id stands twice (C30). */
export function checkPathways(pathways: PathwayFiles, known: Known): Problem[] {
  const kinds = known.kinds.map(({ id }) => id);
  const areas = known.areas.map(({ id }) => id);
  const { axes, order, settings } = pathways;
  return [
    ...axes.value.flatMap(({ id, assume, options }, index) => [
      ...(assume === undefined
        ? []
        : checkName(
            assume,
            options.map((option) => option.id),
            `an option of ${id}`,
            axes.source,
            [index, 'assume'],
          )),
      ...options.flatMap(({ then, means: { area } }, at) => [
        ...checkKindNames(then, kinds, axes.source, [index, 'options', at]),
        ...(area === undefined
          ? []
          : checkName(area, areas, 'in content/areas.yaml', axes.source, [index, 'options', at])),
      ]),
      ...checkTwice(
        options.map((option) => option.id),
        axes.source,
        (at) => [index, 'options', at, 'id'],
      ),
    ]),
    ...order.value.flatMap((kind, index) => checkName(kind, kinds, 'in content/kinds.yaml', order.source, [index])),
    ...checkTwice(order.value, order.source, (index) => [index]),
    ...checkTwice(
      settings.value.map(({ id }) => id),
      settings.source,
      (index) => [index, 'id'],
    ),
    ...checkTables(pathways, known),
  ];
}
