import { z } from 'zod';
import { key } from './text.ts';
import { listOf } from './unique.ts';

/** How large a place is, smallest first. */
const LEVELS = ['district', 'council', 'force', 'region', 'nation'] as const;

export const areaSchema = z.strictObject({
  id: key,
  /** The place it lies in. Covering a place covers all that lies in it. */
  within: key.optional(),
  level: z.enum(LEVELS),
  /** true: Waymark looks for help here in full. */
  covered: z.boolean().default(false),
});

export type Area = z.output<typeof areaSchema>;

/** content/areas.yaml: the places a service can cover. A place's name is the interface string `area.<id>`. */
export const areasSchema = listOf(areaSchema, 'id')
  .min(1)
  .superRefine((areas, context) => {
    areas.forEach((area, index) => {
      const message = wrongWithin(area, areas);
      const params = { rule: 'C30', fix: 'name the next larger place it lies in, as it stands in this list.' };
      if (message !== undefined) context.addIssue({ code: 'custom', message, path: [index, 'within'], params });
    });
  });

/** Why a place cannot lie where it says, if it cannot (C30). Every later step walks upwards and has to arrive. */
function wrongWithin(area: Area, areas: readonly Area[]): string | undefined {
  if (area.within === undefined) return undefined;
  const outer = areas.find(({ id }) => id === area.within);
  if (!outer) return `"${area.within}" is not in this list`;
  const passed = [area.id];
  for (let next: Area | undefined = outer; next;) {
    if (passed.includes(next.id)) return `these places lie in a circle: ${[...passed, next.id].join(', in ')}`;
    passed.push(next.id);
    const { within }: Area = next;
    next = areas.find(({ id }) => id === within);
  }
  return LEVELS.indexOf(outer.level) < LEVELS.indexOf(area.level)
    ? `a ${area.level} cannot lie in a ${outer.level}`
    : undefined;
}
