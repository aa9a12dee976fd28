import { usableChannels } from '../domain/contact.ts';
import { parseHours } from '../domain/opening-hours.ts';
import { formatHours } from '../i18n/formats.ts';
import { formatNumber } from '../i18n/phone.ts';
import type { FurtherFile, SentFile } from '../islands/finder/finder-file.ts';
import type { Dates, SentService } from '../islands/finder/sent.ts';
import type { Service } from '../schema/directory.ts';
import type { Axis } from '../schema/pathway.ts';
import { datesOf, sentAxis, sentHelps, sentKind } from './finder-sent.ts';
import { finderWords } from './finder-words.ts';
import { directory, stringsOf, today } from './site-content.ts';
import { withdrawnFrom } from './withdrawal.ts';

/**
 * What src/islands/finder needs of one language to ask the first questions: rules, facts to match, words. Nothing that no
 * answer to them can lead to.
 */
export function finderFile(lang: string): SentFile {
  return {
    ...partOf(
      lang,
      directory.pathways.axes.filter(({ further }) => !further),
    ),
    areas: directory.areas,
  };
}

/** What the finder needs besides, once somebody wants to answer more: every question, and what only the further ones lead to. */
export function furtherFile(lang: string): FurtherFile {
  const [first, all] = [finderFile(lang), partOf(lang, directory.pathways.axes)];
  const isKnown = new Set(first.services.map(({ id }) => id));
  return {
    ...all,
    services: all.services.filter(({ id }) => !isKnown.has(id)),
    strings: Object.fromEntries(Object.entries(all.strings).filter(([key]) => !(key in first.strings))),
  };
}

/** Rules, facts and words for some questions. */
function partOf(lang: string, axes: Axis[]): FurtherFile {
  const { pathways } = directory;
  const reachable = reachableKinds(axes);
  const kinds = directory.kinds.filter(({ id }) => reachable.has(id));
  const switches = kinds.flatMap(({ enabledBy }) => enabledBy ?? []);
  const services = directory.services.filter(
    ({ status, kinds: own }) => status === 'running' && own.some((id) => reachable.has(id)),
  );
  const { dates, at } = datesOf(services, sentDates);
  const sent = services.map((service, index) => sentService(lang, service, at[index] ?? 0));
  const expected = new Set(sent.flatMap(({ expect = [] }) => expect));
  return {
    pathways: {
      ...pathways,
      axes: axes.map(sentAxis),
      order: pathways.order.filter((id) => reachable.has(id)),
      tables: [],
      invariants: [],
      settings: pathways.settings.filter(({ id }) => switches.includes(id)),
    },
    kinds: kinds.map(sentKind),
    dates,
    services: sent,
    strings: finderWords(directory.strings[lang] ?? {}, axes, reachable, expected),
  };
}

/** Kinds that some answer adds, and kinds of one sex, which an answer may name as left out. */
function reachableKinds(axes: readonly Axis[]): Set<string> {
  const rows = axes.flatMap(({ options }) => options.map(({ then }) => then));
  const named = rows.flatMap(({ add, first, remove, replaceProtected }) => [
    ...add,
    ...first,
    ...remove,
    ...Object.entries(replaceProtected).flat(),
  ]);
  return new Set([...named, ...directory.kinds.filter(({ sex }) => sex !== undefined).map(({ id }) => id)]);
}

const everReached = reachableKinds(directory.pathways.axes);

function sentDates(service: Service): Dates {
  const { checked, due } = service.review;
  const until = withdrawnFrom(service);
  return { checked, due, ...(until === undefined ? {} : { until }) };
}

function sentService(lang: string, service: Service, dates: number): SentService {
  const { id, slug, name, kinds, areas, helps } = service;
  const t = stringsOf(lang);
  const usable = usableChannels(service, directory.kinds, today);
  const phone = usable.find(({ kind, number }) => kind === 'phone' && number !== undefined);
  const main = phone ?? usable[0];
  const expect = main?.expect.filter((what) => what !== 'unknown') ?? [];
  return {
    id,
    slug,
    name,
    // Kinds that no answer leads to decide nothing here.
    kinds: kinds.filter((kind) => everReached.has(kind)),
    areas,
    helps: sentHelps(helps),
    dates,
    // Only the line that is shown: what nobody vouches for never leaves the content folder.
    ...(main && {
      channels: [{ hours: main.hours, holidays: main.holidays, evidence: { state: main.evidence.state } }],
      hours: [...formatHours(t, parseHours(main.hours)), t.of('cost', main.cost)].join(' · '),
    }),
    ...(expect.length > 0 && { expect }),
    ...(phone?.number !== undefined && { tel: phone.number, number: formatNumber(phone.number) }),
  };
}
