import { usableChannels } from '../domain/contact.ts';
import { parseHours } from '../domain/opening-hours.ts';
import { formatHours } from '../i18n/formats.ts';
import { servicePath } from '../i18n/paths.ts';
import { formatNumber } from '../i18n/phone.ts';
import type { FinderService, FurtherFile, SentFile } from '../islands/finder/finder-file.ts';
import type { Service } from '../schema/directory.ts';
import type { Axis } from '../schema/pathway.ts';
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
  const { pathways, services } = directory;
  const reachable = reachableKinds(axes);
  const kinds = directory.kinds.filter(({ id }) => reachable.has(id)).map((kind) => ({ ...kind, p: [] }));
  const switches = kinds.flatMap(({ enabledBy }) => enabledBy ?? []);
  return {
    pathways: {
      ...pathways,
      axes: axes.map(asSent),
      order: pathways.order.filter((id) => reachable.has(id)),
      tables: [],
      invariants: [],
      settings: pathways.settings.filter(({ id }) => switches.includes(id)),
    },
    kinds,
    services: services
      .filter(({ status, kinds: own }) => status === 'running' && own.some((id) => reachable.has(id)))
      .map((service) => finderService(lang, service)),
    strings: finderWords(directory.strings[lang] ?? {}, axes, reachable),
  };
}

/** An axis without what the finder does not show: numbers of rules where no duty stands beside them. */
function asSent({ options, ...axis }: Axis): Axis {
  return {
    ...axis,
    options: options.map((option) => ({
      ...option,
      p: option.must.length + option.never.length === 0 ? [] : option.p,
    })),
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

function finderService(lang: string, service: Service): FinderService {
  const { id, kinds, areas, status, helps, review } = service;
  const t = stringsOf(lang);
  const usable = usableChannels(service, directory.kinds, today);
  const phone = usable.find(({ kind, number }) => kind === 'phone' && number !== undefined);
  const main = phone ?? usable[0];
  const until = withdrawnFrom(service);
  return {
    id,
    kinds,
    areas,
    status,
    helps: { sex: helps.sex, age: helps.age, community: helps.community, audience: helps.audience },
    review: { checked: review.checked, due: review.due },
    // Only the line that is shown: what nobody vouches for never leaves the content folder.
    channels: main ? [{ hours: main.hours, holidays: main.holidays, evidence: { state: main.evidence.state } }] : [],
    name: service.name,
    path: servicePath(lang, service.slug),
    ...(until === undefined ? {} : { until }),
    ...(main === undefined
      ? {}
      : {
          hours: [...formatHours(t, parseHours(main.hours)), t.of('cost', main.cost)].join(' · '),
          expect: main.expect,
        }),
    ...(phone?.number === undefined ? {} : { tel: phone.number, number: formatNumber(phone.number) }),
  };
}
