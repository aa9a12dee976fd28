import { usableChannels } from '../domain/contact.ts';
import type { Service } from '../schema/directory.ts';
import type { Table } from '../schema/pathway.ts';
import type { Channel } from '../schema/service.ts';
import { isForPeopleWhoHarm } from './service-groups.ts';
import { coveredAreas, coveredAreasOf } from './service-list.ts';
import { directory, today } from './site-content.ts';

/** A service that a table's duties bring in. */
export interface DeskContact {
  service: Service;
  /** Those of the kinds the table names that it stands for, in the order of the table. */
  kinds: string[];
  /** The line for professionals, or else its first line that may be dialled. */
  line: Channel | undefined;
}

/** The kinds of service that a table brings in: those that some row puts first, then all others, as the table names them. */
export function kindsNamedBy({ rows, overlays }: Table): string[] {
  const then = [...rows, ...overlays].map((row) => row.then);
  return [...new Set([...then.flatMap(({ first }) => first), ...then.flatMap(({ add }) => add)])];
}

/**
 * Whom to ring for a table's duties: first what holds in every covered area, then what is there for each.
 * @returns for each area, or undefined for all of them, the services in the order of the table.
 */
export function deskContacts(table: Table): { area: string | undefined; contacts: DeskContact[] }[] {
  const wanted = kindsNamedBy(table);
  const found = directory.services
    .filter(
      (service) =>
        service.status === 'running' && (service.helps.audience.includes('P') || isForPeopleWhoHarm(service)),
    )
    .map((service): DeskContact => {
      const kinds = wanted.filter((kind) => service.kinds.includes(kind));
      return { service, kinds, line: lineFor(service) };
    })
    .filter(({ kinds }) => kinds.length > 0)
    .sort(
      (a, b) =>
        wanted.indexOf(a.kinds[0] ?? '') - wanted.indexOf(b.kinds[0] ?? '') || Number(!a.line) - Number(!b.line),
    );
  const isEverywhere = ({ service }: DeskContact) => coveredAreasOf(service).length === coveredAreas.length;
  return [
    ...coveredAreas.map(({ id }) => ({
      area: id,
      contacts: found.filter((contact) => !isEverywhere(contact) && coveredAreasOf(contact.service).includes(id)),
    })),
    { area: undefined, contacts: found.filter(isEverywhere) },
  ].filter(({ contacts }) => contacts.length > 0);
}

function lineFor(service: Service): Channel | undefined {
  const lines = usableChannels(service, directory.kinds, today).filter(
    ({ kind, number }) => kind === 'phone' && number !== undefined,
  );
  return lines.find(({ purpose }) => purpose === 'professionals') ?? lines[0];
}
