import { coveringArea } from '../../domain/area.ts';
import type { ServiceFacts } from '../../schema/service.ts';
import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt, type Known } from './known.ts';

/** Something two services may have in common, and where it stands in the second. */
interface Trait {
  key: string;
  path: PropertyKey[];
  wrong: (other: string) => string;
}

/**
 * Services that may be one and the same (C36, W): the same name in one place, or the same page or mailbox run by different bodies. Told once,
 * at the later one. Numbers are judged by C15; a front page, and the pages of one body, are shared by right.
 */
export function checkNearDuplicates(services: readonly ServiceFiles[], known: Known): Problem[] {
  const seen = new Map<string, ServiceFiles[]>();
  return services.flatMap((service) => {
    const { value, source } = service.facts;
    return traitsOf(value).flatMap(({ key, path, wrong }) => {
      const before = seen.get(key) ?? [];
      seen.set(key, [...before, service]);
      const twin = before.find(({ id, facts }) => id !== service.id && areTwins(key, facts.value, value, known));
      if (!twin) return [];
      const fix = 'if they are one service, keep one and list the other in content/left-out.yaml.';
      return [{ ...problemAt(source, path, 'C36', wrong(twin.id), fix), isWarning: true }];
    });
  });
}

function traitsOf({ name, website, channels }: ServiceFacts): Trait[] {
  const page = (url: string, path: PropertyKey[]): Trait[] =>
    isFrontPage(url)
      ? []
      : [
          {
            key: `page ${plainPage(url)}`,
            path,
            wrong: (other) => `this page is also that of ${other}, run by somebody else`,
          },
        ];
  return [
    {
      key: `name ${plainName(name)}`,
      path: ['name'],
      wrong: (other) => `${other} has the same name in the same place`,
    },
    ...(website ? page(website.url, ['website', 'url']) : []),
    ...channels.flatMap(({ url, email }, index) => [
      ...(url === undefined || url === website?.url ? [] : page(url, ['channels', index, 'url'])),
      ...(email === undefined
        ? []
        : [
            {
              key: `mail ${email.toLowerCase()}`,
              path: ['channels', index, 'email'],
              wrong: (other: string) => `this mailbox is also that of ${other}, run by somebody else`,
            },
          ]),
    ]),
  ];
}

function areTwins(key: string, one: ServiceFacts, other: ServiceFacts, { areas }: Known): boolean {
  if (one.status === 'ended' || other.status === 'ended') return false;
  return key.startsWith('name ')
    ? other.areas.some((area) => coveringArea(one.areas, area, areas) !== undefined)
    : !areOneBody(one.runBy, other.runBy);
}

/** "Cranstoun" and "Cranstoun, paid for by the police" are one body: the first name is who answers. */
function areOneBody(one: string, other: string): boolean {
  const [first, second] = [one, other].map((body) => plainName(body.split(/,| for | with | and partners/)[0] ?? ''));
  return first === second;
}

/** A name as people compare it: without case, signs, and words that are added or left out at will. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) =>
        !['', 'the', 'a', 'of', 'and', 'for', 'in', 'service', 'services', 'ltd', 'limited', 'cic', 'uk'].includes(
          word,
        ),
    )
    .join(' ');
}

function plainPage(url: string): string {
  return url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');
}

function isFrontPage(url: string): boolean {
  return !plainPage(url).includes('/');
}
