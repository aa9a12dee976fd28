import { servicePath } from '../../i18n/paths.ts';
import type { Kind } from '../../schema/kind.ts';
import type { Axis, AxisOption, Operations, Pathways } from '../../schema/pathway.ts';
import type { FinderService } from './finder-file.ts';

// What most of them have, and so need not be sent: put in again here, and left out by src/load/finder-sent.ts.
export const USUAL_AXIS = { many: false, further: false } satisfies Partial<Axis>;
export const USUAL_OPTION = { means: {}, must: [], never: [], say: [], p: [] } satisfies Partial<AxisOption>;
export const USUAL_THEN = { add: [], first: [], remove: [], replaceProtected: {} } satisfies Partial<Operations>;
export const USUAL_HELPS = { sex: 'any', age: {}, community: [] } satisfies Partial<FinderService['helps']>;
export const USUAL_KIND = {
  group: 'now',
  public: true,
  serves: [],
  protected: false,
  crisis: false,
  lasting: false,
  aboutChild: false,
  p: [],
} satisfies Partial<Kind>;

/** Something of which the usual parts may be left out. */
export type Short<Whole, Usual> = Omit<Whole, keyof Usual> & Partial<Pick<Whole, keyof Usual & keyof Whole>>;

export type SentOption = Omit<Short<AxisOption, typeof USUAL_OPTION>, 'then'> & {
  then?: Short<Operations, typeof USUAL_THEN>;
};
export type SentAxis = Omit<Short<Axis, typeof USUAL_AXIS>, 'options'> & { options: SentOption[] };
export type SentKind = Short<Kind, typeof USUAL_KIND>;

/** The days of a number's check, of its next check, and of its end, if it has one. */
export type Dates = FinderService['review'] & Pick<FinderService, 'until'>;

/** A service without what is the same for all of them or follows from the rest. */
export interface SentService extends Pick<FinderService, 'id' | 'kinds' | 'areas' | 'name'> {
  slug: string;
  helps: Short<FinderService['helps'], typeof USUAL_HELPS>;
  /** Which of the file's dates. */
  dates: number;
  channels?: FinderService['channels'];
  hours?: string;
  expect?: string[];
  tel?: string;
  number?: string;
}

/** Rules and facts as they go over a slow line. */
export interface SentFacts {
  pathways: Omit<Pathways, 'axes'> & { axes: SentAxis[] };
  kinds: SentKind[];
  services: SentService[];
  dates: Dates[];
}

/** Puts in again what was left out. */
export function unpacked<File extends SentFacts>({ pathways, kinds, services, dates, ...rest }: File, lang: string) {
  return {
    ...rest,
    pathways: { ...pathways, axes: pathways.axes.map(wholeAxis) },
    kinds: kinds.map((kind): Kind => ({ ...USUAL_KIND, ...kind })),
    services: services.map(({ slug, helps, dates: which, ...service }): FinderService => {
      const { until, ...review } = dates[which] ?? { checked: '', due: '' };
      return {
        status: 'running',
        channels: [],
        ...service,
        helps: { ...USUAL_HELPS, ...helps },
        path: servicePath(lang, slug),
        review,
        ...(until !== undefined && { until }),
      };
    }),
  };
}

function wholeAxis({ options, ...axis }: SentAxis): Axis {
  return {
    ...USUAL_AXIS,
    ...axis,
    options: options.map((option) => ({ ...USUAL_OPTION, ...option, then: { ...USUAL_THEN, ...option.then } })),
  };
}
