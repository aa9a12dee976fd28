import { shownChannel } from '../domain/contact.ts';
import { interpreterOf } from '../domain/interpreters.ts';
import { parseHours } from '../domain/opening-hours.ts';
import { PLACES_UNSURE } from '../domain/unknown.ts';
import { formatHours } from '../i18n/formats.ts';
import { formatNumber } from '../i18n/phone.ts';
import { dialled, type Dates, type SentLine, type SentService, type SentServices } from '../islands/finder/sent.ts';
import type { Service } from '../schema/directory.ts';
import { columnsOf, sentHelps, sharedBy } from './finder-sent.ts';
import { directory, stringsOf, today } from './site-content.ts';
import { withdrawnFrom } from './withdrawal.ts';

/**
 * Services as they go over a slow line: facts to match and rank by, and what a card shows.
 * @param counts whether a kind decides anything where they go.
 */
export function sentServices(
  lang: string,
  services: readonly Service[],
  counts: (kind: string) => boolean,
): SentServices {
  const dates = sharedBy(services.map(sentDates));
  const lines = sharedBy(services.map((service) => sentLine(lang, service)));
  return {
    dates: dates.list,
    lines: lines.list,
    services: columnsOf(services.map((service, at) => sentService(service, counts, dates.at[at] ?? 0, lines.at[at]))),
  };
}

function sentDates(service: Service): Dates {
  const { checked, due } = service.review;
  const until = withdrawnFrom(service);
  return { checked, due, ...(until === undefined ? {} : { until }) };
}

/** The line that is shown, and only that: what nobody vouches for never leaves the content folder. */
function shownOf(service: Service): Service['channels'][number] | undefined {
  return shownChannel(service, directory.kinds, today);
}

/** What happens when one rings the line that is shown. */
export function expectedOf(service: Service): string[] {
  return shownOf(service)?.expect.filter((what) => what !== 'unknown') ?? [];
}

function sentLine(lang: string, service: Service): SentLine | undefined {
  const shown = shownOf(service);
  if (!shown) return undefined;
  const t = stringsOf(lang);
  const interpreter = interpreterOf(service.channels);
  return {
    hours: shown.hours,
    holidays: shown.holidays,
    ...(interpreter !== 'unknown' && { interpreter }),
    words: [...formatHours(t, parseHours(shown.hours)), t.of('cost', shown.cost)].join(' · '),
  };
}

function sentService(
  service: Service,
  counts: (kind: string) => boolean,
  dates: number,
  line: number | undefined,
): SentService {
  const { id, slug, name, kinds, areas, helps } = service;
  const expect = expectedOf(service);
  const shown = shownOf(service);
  const tel = shown?.kind === 'phone' ? shown.number : undefined;
  const number = tel === undefined ? undefined : formatNumber(tel);
  return {
    id,
    slug,
    name,
    kinds: kinds.filter(counts),
    areas,
    helps: sentHelps(helps),
    ...(number !== undefined && { number }),
    ...(tel !== undefined && dialled(number ?? '') !== tel && { tel }),
    ...(expect.length > 0 && { expect }),
    ...(line !== undefined && { line }),
    dates,
    ...(service.doubts.includes(PLACES_UNSURE) && { unsure: true }),
  };
}
