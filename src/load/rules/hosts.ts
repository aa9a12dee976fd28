import { distance } from 'fastest-levenshtein';
import { hostOf } from '../../schema/address.ts';
import type { Host } from '../../schema/host.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { everyText, problemIn } from '../texts.ts';
import { problemAt, type Known } from './known.ts';

const LOOK =
  'look at it, compare it letter by letter with what the organisation prints, then add it to content/hosts.yaml.';

/** Every host that content names is one that somebody has looked at, and none looks like another (C17). */
export function checkHosts(content: Content, { hosts }: Known): Problem[] {
  const byHost = new Map(hosts.map((entry) => [entry.host, entry]));
  return [
    ...content.services.flatMap((service) => hostsOfService(service, byHost)),
    ...everyText(content).flatMap((piece) => {
      // Those of services are judged above, by what they are used for; words in a language may hold none (text/addresses.ts).
      if (piece.of === 'service' || piece.lang !== undefined) return [];
      return [...piece.text.matchAll(/https?:\/\/([^\s/?#)\]"'<>]+)/gi)].flatMap(([, name = '']) => {
        const host = name.toLowerCase().replace(/^www\./, '');
        const wrong = wrongWith(host, byHost);
        return wrong === undefined ? [] : [problemIn(piece, 'C17', wrong, LOOK)];
      });
    }),
    ...lookAlikes(content.hosts.value).map(([index, other]) => {
      const wrong = `"${content.hosts.value[index]?.host ?? ''}" looks like "${other}"`;
      const fix = 'remove the wrong one; if both are real, add "notMistakenFor: [...]".';
      return problemAt(content.hosts.source, [index, 'host'], 'C17', wrong, fix);
    }),
  ];
}

function hostsOfService({ facts: { value, source } }: ServiceFiles, hosts: ReadonlyMap<string, Host>): Problem[] {
  const judge = (host: string, path: PropertyKey[], use: 'page' | 'mail' | 'source' | 'own source'): Problem[] => {
    const wrong = wrongWith(host, hosts) ?? wrongUse(hosts.get(host), use);
    const fix = hosts.has(host) ? 'look at it; if it is theirs, correct its line in content/hosts.yaml.' : LOOK;
    return wrong === undefined ? [] : [problemAt(source, path, use === 'mail' ? 'C19' : 'C17', wrong, fix)];
  };
  return [
    ...(value.website ? judge(hostOf(value.website.url), ['website', 'url'], 'page') : []),
    ...value.channels.flatMap(({ url, email }, index) => [
      ...(url === undefined ? [] : judge(hostOf(url), ['channels', index, 'url'], 'page')),
      ...(email === undefined ? [] : judge(mailHostOf(email), ['channels', index, 'email'], 'mail')),
    ]),
    ...value.sources.flatMap(({ url, publisher }, index) =>
      url === undefined
        ? []
        : judge(hostOf(url), ['sources', index, 'url'], publisher === 'provider' ? 'own source' : 'source'),
    ),
  ];
}

function mailHostOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

function wrongWith(host: string, hosts: ReadonlyMap<string, Host>): string | undefined {
  if (hosts.has(host)) return undefined;
  const like = [...hosts.keys()].find((known) => areAlike(host, known));
  return like === undefined
    ? `nobody has looked at the host "${host}" yet`
    : `"${host}" is not a known host, but looks like "${like}"`;
}

function wrongUse(entry: Host | undefined, use: 'page' | 'mail' | 'source' | 'own source'): string | undefined {
  if (entry?.only === 'sources' && use === 'page')
    return `"${entry.host}" is listed as a source only, not as a page to send people to`;
  if (entry?.only === 'sources' && use === 'own source')
    return `"${entry.host}" is not the provider's own page: ${entry.by} runs it`;
  if (entry?.only === 'mail' && use !== 'mail') return `"${entry.host}" is listed for mailboxes only`;
  return undefined;
}

/** Hosts of the list that can be mistaken for one another, unless somebody has said that both are real. */
function lookAlikes(hosts: readonly Host[]): [index: number, other: string][] {
  return hosts.flatMap(({ host, notMistakenFor }, index) =>
    hosts
      .slice(0, index)
      .filter((other) => areAlike(host, other.host))
      .filter((other) => !notMistakenFor.includes(other.host) && !other.notMistakenFor.includes(host))
      .map((other): [number, string] => [index, other.host]),
  );
}

/** One letter apart or two swapped, or the same to the eye: 0 and o, 1 and l and i, rn and m, with or without a hyphen. */
function areAlike(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  return distance(one, other) === 1 || areSwapped(one, other) || toTheEye(one) === toTheEye(other);
}

function areSwapped(one: string, other: string): boolean {
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2) === other;
}

const LOOKS: readonly [RegExp, string][] = [
  [/-/g, ''],
  [/0/g, 'o'],
  [/[1i]/g, 'l'],
  [/3/g, 'e'],
  [/5/g, 's'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
];
/** Each host is compared with hundreds of others. */
const looks = new Map<string, string>();

function toTheEye(host: string): string {
  const look = looks.get(host) ?? LOOKS.reduce((name, [from, to]) => name.replace(from, to), host);
  looks.set(host, look);
  return look;
}
