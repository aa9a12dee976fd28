import { usableChannels } from '../domain/contact.ts';
import type { Kind } from '../schema/kind.ts';
import type { Service } from '../schema/directory.ts';
import { coveredAreasOf } from './service-list.ts';
import { isForPeopleWhoHarm, kindsOf } from './service-groups.ts';
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

const serves = (service: Service, who: Kind['serves'][number]) =>
  kindsOf(service).some((kind) => kind.serves.includes(who));
const isByAndFor = ({ helps }: Service, ...communities: Service['helps']['community']) =>
  helps.community.some((id) => communities.includes(id));

const FITS: Record<(typeof WHO)[number], (service: Service) => boolean> = {
  women: ({ helps }) => helps.sex !== 'men' && helps.audience.includes('V'),
  men: ({ helps }) => helps.sex !== 'women' && helps.audience.includes('V'),
  lgbt: (service) => serves(service, 'lgbt') || isByAndFor(service, 'lgbt'),
  young: (service) => serves(service, 'young') || isByAndFor(service, 'young'),
  older: (service) => serves(service, 'older') || isByAndFor(service, 'older'),
  disabled: (service) => serves(service, 'disabled') || isByAndFor(service, 'deaf', 'disabled', 'learning_disability'),
  friends: ({ helps }) => helps.audience.includes('F'),
  professionals: ({ helps }) => helps.audience.includes('P'),
  change: isForPeopleWhoHarm,
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
