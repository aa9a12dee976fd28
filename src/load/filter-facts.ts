import { usableChannels } from '../domain/contact.ts';
import type { Service } from '../schema/directory.ts';
import { coveredAreasOf } from './service-list.ts';
import { kindsOf } from './service-groups.ts';
import { directory, today } from './site-content.ts';

/** Whom one can filter the list for. */
export const WHO = [
  'women',
  'men',
  'lgbt',
  'young',
  'older',
  'disabled',
  'friends',
  'professionals',
  'change',
] as const;

const FITS: Record<(typeof WHO)[number], (service: Service) => boolean> = {
  women: ({ helps }) => helps.sex !== 'men' && helps.audience.includes('V'),
  men: ({ helps }) => helps.sex !== 'women' && helps.audience.includes('V'),
  lgbt: ({ helps }) => helps.community.includes('lgbt'),
  young: ({ helps, kinds }) => helps.age.to !== undefined || kinds.some((kind) => /child|young/.test(kind)),
  older: ({ helps }) => helps.community.includes('older') || (helps.age.from ?? 0) >= 50,
  disabled: ({ helps, kinds }) =>
    ['deaf', 'disabled', 'learning_disability'].some((id) => (helps.community as string[]).includes(id)) ||
    kinds.some((kind) => /deaf|disability|^asc_/.test(kind)),
  friends: ({ helps }) => helps.audience.includes('F'),
  professionals: ({ helps }) => helps.audience.includes('P'),
  change: ({ helps }) => helps.audience.includes('X') && !helps.audience.includes('V'),
};

/** A service's facts as short words that src/islands/list matches: `a:` area, `g:` group, `w:` who, `l:` language, `free`, `interpreter`. */
export function filterFacts(service: Service): string[] {
  const channels = usableChannels(service, directory.kinds, today);
  return [
    ...coveredAreasOf(service).map((id) => `a:${id}`),
    ...[...new Set(kindsOf(service).map(({ group }) => group))].map((group) => `g:${group}`),
    ...WHO.filter((who) => FITS[who](service)).map((who) => `w:${who}`),
    ...[...new Set(channels.flatMap(({ languages }) => languages))].map((tag) => `l:${tag}`),
    ...(channels.some(({ interpreter }) => interpreter === 'yes') ? ['l:interpreter'] : []),
    ...(channels[0]?.cost === 'free' ? ['free'] : []),
  ];
}
