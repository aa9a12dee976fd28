import { coveringArea } from '../domain/area.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Service } from '../schema/directory.ts';
import type { Channel } from '../schema/service.ts';
import { emergencyNumber } from './lines.ts';
import { isForPeopleWhoHarm } from './service-groups.ts';
import { coveredAreas, coveredAreasOf } from './service-list.ts';
import { mayStandOnPaper } from './sheet-kinds.ts';
import { paperLines } from './sheet-lines.ts';
import { directory, languages, today } from './site-content.ts';

/** A service as it may stand on the paper: words in place of its name, and its numbers. */
export interface SheetRow {
  service: Service;
  /** Neutral, in the language of the paper; told apart from others by place where the same kind is there for several places. */
  label: string;
  lines: Channel[];
}

/** Every language with every covered area: one page each, so that none is too heavy. */
export function sheetPaths(): { params: { lang: string; area: string } }[] {
  return languages.flatMap(({ tag }) => coveredAreas.map(({ id }) => ({ params: { lang: tag, area: id } })));
}

/** The address of the first page of the sheets, or of the sheet of an area. */
export function sheetPath(lang: string, area?: string): string {
  return `/${lang}/work/sheet/${area === undefined ? '' : `${area}/`}`;
}

/**
 * What may be ticked for an area: services of the area itself, and those that every covered area has.
 * Left out: lines of professionals and of people who harm (P32, P121), and 999, which is on every sheet (P1).
 * @returns rows in directory order.
 */
export function sheetRows(t: Translator, area: string): { near: SheetRow[]; everywhere: SheetRow[] } {
  const found = directory.services.flatMap((service) => {
    const kind = paperKind(service);
    const lines = paperLines(service, directory.kinds, today).filter(({ number }) => number !== emergencyNumber);
    const isThere = coveredAreasOf(service).includes(area);
    return kind === undefined || lines.length === 0 || !isThere ? [] : [{ service, kind, lines }];
  });
  const place = ({ areas }: Service) => t.of('area', coveringArea(areas, area, directory.areas)?.id ?? area);
  const rows = found
    .sort((a, b) => order(a.kind) - order(b.kind))
    .map(({ service, kind, lines }): SheetRow => {
      const label = t.of('sheet.kind', kind);
      const places = new Set(found.filter((other) => other.kind === kind).map((other) => place(other.service)));
      return {
        service,
        label: places.size === 1 ? label : t('sheet.from_place', { label, place: place(service) }),
        lines,
      };
    });
  const isEverywhere = ({ service }: SheetRow) => coveredAreasOf(service).length === coveredAreas.length;
  return { near: rows.filter((row) => !isEverywhere(row)), everywhere: rows.filter(isEverywhere) };
}

/** The kind whose words stand for a service on paper: the first it names that has such; none for what must not be there. */
function paperKind(service: Service): string | undefined {
  const { status, helps } = service;
  const isForThePerson = helps.audience.some((who) => who === 'V' || who === 'F');
  if (status !== 'running' || !isForThePerson || isForPeopleWhoHarm(service)) return undefined;
  if (helps.exclusions.includes('not_public')) return undefined;
  return service.kinds.find((id) => directory.kinds.some((kind) => kind.id === id && mayStandOnPaper(kind)));
}

function order(kind: string): number {
  return directory.kinds.findIndex(({ id }) => id === kind);
}
