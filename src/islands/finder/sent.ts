import { PLACES_UNSURE } from '../../domain/unknown.ts';
import { servicePath } from '../../i18n/paths.ts';
import type { Kind } from '../../schema/kind.ts';
import type { Axis, AxisOption, Operations, Pathways } from '../../schema/pathway.ts';
import { rowsOf, type Columns } from './columns.ts';
import type { FinderService } from './finder-file.ts';

// What most of them have, and so need not be sent: put in again here, and left out by src/load/finder-sent.ts.
export const USUAL_AXIS = { many: false, further: false } satisfies Partial<Axis>;
export const USUAL_OPTION = { means: {}, must: [], never: [], say: [], p: [] } satisfies Partial<AxisOption>;
export const USUAL_THEN = { add: [], first: [], remove: [], replaceProtected: {} } satisfies Partial<Operations>;
const ALMOST_ALL: Kind['audience'] = ['V', 'F', 'P'];
export const USUAL_HELPS = { sex: 'any', age: {}, community: [], audience: ALMOST_ALL } satisfies Partial<
  FinderService['helps']
>;
export const USUAL_KIND = {
  group: 'now',
  audience: ALMOST_ALL,
  public: true,
  serves: [],
  protected: false,
  crisis: false,
  lasting: false,
  aboutChild: false,
  everybody: false,
  houses: false,
  p: [],
} satisfies Partial<Kind>;

/** Lines that nobody vouches for are not sent at all. */
const USUAL_LINE = { interpreter: 'unknown', evidence: { state: 'published' } } satisfies Partial<
  FinderService['channels'][number]
>;

/** Something of which the usual parts may be left out. */
export type Short<Whole, Usual> = Omit<Whole, keyof Usual> & Partial<Pick<Whole, keyof Usual & keyof Whole>>;

export type SentOption = Omit<Short<AxisOption, typeof USUAL_OPTION>, 'then'> & {
  then?: Short<Operations, typeof USUAL_THEN>;
};
export type SentAxis = Omit<Short<Axis, typeof USUAL_AXIS>, 'options'> & { options: Columns<SentOption> };
export type SentKind = Short<Kind, typeof USUAL_KIND>;

/** The days of a number's check, of its next check, and of its end, if it has one. */
export type Dates = FinderService['review'] & Pick<FinderService, 'until'>;

/** A service without what is the same for all of them or follows from the rest. */
export interface SentService extends Pick<FinderService, 'id' | 'kinds' | 'areas' | 'name'> {
  slug: string;
  helps: Short<FinderService['helps'], typeof USUAL_HELPS>;
  number?: string;
  /** Where it is another than the printed number tells. */
  tel?: string;
  expect?: string[];
  /** Which of the file's lines. */
  line?: number;
  /** Which of the file's dates. */
  dates: number;
  /** Nobody is sure of the places that it helps in. */
  unsure?: boolean;
}

/** When a line answers, as data and with its cost in words, and whether an interpreter can join. */
export interface SentLine extends Pick<FinderService['channels'][number], 'hours' | 'holidays'> {
  interpreter?: FinderService['channels'][number]['interpreter'];
  words: string;
}

/** Services, with the dates and lines that they share. */
export interface SentServices {
  services: Columns<SentService>;
  dates: Dates[];
  lines: SentLine[];
}

/** Rules and facts as they go over a slow line. */
export interface SentFacts extends SentServices {
  pathways: Omit<Pathways, 'axes'> & { axes: SentAxis[] };
  kinds: Columns<SentKind>;
}

/**
 * Keys of the words of questions, answers and kinds, in the order in which they stand in the file: these words are sent without.
 */
export function keysOf({ pathways, kinds }: Pick<SentFacts, 'pathways' | 'kinds'>): string[] {
  const ofAxes = pathways.axes.flatMap(({ id, options, groups = [] }) =>
    [
      '',
      '.hint',
      ...options.id.map((option) => `.${option ?? ''}`),
      ...groups.map((group) => `.group.${group.id}`),
    ].map((end) => `axis.${id}${end}`),
  );
  return [...ofAxes, ...kinds.id.map((kind) => `kind.${kind ?? ''}`)];
}

/** Puts in again what was left out. */
export function unpacked({ pathways, kinds, ...sent }: SentFacts, lang: string) {
  return {
    pathways: { ...pathways, axes: pathways.axes.map(wholeAxis) },
    kinds: kindsOf(kinds),
    services: servicesOf(sent, lang),
  };
}

export function kindsOf(kinds: Columns<SentKind>): Kind[] {
  return rowsOf(kinds).map((kind): Kind => ({ ...USUAL_KIND, ...kind }));
}

/** Services with all that was left out. */
export function servicesOf({ services, dates, lines }: SentServices, lang: string): FinderService[] {
  return rowsOf(services).map(({ slug, helps, dates: which, line = -1, unsure, ...service }): FinderService => {
    const { until, ...review } = dates[which] ?? { checked: '', due: '' };
    const shown = lines[line];
    const channels = shown ? [{ ...USUAL_LINE, ...shown }] : [];
    return {
      status: 'running',
      doubts: unsure ? [PLACES_UNSURE] : [],
      ...(service.number !== undefined && { tel: dialled(service.number) }),
      ...service,
      channels,
      ...(shown && { hours: shown.words }),
      helps: { ...USUAL_HELPS, ...helps },
      path: servicePath(lang, slug),
      review,
      ...(until !== undefined && { until }),
    };
  });
}

/** What a tap dials for most of the printed numbers: "0808 800 0028" is "+448088000028". */
export function dialled(number: string): string {
  return number.replaceAll(' ', '').replace(/^0/, '+44');
}

function wholeAxis({ options, ...axis }: SentAxis): Axis {
  return {
    ...USUAL_AXIS,
    ...axis,
    options: rowsOf(options).map((option) => ({ ...USUAL_OPTION, ...option, then: { ...USUAL_THEN, ...option.then } })),
  };
}
