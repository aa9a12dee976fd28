import { usableChannels } from '../domain/contact.ts';
import { parseHours } from '../domain/opening-hours.ts';
import { formatHours } from '../i18n/formats.ts';
import { servicePath } from '../i18n/paths.ts';
import { formatNumber } from '../i18n/phone.ts';
import type { FinderFile, FinderService } from '../islands/finder/finder-file.ts';
import type { Service } from '../schema/directory.ts';
import { finderWords } from './finder-words.ts';
import { directory, stringsOf, today } from './site-content.ts';
import { withdrawnFrom } from './withdrawal.ts';

/** What src/islands/finder needs of one language: rules, facts to match, words. Nothing that no answer can lead to. */
export function finderFile(lang: string): FinderFile {
  const { pathways, areas, services, bankHolidays } = directory;
  const reachable = reachableKinds();
  const kinds = directory.kinds.filter(({ id }) => reachable.has(id));
  const switches = kinds.flatMap(({ enabledBy }) => enabledBy ?? []);
  return {
    pathways: {
      ...pathways,
      tables: [],
      invariants: [],
      settings: pathways.settings.filter(({ id }) => switches.includes(id)),
    },
    kinds,
    areas,
    services: services
      .filter(({ status, kinds: own }) => status === 'running' && own.some((id) => reachable.has(id)))
      .map((service) => finderService(lang, service)),
    strings: finderWords(directory.strings[lang] ?? {}, pathways.axes, reachable),
    bankHolidays: bankHolidays.days,
  };
}

/** Kinds that some answer adds, and kinds of one sex, which an answer may name as left out. */
function reachableKinds(): Set<string> {
  const rows = directory.pathways.axes.flatMap(({ options }) => options.map(({ then }) => then));
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
