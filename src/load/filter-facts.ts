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

/** What can be filtered for: `a:` area, `g:` group, `w:` who, `l:` language, `free`. */
function factsOf(service: Service): string[] {
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

const facts = new Map(directory.services.map((service) => [service.id, factsOf(service)]));
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Each fact's letter on the page: a list of 270 services must stay a small file. */
const codes = new Map([...new Set([...facts.values()].flat())].sort().map((fact, index) => [fact, letter(index)]));

/** @throws Error when there are more facts than letters: then each needs two. */
function letter(index: number): string {
  const found = LETTERS[index];
  if (found === undefined) throw new Error(`the list can be filtered by ${LETTERS.length} facts at most`);
  return found;
}

/** The letter of a fact, as the page writes it into a control; undefined when no service has it. */
export function codeOf(fact: string): string | undefined {
  return codes.get(fact);
}

/** The letters of all facts of a service in one word, as the page writes them into its card. */
export function filterCodes({ id }: Service): string {
  return (facts.get(id) ?? []).flatMap((fact) => codeOf(fact) ?? []).join('');
}

/** Languages that some service's staff speak. */
export function spokenLanguages(): string[] {
  return [...codes.keys()].filter((fact) => /^l:(?!interpreter)/.test(fact)).map((fact) => fact.slice(2));
}
